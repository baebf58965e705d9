/** Made by `npm run generate` from openapi/openapi.json. */
export interface paths {
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["programme_list"];
        put?: never;
        post: operations["programme_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["programme_read"];
        put?: never;
        post?: never;
        delete: operations["programme_delete"];
        options?: never;
        head?: never;
        patch: operations["programme_patch"];
        trace?: never;
    };
    "/api/v1/programmes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["programme_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["programme_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["phase_list"];
        put?: never;
        post: operations["phase_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["phase_read"];
        put?: never;
        post?: never;
        delete: operations["phase_delete"];
        options?: never;
        head?: never;
        patch: operations["phase_patch"];
        trace?: never;
    };
    "/api/v1/phases/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["phase_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["phase_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["theme_list"];
        put?: never;
        post: operations["theme_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["theme_read"];
        put?: never;
        post?: never;
        delete: operations["theme_delete"];
        options?: never;
        head?: never;
        patch: operations["theme_patch"];
        trace?: never;
    };
    "/api/v1/themes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["theme_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["theme_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["territory_list"];
        put?: never;
        post: operations["territory_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["territory_read"];
        put?: never;
        post?: never;
        delete: operations["territory_delete"];
        options?: never;
        head?: never;
        patch: operations["territory_patch"];
        trace?: never;
    };
    "/api/v1/territories/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["territory_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["territory_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["territory_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stakeholder_list"];
        put?: never;
        post: operations["stakeholder_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["stakeholder_read"];
        put?: never;
        post?: never;
        delete: operations["stakeholder_delete"];
        options?: never;
        head?: never;
        patch: operations["stakeholder_patch"];
        trace?: never;
    };
    "/api/v1/stakeholders/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stakeholder_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["stakeholder_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["stakeholder_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["relationship_list"];
        put?: never;
        post: operations["relationship_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["relationship_read"];
        put?: never;
        post?: never;
        delete: operations["relationship_delete"];
        options?: never;
        head?: never;
        patch: operations["relationship_patch"];
        trace?: never;
    };
    "/api/v1/relationships/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["relationship_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationships/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["relationship_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["experiment_list"];
        put?: never;
        post: operations["experiment_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["experiment_read"];
        put?: never;
        post?: never;
        delete: operations["experiment_delete"];
        options?: never;
        head?: never;
        patch: operations["experiment_patch"];
        trace?: never;
    };
    "/api/v1/experiments/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["experiment_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["experiment_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["experiment_map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hypotheses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hypothesis_list"];
        put?: never;
        post: operations["hypothesis_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hypotheses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["hypothesis_read"];
        put?: never;
        post?: never;
        delete: operations["hypothesis_delete"];
        options?: never;
        head?: never;
        patch: operations["hypothesis_patch"];
        trace?: never;
    };
    "/api/v1/hypotheses/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["hypothesis_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hypotheses/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["hypothesis_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/involvements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["involvement_list"];
        put?: never;
        post: operations["involvement_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/involvements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["involvement_read"];
        put?: never;
        post?: never;
        delete: operations["involvement_delete"];
        options?: never;
        head?: never;
        patch: operations["involvement_patch"];
        trace?: never;
    };
    "/api/v1/involvements/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["involvement_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/involvements/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get: operations["involvement_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["experiment_stage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth_login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["me_patch"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        Visibility: "private" | "team" | "network" | "public";
        /** @enum {string} */
        Stage: "idea" | "design" | "running" | "evaluation" | "closed" | "abandoned";
        /** @enum {string} */
        Nature: "approach" | "experiment";
        /** @enum {string} */
        Status: "planned" | "active" | "suspended" | "completed";
        /** @enum {string} */
        PhaseKind: "capitalisation" | "experimentation" | "dissemination" | "other";
        /** @enum {string} */
        Scheme: "insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom";
        /** @enum {string} */
        StakeholderKind: "organisation" | "person" | "collective";
        /** @enum {string} */
        Category: "association" | "cooperative" | "mutual" | "foundation" | "social_enterprise" | "company" | "local_authority" | "state_service" | "research" | "citizens_group" | "network" | "other";
        /** @enum {string} */
        RelationshipKind: "member_of" | "partner_of" | "funds" | "hosts" | "supervises" | "employs";
        /** @enum {string} */
        OutcomeKind: "carried_on_by_others" | "handed_over" | "finished" | "abandoned";
        /** @enum {string} */
        HypothesisStatus: "open" | "supported" | "nuanced" | "reformulated" | "set_aside";
        /** @enum {string} */
        InvolvementRole: "lead" | "coach" | "researcher" | "partner" | "funder" | "local_authority" | "citizens" | "beneficiary";
        ExternalId: {
            source: string;
            id: string;
        };
        Author: {
            /** Format: uuid */
            id?: string;
            name: string;
        };
        Point: {
            lon: number;
            lat: number;
        };
        Labels: {
            fr?: string;
            en?: string;
        };
        Address: {
            street?: string;
            postal_code?: string;
            locality?: string;
            country?: string;
        };
        Deliverable: {
            title: string;
            due_on?: string;
            done_on?: string;
            link?: string;
        };
        StageEntry: {
            stage: components["schemas"]["Stage"];
            on?: string;
            reason?: string;
            by?: components["schemas"]["Author"];
        };
        ProblemError: {
            pointer: string;
            code: string;
            message: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance?: string;
            errors?: components["schemas"]["ProblemError"][];
            current?: unknown;
        };
        Change: {
            seq: number;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "create" | "update" | "delete" | "restore" | "merge" | "purge" | "erase";
            by?: components["schemas"]["Author"];
            revision: number;
            changes?: {
                [key: string]: {
                    before?: unknown;
                    after?: unknown;
                };
            };
        };
        MapAnswer: {
            points?: {
                /** Format: uuid */
                id: string;
                title: string;
                lon: number;
                lat: number;
            }[];
            cells?: {
                lon: number;
                lat: number;
                count: number;
            }[];
        };
        Programme: {
            /** Format: uuid */
            id: string;
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: date-time */
            deleted_at?: string;
            may?: string[];
            included?: Record<string, never>;
            visibility: components["schemas"]["Visibility"];
            title: string;
            summary?: string;
            research_question?: string;
            default_licence?: string;
            /** Format: uuid */
            lead?: string;
            starts_on?: string;
            ends_on?: string;
            status?: components["schemas"]["Status"];
            language?: string;
        };
        ProgrammeCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            title: string;
            summary?: string;
            research_question?: string;
            default_licence?: string;
            /** Format: uuid */
            lead?: string;
            starts_on?: string;
            ends_on?: string;
            status?: components["schemas"]["Status"];
            language?: string;
        };
        ProgrammePatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            title?: string;
            summary?: null | string;
            research_question?: null | string;
            default_licence?: null | string;
            lead?: null | string;
            starts_on?: null | string;
            ends_on?: null | string;
            status?: null | components["schemas"]["Status"];
            language?: null | string;
        };
        ProgrammePage: {
            items: (components["schemas"]["Programme"] & {
                snippet?: string;
            })[];
            next?: string | null;
            total?: number;
            included?: Record<string, never>;
        };
        History: {
            items: components["schemas"]["Change"][];
            next?: string | null;
        };
        Phase: {
            /** Format: uuid */
            id: string;
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: date-time */
            deleted_at?: string;
            may?: string[];
            included?: Record<string, never>;
            visibility: components["schemas"]["Visibility"];
            /** Format: uuid */
            programme: string;
            position?: number;
            kind: components["schemas"]["PhaseKind"];
            title: string;
            objective?: string;
            starts_on?: string;
            ends_on?: string;
            status?: components["schemas"]["Status"];
            deliverables?: components["schemas"]["Deliverable"][];
        };
        PhaseCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            /** Format: uuid */
            programme: string;
            position?: number;
            kind: components["schemas"]["PhaseKind"];
            title: string;
            objective?: string;
            starts_on?: string;
            ends_on?: string;
            status?: components["schemas"]["Status"];
            deliverables?: components["schemas"]["Deliverable"][];
        };
        PhasePatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            /** Format: uuid */
            programme?: string;
            position?: null | number;
            kind?: components["schemas"]["PhaseKind"];
            title?: string;
            objective?: null | string;
            starts_on?: null | string;
            ends_on?: null | string;
            status?: null | components["schemas"]["Status"];
            deliverables?: null | components["schemas"]["Deliverable"][];
        };
        PhasePage: {
            items: (components["schemas"]["Phase"] & {
                snippet?: string;
            })[];
            next?: string | null;
            total?: number;
            included?: Record<string, never>;
        };
        Theme: {
            /** Format: uuid */
            id: string;
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: date-time */
            deleted_at?: string;
            may?: string[];
            included?: Record<string, never>;
            visibility: components["schemas"]["Visibility"];
            notation?: string;
            labels: components["schemas"]["Labels"];
            /** Format: uuid */
            broader?: string;
            definition?: components["schemas"]["Labels"];
            exact_matches?: string[];
        };
        ThemeCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            notation?: string;
            labels: components["schemas"]["Labels"];
            /** Format: uuid */
            broader?: string;
            definition?: components["schemas"]["Labels"];
            exact_matches?: string[];
        };
        ThemePatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            notation?: null | string;
            labels?: components["schemas"]["Labels"];
            broader?: null | string;
            definition?: null | components["schemas"]["Labels"];
            exact_matches?: null | string[];
        };
        ThemePage: {
            items: (components["schemas"]["Theme"] & {
                snippet?: string;
            })[];
            next?: string | null;
            total?: number;
            included?: Record<string, never>;
        };
        Territory: {
            /** Format: uuid */
            id: string;
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: date-time */
            deleted_at?: string;
            may?: string[];
            included?: Record<string, never>;
            visibility: components["schemas"]["Visibility"];
            scheme: components["schemas"]["Scheme"];
            code?: string;
            name: string;
            kind?: string;
            /** Format: uuid */
            parent?: string;
            members?: string[];
            population?: number;
            centroid?: components["schemas"]["Point"];
            geometry?: unknown;
            challenges?: string[];
            description?: string;
            postal_codes?: string[];
            former_codes?: string[];
            language?: string;
        };
        TerritoryCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            scheme: components["schemas"]["Scheme"];
            code?: string;
            name: string;
            kind?: string;
            /** Format: uuid */
            parent?: string;
            members?: string[];
            population?: number;
            centroid?: components["schemas"]["Point"];
            geometry?: unknown;
            challenges?: string[];
            description?: string;
            postal_codes?: string[];
            former_codes?: string[];
            language?: string;
        };
        TerritoryPatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            scheme?: components["schemas"]["Scheme"];
            code?: null | string;
            name?: string;
            kind?: null | string;
            parent?: null | string;
            members?: null | string[];
            population?: null | number;
            centroid?: null | components["schemas"]["Point"];
            geometry?: null | unknown;
            challenges?: null | string[];
            description?: null | string;
            postal_codes?: null | string[];
            former_codes?: null | string[];
            language?: null | string;
        };
        TerritoryPage: {
            items: (components["schemas"]["Territory"] & {
                snippet?: string;
            })[];
            next?: string | null;
            total?: number;
            included?: Record<string, never>;
        };
        Stakeholder: {
            /** Format: uuid */
            id: string;
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: date-time */
            deleted_at?: string;
            may?: string[];
            included?: Record<string, never>;
            visibility: components["schemas"]["Visibility"];
            kind: components["schemas"]["StakeholderKind"];
            name: string;
            short_name?: string;
            category?: components["schemas"]["Category"];
            legal_form?: string;
            siren?: string;
            siret?: string;
            rna?: string;
            ror?: string;
            orcid?: string;
            description?: string;
            website?: string;
            email?: string;
            phone?: string;
            address?: components["schemas"]["Address"];
            /** Format: uuid */
            territory?: string;
            location?: components["schemas"]["Point"];
            network_member?: boolean;
            licence?: string;
            language?: string;
        };
        StakeholderCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            kind: components["schemas"]["StakeholderKind"];
            name: string;
            short_name?: string;
            category?: components["schemas"]["Category"];
            legal_form?: string;
            siren?: string;
            siret?: string;
            rna?: string;
            ror?: string;
            orcid?: string;
            description?: string;
            website?: string;
            email?: string;
            phone?: string;
            address?: components["schemas"]["Address"];
            /** Format: uuid */
            territory?: string;
            location?: components["schemas"]["Point"];
            network_member?: boolean;
            licence?: string;
            language?: string;
        };
        StakeholderPatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            kind?: components["schemas"]["StakeholderKind"];
            name?: string;
            short_name?: null | string;
            category?: null | components["schemas"]["Category"];
            legal_form?: null | string;
            siren?: null | string;
            siret?: null | string;
            rna?: null | string;
            ror?: null | string;
            orcid?: null | string;
            description?: null | string;
            website?: null | string;
            email?: null | string;
            phone?: null | string;
            address?: null | components["schemas"]["Address"];
            territory?: null | string;
            location?: null | components["schemas"]["Point"];
            network_member?: null | boolean;
            licence?: null | string;
            language?: null | string;
        };
        StakeholderPage: {
            items: (components["schemas"]["Stakeholder"] & {
                snippet?: string;
            })[];
            next?: string | null;
            total?: number;
            included?: Record<string, never>;
        };
        Relationship: {
            /** Format: uuid */
            id: string;
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: date-time */
            deleted_at?: string;
            may?: string[];
            included?: Record<string, never>;
            /** Format: uuid */
            from: string;
            /** Format: uuid */
            to: string;
            kind: components["schemas"]["RelationshipKind"];
            since?: string;
            until?: string;
            note?: string;
        };
        RelationshipCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: uuid */
            from: string;
            /** Format: uuid */
            to: string;
            kind: components["schemas"]["RelationshipKind"];
            since?: string;
            until?: string;
            note?: string;
        };
        RelationshipPatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            /** Format: uuid */
            from?: string;
            /** Format: uuid */
            to?: string;
            kind?: components["schemas"]["RelationshipKind"];
            since?: null | string;
            until?: null | string;
            note?: null | string;
        };
        RelationshipPage: {
            items: (components["schemas"]["Relationship"] & {
                snippet?: string;
            })[];
            next?: string | null;
            total?: number;
            included?: Record<string, never>;
        };
        Experiment: {
            /** Format: uuid */
            id: string;
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: date-time */
            deleted_at?: string;
            may?: string[];
            included?: Record<string, never>;
            visibility: components["schemas"]["Visibility"];
            nature: components["schemas"]["Nature"];
            /** Format: uuid */
            phase: string;
            title: string;
            summary?: string;
            description?: string;
            research_question?: string;
            stage: components["schemas"]["Stage"];
            stages: components["schemas"]["StageEntry"][];
            starts_on?: string;
            ends_on?: string;
            territories?: string[];
            themes?: string[];
            /** Format: uuid */
            lead?: string;
            inspired_by?: string[];
            website?: string;
            outcome_kind?: components["schemas"]["OutcomeKind"];
            licence?: string;
            language?: string;
        };
        ExperimentCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            nature: components["schemas"]["Nature"];
            /** Format: uuid */
            phase: string;
            title: string;
            summary?: string;
            description?: string;
            research_question?: string;
            stage?: components["schemas"]["Stage"];
            starts_on?: string;
            ends_on?: string;
            territories?: string[];
            themes?: string[];
            /** Format: uuid */
            lead?: string;
            inspired_by?: string[];
            website?: string;
            outcome_kind?: components["schemas"]["OutcomeKind"];
            licence?: string;
            language?: string;
        };
        ExperimentPatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            visibility?: components["schemas"]["Visibility"];
            nature?: components["schemas"]["Nature"];
            /** Format: uuid */
            phase?: string;
            title?: string;
            summary?: null | string;
            description?: null | string;
            research_question?: null | string;
            starts_on?: null | string;
            ends_on?: null | string;
            territories?: null | string[];
            themes?: null | string[];
            lead?: null | string;
            inspired_by?: null | string[];
            website?: null | string;
            outcome_kind?: null | components["schemas"]["OutcomeKind"];
            licence?: null | string;
            language?: null | string;
        };
        ExperimentPage: {
            items: (components["schemas"]["Experiment"] & {
                snippet?: string;
            })[];
            next?: string | null;
            total?: number;
            included?: Record<string, never>;
        };
        Hypothesis: {
            /** Format: uuid */
            id: string;
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: date-time */
            deleted_at?: string;
            may?: string[];
            included?: Record<string, never>;
            /** Format: uuid */
            experiment: string;
            statement: string;
            status?: components["schemas"]["HypothesisStatus"];
            /** Format: uuid */
            becomes?: string;
            note?: string;
            position?: number;
        };
        HypothesisCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: uuid */
            experiment: string;
            statement: string;
            status?: components["schemas"]["HypothesisStatus"];
            /** Format: uuid */
            becomes?: string;
            note?: string;
            position?: number;
        };
        HypothesisPatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            /** Format: uuid */
            experiment?: string;
            statement?: string;
            status?: null | components["schemas"]["HypothesisStatus"];
            becomes?: null | string;
            note?: null | string;
            position?: null | number;
        };
        HypothesisPage: {
            items: (components["schemas"]["Hypothesis"] & {
                snippet?: string;
            })[];
            next?: string | null;
            total?: number;
            included?: Record<string, never>;
        };
        Involvement: {
            /** Format: uuid */
            id: string;
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: date-time */
            deleted_at?: string;
            may?: string[];
            included?: Record<string, never>;
            /** Format: uuid */
            experiment: string;
            /** Format: uuid */
            stakeholder: string;
            role: components["schemas"]["InvolvementRole"];
            since?: string;
            until?: string;
            note?: string;
        };
        InvolvementCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            /** Format: uuid */
            experiment: string;
            /** Format: uuid */
            stakeholder: string;
            role: components["schemas"]["InvolvementRole"];
            since?: string;
            until?: string;
            note?: string;
        };
        InvolvementPatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            /** Format: uuid */
            experiment?: string;
            /** Format: uuid */
            stakeholder?: string;
            role?: components["schemas"]["InvolvementRole"];
            since?: null | string;
            until?: null | string;
            note?: null | string;
        };
        InvolvementPage: {
            items: (components["schemas"]["Involvement"] & {
                snippet?: string;
            })[];
            next?: string | null;
            total?: number;
            included?: Record<string, never>;
        };
        StageChange: {
            to: components["schemas"]["Stage"];
            on?: string;
            reason?: string;
        };
        Login: {
            email: string;
            password: string;
        };
        Token: {
            access_token: string;
            token_type: string;
            expires_in: number;
        };
        /** @enum {string} */
        Role: "reader" | "contributor" | "coach" | "researcher" | "coordinator" | "administrator";
        Me: {
            /** Format: uuid */
            id: string;
            revision: number;
            name: string;
            email: string;
            roles: components["schemas"]["Role"][];
            locale?: string;
            /** Format: uuid */
            stakeholder?: string;
        };
        MePatch: {
            name?: string;
            locale?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    programme_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: string;
                q?: string;
                fields?: string;
                include?: string;
                count?: "exact";
                updated_since?: string;
                deleted?: "include";
                status?: components["schemas"]["Status"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammePage"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programme_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgrammeCreate"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programme_read: {
        parameters: {
            query?: {
                include?: string;
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programme_delete: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programme_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ProgrammePatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programme_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    programme_history: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    phase_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: string;
                q?: string;
                fields?: string;
                include?: string;
                count?: "exact";
                updated_since?: string;
                deleted?: "include";
                programme?: string[];
                kind?: components["schemas"]["PhaseKind"][];
                status?: components["schemas"]["Status"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhasePage"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    phase_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhaseCreate"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    phase_read: {
        parameters: {
            query?: {
                include?: string;
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    phase_delete: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    phase_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["PhasePatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    phase_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    phase_history: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    theme_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: string;
                q?: string;
                fields?: string;
                include?: string;
                count?: "exact";
                updated_since?: string;
                deleted?: "include";
                broader?: string[];
                notation?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemePage"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    theme_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ThemeCreate"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    theme_read: {
        parameters: {
            query?: {
                include?: string;
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    theme_delete: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    theme_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ThemePatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    theme_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    theme_history: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    territory_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: string;
                q?: string;
                fields?: string;
                include?: string;
                count?: "exact";
                updated_since?: string;
                deleted?: "include";
                scheme?: components["schemas"]["Scheme"][];
                code?: string[];
                kind?: string[];
                parent?: string[];
                postal_code?: string[];
                theme?: string[];
                bbox?: string;
                near?: string;
                within?: number;
                territory?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryPage"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    territory_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TerritoryCreate"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    territory_read: {
        parameters: {
            query?: {
                include?: string;
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    territory_delete: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    territory_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["TerritoryPatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    territory_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    territory_history: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    territory_map: {
        parameters: {
            query: {
                zoom: number;
                q?: string;
                updated_since?: string;
                deleted?: "include";
                scheme?: components["schemas"]["Scheme"][];
                code?: string[];
                kind?: string[];
                parent?: string[];
                postal_code?: string[];
                theme?: string[];
                bbox?: string;
                near?: string;
                within?: number;
                territory?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapAnswer"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stakeholder_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: string;
                q?: string;
                fields?: string;
                include?: string;
                count?: "exact";
                updated_since?: string;
                deleted?: "include";
                kind?: components["schemas"]["StakeholderKind"][];
                category?: components["schemas"]["Category"][];
                network_member?: boolean;
                siren?: string[];
                siret?: string[];
                rna?: string[];
                bbox?: string;
                near?: string;
                within?: number;
                territory?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StakeholderPage"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stakeholder_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StakeholderCreate"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stakeholder_read: {
        parameters: {
            query?: {
                include?: string;
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stakeholder_delete: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stakeholder_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["StakeholderPatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stakeholder_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stakeholder_history: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stakeholder_map: {
        parameters: {
            query: {
                zoom: number;
                q?: string;
                updated_since?: string;
                deleted?: "include";
                kind?: components["schemas"]["StakeholderKind"][];
                category?: components["schemas"]["Category"][];
                network_member?: boolean;
                siren?: string[];
                siret?: string[];
                rna?: string[];
                bbox?: string;
                near?: string;
                within?: number;
                territory?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapAnswer"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    relationship_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: string;
                q?: string;
                fields?: string;
                include?: string;
                count?: "exact";
                updated_since?: string;
                deleted?: "include";
                from?: string[];
                to?: string[];
                stakeholder?: string[];
                kind?: components["schemas"]["RelationshipKind"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipPage"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    relationship_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RelationshipCreate"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    relationship_read: {
        parameters: {
            query?: {
                include?: string;
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    relationship_delete: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    relationship_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["RelationshipPatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    relationship_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    relationship_history: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    experiment_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: string;
                q?: string;
                fields?: string;
                include?: string;
                count?: "exact";
                updated_since?: string;
                deleted?: "include";
                nature?: components["schemas"]["Nature"][];
                phase?: string[];
                stage?: components["schemas"]["Stage"][];
                theme?: string[];
                lead?: string[];
                stakeholder?: string[];
                programme?: string[];
                bbox?: string;
                near?: string;
                within?: number;
                territory?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperimentPage"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    experiment_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExperimentCreate"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    experiment_read: {
        parameters: {
            query?: {
                include?: string;
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    experiment_delete: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    experiment_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ExperimentPatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    experiment_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    experiment_history: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    experiment_map: {
        parameters: {
            query: {
                zoom: number;
                q?: string;
                updated_since?: string;
                deleted?: "include";
                nature?: components["schemas"]["Nature"][];
                phase?: string[];
                stage?: components["schemas"]["Stage"][];
                theme?: string[];
                lead?: string[];
                stakeholder?: string[];
                programme?: string[];
                bbox?: string;
                near?: string;
                within?: number;
                territory?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapAnswer"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hypothesis_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: string;
                q?: string;
                fields?: string;
                include?: string;
                count?: "exact";
                updated_since?: string;
                deleted?: "include";
                experiment?: string[];
                status?: components["schemas"]["HypothesisStatus"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HypothesisPage"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hypothesis_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HypothesisCreate"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hypothesis_read: {
        parameters: {
            query?: {
                include?: string;
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hypothesis_delete: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hypothesis_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["HypothesisPatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hypothesis_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hypothesis_history: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    involvement_list: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
                sort?: string;
                q?: string;
                fields?: string;
                include?: string;
                count?: "exact";
                updated_since?: string;
                deleted?: "include";
                experiment?: string[];
                stakeholder?: string[];
                role?: components["schemas"]["InvolvementRole"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvolvementPage"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    involvement_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvolvementCreate"];
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    involvement_read: {
        parameters: {
            query?: {
                include?: string;
                fields?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    involvement_delete: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    involvement_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["InvolvementPatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    involvement_restore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    involvement_history: {
        parameters: {
            query?: {
                limit?: number;
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    experiment_stage: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageChange"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auth_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me_patch: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
