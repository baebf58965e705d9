/** Made by `npm run generate` from openapi/openapi.json. */
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of accounts */
        get: operations["account_list"];
        put?: never;
        /** Create */
        post: operations["account_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: operations["account_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["account_change"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End its sessions, and let it sign in no more */
        post: operations["account_deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase a member for good: what they wrote stays, without a name */
        post: operations["account_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is kept of a member, without what they wrote, at their request */
        get: operations["account_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reset-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take its second factors away, and end its sessions: the phone is lost, and the codes too */
        post: operations["account_reset_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a backup now; one that waits already is enough */
        post: operations["administration_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/administration/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether all is well: version, database, disk, backups and what else is looked at */
        get: operations["administration_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a new address by the link that was sent to it */
        post: operations["email_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/email/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring the former address back by the link that was sent to it; all sessions end */
        post: operations["email_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link invites to */
        post: operations["invitation_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/invitation/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the account that a link promises, and sign in */
        post: operations["invitation_accept"];
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
        /** Sign in with e-mail and password */
        post: operations["auth_login"];
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
        /** Sign out, and end the cookie's session */
        post: operations["auth_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by a passkey, which is a password and a second factor at once */
        post: operations["auth_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/passkey/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A question to a passkey: to any, or after the first step to those of its account */
        post: operations["auth_passkey_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose password a link lets choose */
        post: operations["password_look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose another password by a link; all sessions end */
        post: operations["password_choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to a new password; the answer never tells whether there is such an account */
        post: operations["password_forgotten"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a password would be taken, and why not */
        post: operations["password_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts elsewhere that one may sign in by */
        get: operations["auth_providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{id}/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Go to a provider to sign in (OpenID Connect, code flow with PKCE): for browsers */
        get: operations["auth_provider_begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers/{id}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Back from a provider: for browsers */
        get: operations["auth_provider_callback"];
        put?: never;
        post?: never;
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
        /** Another access token, by the cookie */
        post: operations["auth_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step of a sign-in: a code of the application, or a recovery code */
        post: operations["auth_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much is in the bin, by collection */
        get: operations["bin_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bin/purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Empty named records for good, with what hangs on them */
        post: operations["bin_purge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow along: changes after a number, tombstones included */
        get: operations["change_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of clients */
        get: operations["client_list"];
        put?: never;
        /** Create, with a first secret */
        post: operations["client_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One client, with its secrets and its calls by day */
        get: operations["client_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["client_change"];
        trace?: never;
    };
    "/api/v1/clients/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take nothing of it any more; what it wrote stays */
        post: operations["client_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another secret; the one before works for a while beside it */
        post: operations["client_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/secrets/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a secret at once, with the tokens that it got */
        delete: operations["client_end_secret"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What moved since the last visit, what waits, and what comes */
        get: operations["dashboard_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dashboard/visit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the member is here: after an hour's pause the news begin anew */
        post: operations["dashboard_visit"];
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
        /**
         * A page of records, or all of them as a file
         * @description In JSON a page. In another form, asked for by `Accept` or `format`, all records that match: the same filters, `sort`, `fields` and sight, without `limit`, `after`, `count` and `include`; a search comes unranked, in the collection's own order. Text forms are streamed: one that breaks off ends its connection without the last chunk. Columns are dotted names of fields (`address.street`); beside the id of a reference stands what it is called (`lead_name`) and the code of a territory (`territory_code`); several values in a cell are separated by ` | `, a bar inside one is `\\|`. A text that a spreadsheet would take for a formula has an apostrophe before it in CSV. A few exports run at once, fewer for callers without a token: more wait five seconds, then 503 with `Retry-After`.
         */
        get: operations["experiment_list"];
        put?: never;
        /** Create */
        post: operations["experiment_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 1,000 creates or updates */
        post: operations["experiment_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same change for many: named records, or all that a list finds
         * @description Each record is judged as if this caller had asked for it alone: what cannot be changed stays, and is named in `kept` with the reason. Which records it is for is settled when it begins. They are written some hundred at a time, so that others write in between, all under one `operation`, which is undone as a whole. What stops on the way leaves what is done: the problem then names the `operation`; sent again with the same `Idempotency-Key` it goes on where it stopped, under the same operation.
         */
        post: operations["experiment_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/bulk/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a change of many is, and what came of it */
        get: operations["experiment_bulk_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/by-external-id/{source}/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update by external id */
        put: operations["experiment_put_by_external_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/by-territory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many records lie in each territory of a level */
        get: operations["experiment_by_territory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many records have each value of a filter */
        get: operations["experiment_facets"];
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
        /** Where the records are */
        get: operations["experiment_map"];
        put?: never;
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["experiment_read"];
        put?: never;
        post?: never;
        /** To the bin */
        delete: operations["experiment_bin"];
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["experiment_change"];
        trace?: never;
    };
    "/api/v1/experiments/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its changes, newest first */
        get: operations["experiment_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An earlier state as a new revision */
        post: operations["experiment_put_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/experiments/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the bin */
        post: operations["experiment_restore"];
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
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One stage forward; back, out or in again with a reason */
        post: operations["experiment_stage"];
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
        /**
         * A page of records, or all of them as a file
         * @description In JSON a page. In another form, asked for by `Accept` or `format`, all records that match: the same filters, `sort`, `fields` and sight, without `limit`, `after`, `count` and `include`; a search comes unranked, in the collection's own order. Text forms are streamed: one that breaks off ends its connection without the last chunk. Columns are dotted names of fields (`address.street`); beside the id of a reference stands what it is called (`lead_name`) and the code of a territory (`territory_code`); several values in a cell are separated by ` | `, a bar inside one is `\\|`. A text that a spreadsheet would take for a formula has an apostrophe before it in CSV. A few exports run at once, fewer for callers without a token: more wait five seconds, then 503 with `Retry-After`.
         */
        get: operations["hypothesis_list"];
        put?: never;
        /** Create */
        post: operations["hypothesis_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hypotheses/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 1,000 creates or updates */
        post: operations["hypothesis_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hypotheses/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same change for many: named records, or all that a list finds
         * @description Each record is judged as if this caller had asked for it alone: what cannot be changed stays, and is named in `kept` with the reason. Which records it is for is settled when it begins. They are written some hundred at a time, so that others write in between, all under one `operation`, which is undone as a whole. What stops on the way leaves what is done: the problem then names the `operation`; sent again with the same `Idempotency-Key` it goes on where it stopped, under the same operation.
         */
        post: operations["hypothesis_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hypotheses/bulk/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a change of many is, and what came of it */
        get: operations["hypothesis_bulk_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hypotheses/by-external-id/{source}/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update by external id */
        put: operations["hypothesis_put_by_external_id"];
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["hypothesis_read"];
        put?: never;
        post?: never;
        /** To the bin */
        delete: operations["hypothesis_bin"];
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["hypothesis_change"];
        trace?: never;
    };
    "/api/v1/hypotheses/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its changes, newest first */
        get: operations["hypothesis_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hypotheses/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An earlier state as a new revision */
        post: operations["hypothesis_put_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hypotheses/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the bin */
        post: operations["hypothesis_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was asked and has not come yet */
        get: operations["invitation_list"];
        put?: never;
        /** Invite a list of addresses, each judged for itself */
        post: operations["invitation_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw */
        delete: operations["invitation_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send another link, in place of the one before */
        post: operations["invitation_resend"];
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
        /**
         * A page of records, or all of them as a file
         * @description In JSON a page. In another form, asked for by `Accept` or `format`, all records that match: the same filters, `sort`, `fields` and sight, without `limit`, `after`, `count` and `include`; a search comes unranked, in the collection's own order. Text forms are streamed: one that breaks off ends its connection without the last chunk. Columns are dotted names of fields (`address.street`); beside the id of a reference stands what it is called (`lead_name`) and the code of a territory (`territory_code`); several values in a cell are separated by ` | `, a bar inside one is `\\|`. A text that a spreadsheet would take for a formula has an apostrophe before it in CSV. A few exports run at once, fewer for callers without a token: more wait five seconds, then 503 with `Retry-After`.
         */
        get: operations["involvement_list"];
        put?: never;
        /** Create */
        post: operations["involvement_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/involvements/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 1,000 creates or updates */
        post: operations["involvement_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/involvements/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same change for many: named records, or all that a list finds
         * @description Each record is judged as if this caller had asked for it alone: what cannot be changed stays, and is named in `kept` with the reason. Which records it is for is settled when it begins. They are written some hundred at a time, so that others write in between, all under one `operation`, which is undone as a whole. What stops on the way leaves what is done: the problem then names the `operation`; sent again with the same `Idempotency-Key` it goes on where it stopped, under the same operation.
         */
        post: operations["involvement_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/involvements/bulk/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a change of many is, and what came of it */
        get: operations["involvement_bulk_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/involvements/by-external-id/{source}/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update by external id */
        put: operations["involvement_put_by_external_id"];
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["involvement_read"];
        put?: never;
        post?: never;
        /** To the bin */
        delete: operations["involvement_bin"];
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["involvement_change"];
        trace?: never;
    };
    "/api/v1/involvements/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its changes, newest first */
        get: operations["involvement_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/involvements/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An earlier state as a new revision */
        post: operations["involvement_put_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/involvements/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the bin */
        post: operations["involvement_restore"];
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
        /** Who is calling, and what they may do */
        get: operations["me_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's own name or language */
        patch: operations["me_change"];
        trace?: never;
    };
    "/api/v1/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own address, and the one that waits to be confirmed */
        get: operations["me_email_read"];
        put?: never;
        /** Ask for another address of one's own; a link to it confirms it */
        post: operations["me_email"];
        /** Take a change of one's own address back before it is confirmed */
        delete: operations["me_email_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to be erased */
        post: operations["me_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is kept of oneself */
        get: operations["me_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one can show besides a password */
        get: operations["me_factors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts that one has elsewhere */
        get: operations["me_identities"];
        put?: never;
        /** Link an account elsewhere: the browser goes to the provider with the cookie of this answer */
        post: operations["me_identity_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Unlink an account elsewhere */
        delete: operations["me_identity_unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new passkey, with the device's answer */
        post: operations["me_passkey_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A question to a device that is to become a passkey */
        post: operations["me_passkey_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a passkey away */
        delete: operations["me_passkey_remove"];
        options?: never;
        head?: never;
        /** Another name for a passkey */
        patch: operations["me_passkey_rename"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password; sessions elsewhere end */
        post: operations["me_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes in place of those that there are */
        post: operations["me_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: operations["me_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End all sign-ins but this one */
        post: operations["me_sessions_end_others"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one sign-in */
        delete: operations["me_session_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an application that draws codes; it works once it has shown one */
        post: operations["me_totp_begin"];
        /** No application any more */
        delete: operations["me_totp_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The first code of the application: from now on it is asked for at each sign-in */
        post: operations["me_totp_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The network of the stakeholders that the filters find */
        get: operations["network_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back all that an operation did, unless somebody changed it since */
        post: operations["operation_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Letters, the newest first */
        get: operations["letter_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a letter at once, to see whether mail works */
        post: operations["letter_trial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outbox/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send what was not sent again */
        post: operations["letter_send"];
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
        /**
         * A page of records, or all of them as a file
         * @description In JSON a page. In another form, asked for by `Accept` or `format`, all records that match: the same filters, `sort`, `fields` and sight, without `limit`, `after`, `count` and `include`; a search comes unranked, in the collection's own order. Text forms are streamed: one that breaks off ends its connection without the last chunk. Columns are dotted names of fields (`address.street`); beside the id of a reference stands what it is called (`lead_name`) and the code of a territory (`territory_code`); several values in a cell are separated by ` | `, a bar inside one is `\\|`. A text that a spreadsheet would take for a formula has an apostrophe before it in CSV. A few exports run at once, fewer for callers without a token: more wait five seconds, then 503 with `Retry-After`.
         */
        get: operations["phase_list"];
        put?: never;
        /** Create */
        post: operations["phase_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 1,000 creates or updates */
        post: operations["phase_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same change for many: named records, or all that a list finds
         * @description Each record is judged as if this caller had asked for it alone: what cannot be changed stays, and is named in `kept` with the reason. Which records it is for is settled when it begins. They are written some hundred at a time, so that others write in between, all under one `operation`, which is undone as a whole. What stops on the way leaves what is done: the problem then names the `operation`; sent again with the same `Idempotency-Key` it goes on where it stopped, under the same operation.
         */
        post: operations["phase_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/bulk/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a change of many is, and what came of it */
        get: operations["phase_bulk_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/by-external-id/{source}/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update by external id */
        put: operations["phase_put_by_external_id"];
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["phase_read"];
        put?: never;
        post?: never;
        /** To the bin */
        delete: operations["phase_bin"];
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["phase_change"];
        trace?: never;
    };
    "/api/v1/phases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its changes, newest first */
        get: operations["phase_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An earlier state as a new revision */
        post: operations["phase_put_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/phases/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the bin */
        post: operations["phase_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of records, or all of them as a file
         * @description In JSON a page. In another form, asked for by `Accept` or `format`, all records that match: the same filters, `sort`, `fields` and sight, without `limit`, `after`, `count` and `include`; a search comes unranked, in the collection's own order. Text forms are streamed: one that breaks off ends its connection without the last chunk. Columns are dotted names of fields (`address.street`); beside the id of a reference stands what it is called (`lead_name`) and the code of a territory (`territory_code`); several values in a cell are separated by ` | `, a bar inside one is `\\|`. A text that a spreadsheet would take for a formula has an apostrophe before it in CSV. A few exports run at once, fewer for callers without a token: more wait five seconds, then 503 with `Retry-After`.
         */
        get: operations["programme_list"];
        put?: never;
        /** Create */
        post: operations["programme_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 1,000 creates or updates */
        post: operations["programme_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same change for many: named records, or all that a list finds
         * @description Each record is judged as if this caller had asked for it alone: what cannot be changed stays, and is named in `kept` with the reason. Which records it is for is settled when it begins. They are written some hundred at a time, so that others write in between, all under one `operation`, which is undone as a whole. What stops on the way leaves what is done: the problem then names the `operation`; sent again with the same `Idempotency-Key` it goes on where it stopped, under the same operation.
         */
        post: operations["programme_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/bulk/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a change of many is, and what came of it */
        get: operations["programme_bulk_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/by-external-id/{source}/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update by external id */
        put: operations["programme_put_by_external_id"];
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["programme_read"];
        put?: never;
        post?: never;
        /** To the bin */
        delete: operations["programme_bin"];
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["programme_change"];
        trace?: never;
    };
    "/api/v1/programmes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its changes, newest first */
        get: operations["programme_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An earlier state as a new revision */
        post: operations["programme_put_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/programmes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the bin */
        post: operations["programme_restore"];
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
        /**
         * A page of records, or all of them as a file
         * @description In JSON a page. In another form, asked for by `Accept` or `format`, all records that match: the same filters, `sort`, `fields` and sight, without `limit`, `after`, `count` and `include`; a search comes unranked, in the collection's own order. Text forms are streamed: one that breaks off ends its connection without the last chunk. Columns are dotted names of fields (`address.street`); beside the id of a reference stands what it is called (`lead_name`) and the code of a territory (`territory_code`); several values in a cell are separated by ` | `, a bar inside one is `\\|`. A text that a spreadsheet would take for a formula has an apostrophe before it in CSV. A few exports run at once, fewer for callers without a token: more wait five seconds, then 503 with `Retry-After`.
         */
        get: operations["relationship_list"];
        put?: never;
        /** Create */
        post: operations["relationship_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationships/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 1,000 creates or updates */
        post: operations["relationship_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationships/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same change for many: named records, or all that a list finds
         * @description Each record is judged as if this caller had asked for it alone: what cannot be changed stays, and is named in `kept` with the reason. Which records it is for is settled when it begins. They are written some hundred at a time, so that others write in between, all under one `operation`, which is undone as a whole. What stops on the way leaves what is done: the problem then names the `operation`; sent again with the same `Idempotency-Key` it goes on where it stopped, under the same operation.
         */
        post: operations["relationship_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationships/bulk/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a change of many is, and what came of it */
        get: operations["relationship_bulk_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationships/by-external-id/{source}/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update by external id */
        put: operations["relationship_put_by_external_id"];
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["relationship_read"];
        put?: never;
        post?: never;
        /** To the bin */
        delete: operations["relationship_bin"];
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["relationship_change"];
        trace?: never;
    };
    "/api/v1/relationships/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its changes, newest first */
        get: operations["relationship_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationships/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An earlier state as a new revision */
        post: operations["relationship_put_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationships/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the bin */
        post: operations["relationship_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All requests, the due ones first */
        get: operations["request_list"];
        put?: never;
        /** Write down a request that came by letter or by word of mouth */
        post: operations["request_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A request is done */
        post: operations["request_done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Periods, and what each would take now */
        get: operations["retention_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/{kind}/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree that what is older than a period goes by itself */
        post: operations["retention_agree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/{kind}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take that back: nothing of the kind goes by itself any more */
        post: operations["retention_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search all collections, with slips of the fingers forgiven */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The instance's own texts */
        get: operations["site_text_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/site-texts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One text */
        get: operations["site_text_read"];
        /** Write another version; the former ones are kept */
        put: operations["site_text_change"];
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
        /**
         * A page of records, or all of them as a file
         * @description In JSON a page. In another form, asked for by `Accept` or `format`, all records that match: the same filters, `sort`, `fields` and sight, without `limit`, `after`, `count` and `include`; a search comes unranked, in the collection's own order. Text forms are streamed: one that breaks off ends its connection without the last chunk. Columns are dotted names of fields (`address.street`); beside the id of a reference stands what it is called (`lead_name`) and the code of a territory (`territory_code`); several values in a cell are separated by ` | `, a bar inside one is `\\|`. A text that a spreadsheet would take for a formula has an apostrophe before it in CSV. A few exports run at once, fewer for callers without a token: more wait five seconds, then 503 with `Retry-After`.
         */
        get: operations["stakeholder_list"];
        put?: never;
        /** Create */
        post: operations["stakeholder_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 1,000 creates or updates */
        post: operations["stakeholder_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same change for many: named records, or all that a list finds
         * @description Each record is judged as if this caller had asked for it alone: what cannot be changed stays, and is named in `kept` with the reason. Which records it is for is settled when it begins. They are written some hundred at a time, so that others write in between, all under one `operation`, which is undone as a whole. What stops on the way leaves what is done: the problem then names the `operation`; sent again with the same `Idempotency-Key` it goes on where it stopped, under the same operation.
         */
        post: operations["stakeholder_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/bulk/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a change of many is, and what came of it */
        get: operations["stakeholder_bulk_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/by-external-id/{source}/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update by external id */
        put: operations["stakeholder_put_by_external_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/by-territory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many records lie in each territory of a level */
        get: operations["stakeholder_by_territory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/distinct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep that two that look alike are two */
        post: operations["stakeholder_distinct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs that may be one, and why */
        get: operations["stakeholder_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many records have each value of a filter */
        get: operations["stakeholder_facets"];
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
        /** Where the records are */
        get: operations["stakeholder_map"];
        put?: never;
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["stakeholder_read"];
        put?: never;
        post?: never;
        /** To the bin */
        delete: operations["stakeholder_bin"];
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["stakeholder_change"];
        trace?: never;
    };
    "/api/v1/stakeholders/{id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase a person of the directory for good, with their history and what hangs on them */
        post: operations["stakeholder_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that is kept of a person of the directory who has no account, at their request */
        get: operations["stakeholder_export"];
        put?: never;
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /** Its changes, newest first */
        get: operations["stakeholder_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that turned out to be one become this one */
        post: operations["stakeholder_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An earlier state as a new revision */
        post: operations["stakeholder_put_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stakeholders/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the bin */
        post: operations["stakeholder_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue of suggestions */
        get: operations["suggestion_list"];
        put?: never;
        /** Suggest: a correction, an initiative, a word to a holder, a wish for support */
        post: operations["suggestion_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One suggestion */
        get: operations["suggestion_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say who deals with it */
        patch: operations["suggestion_assign"];
        trace?: never;
    };
    "/api/v1/suggestions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what became of it, once */
        post: operations["suggestion_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggestions/{id}/relay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass a word on to who holds the record, without its writer's address */
        post: operations["suggestion_relay"];
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
        /**
         * A page of records, or all of them as a file
         * @description In JSON a page. In another form, asked for by `Accept` or `format`, all records that match: the same filters, `sort`, `fields` and sight, without `limit`, `after`, `count` and `include`; a search comes unranked, in the collection's own order. Text forms are streamed: one that breaks off ends its connection without the last chunk. Columns are dotted names of fields (`address.street`); beside the id of a reference stands what it is called (`lead_name`) and the code of a territory (`territory_code`); several values in a cell are separated by ` | `, a bar inside one is `\\|`. A text that a spreadsheet would take for a formula has an apostrophe before it in CSV. A few exports run at once, fewer for callers without a token: more wait five seconds, then 503 with `Retry-After`.
         */
        get: operations["territory_list"];
        put?: never;
        /** Create */
        post: operations["territory_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 1,000 creates or updates */
        post: operations["territory_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same change for many: named records, or all that a list finds
         * @description Each record is judged as if this caller had asked for it alone: what cannot be changed stays, and is named in `kept` with the reason. Which records it is for is settled when it begins. They are written some hundred at a time, so that others write in between, all under one `operation`, which is undone as a whole. What stops on the way leaves what is done: the problem then names the `operation`; sent again with the same `Idempotency-Key` it goes on where it stopped, under the same operation.
         */
        post: operations["territory_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/bulk/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a change of many is, and what came of it */
        get: operations["territory_bulk_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/by-external-id/{source}/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update by external id */
        put: operations["territory_put_by_external_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/by-territory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many records lie in each territory of a level */
        get: operations["territory_by_territory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many records have each value of a filter */
        get: operations["territory_facets"];
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
        /** Where the records are */
        get: operations["territory_map"];
        put?: never;
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["territory_read"];
        put?: never;
        post?: never;
        /** To the bin */
        delete: operations["territory_bin"];
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["territory_change"];
        trace?: never;
    };
    "/api/v1/territories/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its changes, newest first */
        get: operations["territory_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An earlier state as a new revision */
        post: operations["territory_put_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the bin */
        post: operations["territory_restore"];
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
        /**
         * A page of records, or all of them as a file
         * @description In JSON a page. In another form, asked for by `Accept` or `format`, all records that match: the same filters, `sort`, `fields` and sight, without `limit`, `after`, `count` and `include`; a search comes unranked, in the collection's own order. Text forms are streamed: one that breaks off ends its connection without the last chunk. Columns are dotted names of fields (`address.street`); beside the id of a reference stands what it is called (`lead_name`) and the code of a territory (`territory_code`); several values in a cell are separated by ` | `, a bar inside one is `\\|`. A text that a spreadsheet would take for a formula has an apostrophe before it in CSV. A few exports run at once, fewer for callers without a token: more wait five seconds, then 503 with `Retry-After`.
         */
        get: operations["theme_list"];
        put?: never;
        /** Create */
        post: operations["theme_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 1,000 creates or updates */
        post: operations["theme_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same change for many: named records, or all that a list finds
         * @description Each record is judged as if this caller had asked for it alone: what cannot be changed stays, and is named in `kept` with the reason. Which records it is for is settled when it begins. They are written some hundred at a time, so that others write in between, all under one `operation`, which is undone as a whole. What stops on the way leaves what is done: the problem then names the `operation`; sent again with the same `Idempotency-Key` it goes on where it stopped, under the same operation.
         */
        post: operations["theme_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/bulk/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a change of many is, and what came of it */
        get: operations["theme_bulk_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/by-external-id/{source}/{external_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Create or update by external id */
        put: operations["theme_put_by_external_id"];
        post?: never;
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
            path?: never;
            cookie?: never;
        };
        /** One record */
        get: operations["theme_read"];
        put?: never;
        post?: never;
        /** To the bin */
        delete: operations["theme_bin"];
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["theme_change"];
        trace?: never;
    };
    "/api/v1/themes/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its changes, newest first */
        get: operations["theme_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records that turned out to be one become this one */
        post: operations["theme_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/{id}/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An earlier state as a new revision */
        post: operations["theme_put_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/themes/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Out of the bin */
        post: operations["theme_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The views of one's lists */
        get: operations["view_list"];
        put?: never;
        /** Keep a list under a name */
        post: operations["view_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One view */
        get: operations["view_read"];
        put?: never;
        post?: never;
        /** Drop a view */
        delete: operations["view_drop"];
        options?: never;
        head?: never;
        /** Rename, share or change a view */
        patch: operations["view_change"];
        trace?: never;
    };
    "/api/v1/views/{id}/first": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open one's list with this view, or no more */
        post: operations["view_first"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of webhooks */
        get: operations["webhook_list"];
        put?: never;
        /** Create, with a secret */
        post: operations["webhook_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook */
        get: operations["webhook_read"];
        put?: never;
        post?: never;
        /** Delete, with its log */
        delete: operations["webhook_delete"];
        options?: never;
        head?: never;
        /** Change (JSON Merge Patch) */
        patch: operations["webhook_change"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log of deliveries */
        get: operations["webhook_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one again */
        post: operations["webhook_replay_one"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send everything since a moment again, at most of the last thirty days */
        post: operations["webhook_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another secret; the one before signs beside it for a day */
        post: operations["webhook_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test */
        post: operations["webhook_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An account to be made by who was invited. */
        Acceptance: {
            token: string;
            name: components["schemas"]["Line"];
            locale: components["schemas"]["Locale"];
            /**
             * Format: password
             * @description Neither common nor made of one's own name and address.
             */
            password: string;
        };
        /** @description A member who signs in. */
        Account: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            name: components["schemas"]["Line"];
            email: components["schemas"]["Email"];
            roles: components["schemas"]["Role"][];
            locale: components["schemas"]["Locale"];
            /** @description The stakeholder that this member is: team sight follows from their involvements. */
            stakeholder?: components["schemas"]["Id_Stakeholder"];
            /** @description An account that is not active cannot sign in; its records stay. */
            active: boolean;
            /** @description Absent for who never signed in. */
            last_sign_in?: components["schemas"]["LastSignIn"];
            /** @description In lists: the address was refused for good, with what the mail server said. */
            bounce?: string;
        };
        /** @description An account to be made, with the password that its owner is told. */
        AccountCreate: {
            name: components["schemas"]["Line"];
            email: components["schemas"]["Email"];
            roles: components["schemas"]["Role"][];
            locale?: components["schemas"]["Locale"] | null;
            stakeholder?: components["schemas"]["Id_Stakeholder"] | null;
            /**
             * Format: password
             * @description Neither common nor made of the owner's name and address.
             */
            password: string;
        };
        /** @description A page of accounts. */
        AccountPage: {
            items: components["schemas"]["Account"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        /** @description JSON Merge Patch of an account: what is absent stays. */
        AccountPatch: {
            name?: components["schemas"]["Line"];
            email?: components["schemas"]["Email"];
            roles?: components["schemas"]["Role"][];
            locale?: components["schemas"]["Locale"];
            stakeholder?: components["schemas"]["Id_Stakeholder"] | null;
            /** @description `true` brings an account back. */
            active?: boolean;
            /**
             * Format: password
             * @description Another password: who was signed in with the former one no longer is.
             */
            password?: string;
        };
        /** @enum {string} */
        Act: "list" | "map" | "facets" | "by_territory" | "read" | "history" | "create" | "change" | "bin" | "restore" | "put_back" | "purge" | "put_by_external_id" | "batch" | "bulk" | "bulk_progress" | "stage" | "merge" | "deactivate" | "reset_factor";
        /** @description Where letters reach it. */
        Address: {
            street?: components["schemas"]["Line"] | null;
            postal_code?: components["schemas"]["Line"] | null;
            locality?: components["schemas"]["Line"] | null;
            country?: components["schemas"]["Line"] | null;
        };
        /** @description Whether all is well. */
        AdministrationStatus: {
            /** @description The worst that was found. */
            level: components["schemas"]["CheckLevel"];
            /** @description The release that answers. */
            version: string;
            /**
             * Format: date-time
             * @description When it was looked.
             */
            at: string;
            checks: components["schemas"]["Check"][];
            backups: components["schemas"]["Backups"];
        };
        /** @enum {string} */
        Agrement: "esus" | "insertion" | "aci" | "ai" | "ei" | "eiti" | "etti" | "ea" | "oacas" | "jep" | "vie_sociale" | "service_civique" | "environnement";
        /** @description Who wrote it; for members alone. */
        Author: {
            /** Format: uuid */
            id?: string;
            name?: string;
        };
        /** @description A backup that was made. */
        BackupMade: {
            /** Format: date-time */
            at: string;
            file: string;
            /** Format: int64 */
            bytes: number;
        };
        /** @description How backups stand. */
        Backups: {
            /** @description The last one that was made. */
            last?: components["schemas"]["BackupMade"];
            /**
             * Format: date-time
             * @description When the next one is due; absent when the program makes none by itself.
             */
            next_at?: string;
            /** @description One waits to be made, or is being made. */
            underway: boolean;
            /** @description So many are kept. */
            keep: number;
            /** @description Where, on the machine that made it. */
            folder: string;
        };
        BatchResults: {
            /**
             * Format: uuid
             * @description What can be undone; absent when nothing was written.
             */
            operation?: string;
            results: {
                /** @description From 0. */
                row: number;
                /** @enum {string} */
                status: "created" | "updated" | "unchanged" | "refused";
                /** Format: uuid */
                id?: string;
                revision?: number;
                code?: string;
                message?: string;
                errors?: components["schemas"]["Fault"][];
                /** @description With `each-field`: what was left as it was, and why. */
                left_out?: components["schemas"]["Fault"][];
            }[];
        };
        /** @description How many records are in the bin that the caller may bring back, by collection. */
        Bin: {
            counts: {
                [key: string]: number;
            };
        };
        /** @enum {string} */
        Browser: "firefox" | "chrome" | "safari" | "edge" | "opera" | "samsung" | "other";
        /** @description What came of a wish for many. */
        BulkDone: {
            /**
             * Format: uuid
             * @description What can be undone, as a whole; absent when nothing was written.
             */
            operation?: string;
            /** @description How many records are changed. */
            changed: number;
            /** @description How many said the same already. */
            unchanged: number;
            /** @description Records that stay as they are. */
            kept: components["schemas"]["BulkKept"][];
        };
        /** @description A record that stays as it is, and why. */
        BulkKept: {
            /** Format: uuid */
            id: string;
            /** @description Absent for who does not see it. */
            title?: string;
            /** @description The code of a problem or of an error: `forbidden`, `stage_step`, `licence_needed`. */
            reason: string;
            /** @description The reason in the caller's language. */
            message: string;
        };
        /** @description How far a change of many is. */
        BulkProgress: {
            /**
             * Format: uuid
             * @description What is undone as a whole, also while it goes on.
             */
            operation?: string | null;
            /** @description How many records it is for; absent when it is over. */
            total?: number;
            /** @description How many of them are looked at. */
            done: number;
            /** @description What came of it, once it is over. */
            result?: components["schemas"]["BulkDone"];
        };
        ByTerritory: {
            items: {
                /** Format: uuid */
                id: string;
                code?: string;
                name: string;
                count: number;
            }[];
            /** @description All records that the filters find. */
            total: number;
            /** @description Those that lie in some territory of the level. */
            placed: number;
            /** @description There are more territories than are told. */
            cut?: boolean;
        };
        /** @enum {string} */
        Category: "association" | "cooperative" | "mutual" | "foundation" | "social_enterprise" | "company" | "local_authority" | "state_service" | "research" | "citizens_group" | "network" | "other";
        /** @description Changes in the order of their commits. */
        ChangeFeed: {
            items: components["schemas"]["FeedChange"][];
            /**
             * Format: int64
             * @description The `after` to go on from.
             */
            next: number;
        };
        /** @enum {string} */
        ChangeKind: "create" | "update" | "delete" | "restore" | "merge" | "purge" | "erase";
        /** @description What came of a check, in words. */
        Check: {
            name: string;
            level: components["schemas"]["CheckLevel"];
            /** @description What it is about. */
            title: string;
            /** @description What was found. */
            message: string;
            /** @description What to do about it; absent when there is nothing to do. */
            advice?: string;
        };
        /**
         * @description How well it is.
         * @enum {string}
         */
        CheckLevel: "good" | "attention" | "bad";
        /** @description A partner's program. */
        Client: {
            /**
             * Format: uuid
             * @description Also its `client_id`.
             */
            id: string;
            /** Format: int64 */
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            name: components["schemas"]["Line"];
            /** @description Whom to tell that a secret is about to end. */
            contact?: components["schemas"]["Email"];
            /** @description What it may do, and nothing else. */
            scopes: components["schemas"]["Scope"][];
            /** @description Whether it sees what is the network's, besides what is public. */
            network: boolean;
            /**
             * Format: date-time
             * @description Since when nothing of it is taken any more.
             */
            revoked_at?: string;
            /**
             * Format: date-time
             * @description The last call, to the minute or so.
             */
            last_used_at?: string;
            /** @description The newest first. */
            secrets: components["schemas"]["ClientSecret"][];
            /** @description Its calls of the last thirty days; days without any are left out. */
            days: components["schemas"]["ClientDay"][];
        };
        /** @description A client to be made. */
        ClientCreate: {
            name: components["schemas"]["Line"];
            contact?: components["schemas"]["Email"] | null;
            scopes: components["schemas"]["Scope"][];
            network?: boolean;
            /**
             * Format: int64
             * @description In how many days its secret ends.
             * @default 365
             */
            secret_days: number;
        };
        /** @description A client's calls of a day (UTC). */
        ClientDay: {
            /**
             * Format: date
             * @example 2026-11-26
             */
            day: string;
            /** Format: int64 */
            calls: number;
            /**
             * Format: int64
             * @description Those among them that were answered 401, 403 or 429.
             */
            refused: number;
        };
        /** @description A page of clients. */
        ClientPage: {
            items: components["schemas"]["Client"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        /** @description JSON Merge Patch of a client: what is absent stays. Its tokens follow at once. */
        ClientPatch: {
            name?: components["schemas"]["Line"];
            contact?: components["schemas"]["Email"] | null;
            scopes?: components["schemas"]["Scope"][];
            network?: boolean;
        };
        /** @description How one secret takes another's place. */
        ClientRotate: {
            /**
             * Format: int64
             * @description In how many days the new secret ends.
             * @default 365
             */
            secret_days: number;
            /**
             * Format: int64
             * @description For how many hours the former one still works beside it.
             * @default 168
             */
            overlap_hours: number;
        };
        /** @description A secret, which itself is never shown again. */
        ClientSecret: {
            /** Format: uuid */
            id: string;
            /** @description Its last four letters. */
            hint: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** @description Whether it can be used today. */
            valid: boolean;
            /** Format: date-time */
            last_used_at?: string;
        };
        /** @description A client with a new secret: the only answer that has it. */
        ClientWithSecret: components["schemas"]["Client"] & {
            /** @description To be kept by the client's owner; only its digest stays here. */
            client_secret: string;
        };
        /** @description What a member looks at first. Nothing in it is of what they do not see. */
        Dashboard: {
            /**
             * Format: date-time
             * @description The end of the visit before this one: where the news begin. Absent on the first.
             */
            since?: string;
            /** @description What others did since, newest first. */
            news: components["schemas"]["DashboardNews"][];
            /** @description There is more news than is told. */
            more: boolean;
            /** @description Open experiments of theirs without a change for long, the oldest first. */
            idle: components["schemas"]["DashboardIdle"][];
            /** @description Open experiments of theirs past the day that they were to end. */
            overdue: components["schemas"]["DashboardOverdue"][];
            /** @description Roles in open experiments of theirs that ended and that nobody holds now. */
            ended: components["schemas"]["DashboardEnded"][];
            /** @description Their own records that they alone see. */
            private: components["schemas"]["DashboardPrivate"][];
            /** @description The next dates; deliverables that are late stand first. */
            dates: components["schemas"]["DashboardDate"][];
            /** @description For each collection whether it holds anything yet. */
            begun: {
                [key: string]: boolean;
            };
        };
        /** @description What comes on a date, in the phase or experiment that `record` names. */
        DashboardDate: {
            due: components["schemas"]["DashboardDue"];
            /** @description As precise as it is known. */
            on: string;
            late: boolean;
            record: components["schemas"]["DashboardSubject"];
            /** @description The deliverable's. */
            title?: string;
        };
        /** @enum {string} */
        DashboardDue: "deliverable" | "phase_end" | "experiment_end";
        /** @description A record that a line's own hangs on. */
        DashboardEnd: {
            collection: string;
            /** Format: uuid */
            id: string;
            title: string;
        };
        DashboardEnded: {
            experiment: components["schemas"]["DashboardSubject"];
            stakeholder: components["schemas"]["DashboardSubject"];
            role: string;
            until: string;
        };
        DashboardIdle: {
            experiment: components["schemas"]["DashboardSubject"];
            stage: string;
            /** Format: date-time */
            since: string;
        };
        /** @description A line of news: about one record, or about the several that one operation wrote. */
        DashboardNews: {
            collection: string;
            kind: components["schemas"]["ChangeKind"];
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Author"];
            record?: components["schemas"]["DashboardSubject"];
            /** @description What it hangs on: the experiment of a hypothesis, both ends of a relationship. */
            of?: components["schemas"]["DashboardEnd"][];
            /** @description The stage that an experiment moved to. */
            stage?: components["schemas"]["Stage"];
            count: number;
        };
        DashboardOverdue: {
            experiment: components["schemas"]["DashboardSubject"];
            stage: string;
            /** @description As precise as it is known. */
            ends_on: string;
        };
        DashboardPrivate: {
            collection: string;
            record: components["schemas"]["DashboardSubject"];
            /** Format: date-time */
            updated_at: string;
        };
        /** @description A record by name. */
        DashboardSubject: {
            /** Format: uuid */
            id: string;
            title: string;
        };
        /** @description What a phase owes, and when it was given. */
        Deliverable: {
            title: components["schemas"]["Line"];
            due_on?: components["schemas"]["PartialDate"] | null;
            done_on?: components["schemas"]["PartialDate"] | null;
            link?: components["schemas"]["WebAddress"] | null;
        };
        /** @enum {string} */
        DeliveryState: "waiting" | "delivered" | "given_up" | "withheld";
        /** @description Two stakeholders, and whether they are two. */
        Distinct: {
            /** Format: uuid */
            one: string;
            /** Format: uuid */
            other: string;
            /** @description `false` takes it back: they may be one after all. */
            distinct: boolean;
        };
        DuplicatePage: {
            /** @description The cursor of the next page. */
            next: string | null;
            items: {
                one: components["schemas"]["Stakeholder"];
                other: components["schemas"]["Stakeholder"];
                /** @description What they share, the surest first. */
                why: components["schemas"]["Likeness"][];
            }[];
        };
        /**
         * Format: email
         * @description One address, without the name of its owner, at most 254 characters, its domain in lower case.
         *
         *     Source: RFC 5321, section 4.1.2 (`Mailbox`, with a `Dot-string` before the `@` and a domain after it),
         *     4.5.3.1.1 (64 characters before the `@`) and 4.5.3.1.3 (256 for a path, two of them brackets). Quoted
         *     local parts and addresses in brackets are refused: nobody has one, and they hide mistakes. A domain with
         *     accents is kept as it travels (`xn--…`, RFC 5891).
         * @example contact@example.org
         */
        Email: string;
        /** @description An address that is one's own once the link is followed that was sent to it. */
        EmailAsked: {
            email: components["schemas"]["Email"];
            /**
             * Format: date-time
             * @description Until when the link works.
             */
            until: string;
        };
        /** @description The address that an account has now. */
        EmailNow: {
            email: components["schemas"]["Email"];
        };
        /** @description What an erasure takes: of a preview what it would, else what it did. */
        Erasure: {
            /**
             * @description How many of each go for good: records by their collection; and what is kept around somebody: `sessions`, `factors`,
             *     `passkeys`, `recovery_codes`, `identities`, `letters`, `invitations`, `views`, `suggestions`, `senders`, `jobs`.
             */
            going: {
                [key: string]: number;
            };
            /**
             * @description How many of each stay: records that pointed there and do so no more, `changes` that show no name any more,
             *     `history` without its values; `letters`, `site_texts`, `clients`, `suggestions`, `requests` and `jobs` that named
             *     them.
             */
            staying: {
                [key: string]: number;
            };
            /**
             * Format: uuid
             * @description The stakeholder that the member is, who is erased apart.
             */
            stakeholder?: string;
            /** @description Whether it was done: backups from before give it up when they are restored. */
            erased: boolean;
        };
        Experiment: {
            /**
             * Format: uuid
             * @description Assigned by the server, or proposed by who creates it.
             */
            id: string;
            /** @description One more at each change. */
            revision: number;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When it went to the bin.
             */
            deleted_at?: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            /** @description For a search: the text around the hits, each between U+0002 and U+0003. */
            snippet?: string;
            included?: components["schemas"]["Included"];
            /** @description After `put-back`: what was left as it is, and why. */
            left_out?: components["schemas"]["Fault"][];
            /** @description With `include=may`: the acts that the caller may do. */
            may?: string[];
            visibility: components["schemas"]["Visibility"];
            external_ids?: components["schemas"]["ExternalId"][];
            nature: components["schemas"]["Nature"];
            phase: components["schemas"]["Id_Phase"];
            title: components["schemas"]["Line"];
            /** @description Plain and short: it is what partners show. */
            summary?: components["schemas"]["Summary"];
            /** @description Markdown. */
            description?: components["schemas"]["Prose"];
            research_question?: components["schemas"]["Summary"];
            stage: components["schemas"]["Stage"];
            /** @description The stages reached, oldest first. */
            readonly stages?: components["schemas"]["StageStep"][];
            starts_on?: components["schemas"]["PartialDate"];
            ends_on?: components["schemas"]["PartialDate"];
            /** @description Where; the first is the main one. */
            territories?: components["schemas"]["Id_Territory"][];
            themes?: components["schemas"]["Id_Theme"][];
            lead?: components["schemas"]["Id_Stakeholder"];
            /** @description The experiments that it grew from. */
            inspired_by?: components["schemas"]["Id_Experiment"][];
            website?: components["schemas"]["WebAddress"];
            outcome_kind?: components["schemas"]["OutcomeKind"];
            licence?: components["schemas"]["Licence"];
            language?: components["schemas"]["Language"];
        };
        ExperimentBulk: {
            which: {
                ids: string[];
            } | {
                /** @description The filters of the list, as its address has them: all that it finds and the caller sees. */
                query: string;
                /** @description How many the caller saw: where others match by now, nothing is done. */
                total: number;
            };
            /** @description What each shall say: a merge patch. */
            change?: components["schemas"]["ExperimentPatch"];
            /** @description What lists shall hold besides, by field, such as `themes`. */
            add?: {
                [key: string]: unknown[];
            };
            /** @description What lists shall hold no more, by field. */
            remove?: {
                [key: string]: unknown[];
            };
            stage?: components["schemas"]["StageMove"];
            /** @description An involvement that each shall have, without its `experiment`; it comes alone. A record that has it already keeps it. */
            involve?: {
                /** Format: uuid */
                stakeholder: string;
                role: components["schemas"]["InvolvementRole"];
                since?: components["schemas"]["PartialDate"];
                until?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Summary"];
            };
        };
        /**
         * @example {
         *       "nature": "experiment",
         *       "phase": "0193b2a0-0000-7000-8000-000000000005",
         *       "title": "Une épicerie portée par ses habitants",
         *       "summary": "Cinq communes essaient une épicerie itinérante tenue à tour de rôle.",
         *       "research_question": "Qu'est-ce qui fait tenir une tournée dans la durée ?",
         *       "stage": "idea",
         *       "starts_on": "2024-03",
         *       "territories": [
         *         "0193b2a0-0000-7000-8000-000000000006"
         *       ],
         *       "themes": [
         *         "0193b2a0-0000-7000-8000-000000000007"
         *       ],
         *       "visibility": "public",
         *       "licence": "CC-BY-SA-4.0",
         *       "language": "fr"
         *     }
         */
        ExperimentCreate: {
            visibility?: components["schemas"]["Visibility"];
            external_ids?: components["schemas"]["ExternalId"][];
            nature: components["schemas"]["Nature"];
            phase: components["schemas"]["Id_Phase"];
            title: components["schemas"]["Line"];
            summary?: components["schemas"]["Summary"] | null;
            description?: components["schemas"]["Prose"] | null;
            research_question?: components["schemas"]["Summary"] | null;
            stage?: components["schemas"]["Stage"];
            starts_on?: components["schemas"]["PartialDate"] | null;
            ends_on?: components["schemas"]["PartialDate"] | null;
            /** @description Where; the first is the main one. */
            territories?: components["schemas"]["Id_Territory"][];
            themes?: components["schemas"]["Id_Theme"][];
            lead?: components["schemas"]["Id_Stakeholder"] | null;
            /** @description The experiments that it grew from. */
            inspired_by?: components["schemas"]["Id_Experiment"][];
            website?: components["schemas"]["WebAddress"] | null;
            outcome_kind?: components["schemas"]["OutcomeKind"] | null;
            licence?: components["schemas"]["Licence"] | null;
            language?: components["schemas"]["Language"] | null;
            /**
             * Format: uuid
             * @description Proposed by offline drafts and imports.
             */
            id?: string;
        };
        ExperimentPage: {
            items: components["schemas"]["Experiment"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description With `count=exact`. */
            total?: number;
            /** @description A search ended at its limit of candidates. */
            cut?: boolean;
            included?: components["schemas"]["Included"];
        };
        /**
         * @description JSON Merge Patch (RFC 7396): null empties a field, what is absent stays.
         * @example {
         *       "title": "…"
         *     }
         */
        ExperimentPatch: {
            visibility?: null | components["schemas"]["Visibility"];
            external_ids?: null | components["schemas"]["ExternalId"][];
            nature?: null | components["schemas"]["Nature"];
            phase?: null | components["schemas"]["Id_Phase"];
            title?: null | components["schemas"]["Line"];
            summary?: components["schemas"]["Summary"] | null;
            description?: components["schemas"]["Prose"] | null;
            research_question?: components["schemas"]["Summary"] | null;
            starts_on?: components["schemas"]["PartialDate"] | null;
            ends_on?: components["schemas"]["PartialDate"] | null;
            territories?: null | components["schemas"]["Id_Territory"][];
            themes?: null | components["schemas"]["Id_Theme"][];
            lead?: components["schemas"]["Id_Stakeholder"] | null;
            inspired_by?: null | components["schemas"]["Id_Experiment"][];
            website?: components["schemas"]["WebAddress"] | null;
            outcome_kind?: components["schemas"]["OutcomeKind"] | null;
            licence?: components["schemas"]["Licence"] | null;
            language?: components["schemas"]["Language"] | null;
        };
        /** @description The key of repeatable imports: the record's id in a source's own numbering. */
        ExternalId: {
            /** @description The source's name, such as `annuaire-2026`. */
            source: string;
            id: string;
        };
        Facets: {
            /** @description By the name of the filter. */
            facets: {
                [key: string]: {
                    value: string;
                    count: number;
                }[];
            };
        };
        /** @enum {string} */
        Factor: "password" | "totp" | "recovery_code" | "passkey" | "provider";
        Fault: {
            /** @description A JSON pointer into the body, or a parameter's name. */
            pointer: string;
            /**
             * @example missing
             * @example unknown_field
             * @example unknown_word
             * @example wrong_type
             * @example out_of_range
             * @example read_only
             * @example unknown_parameter
             * @example parameter_form
             * @example parameter_repeated
             * @example reference_unknown
             * @example revision_unknown
             * @example cursor_foreign
             * @example sort_unknown
             * @example sort_with_search
             * @example include_unknown
             * @example field_unknown
             * @example format_unknown
             * @example format_too_small
             * @example not_in_export
             * @example row_form
             * @example which_one
             * @example comes_alone
             * @example empty
             * @example too_long
             * @example control_character
             * @example id_form
             * @example password_short
             * @example password_long
             * @example password_common
             * @example password_own
             * @example password_wrong
             * @example addresses_many
             * @example address_form
             * @example address_repeated
             * @example email_taken
             * @example invited_already
             * @example code_wrong
             * @example passkey_refused
             * @example one_of_them
             * @example address_inward
             * @example moment_old
             */
            code: string;
            message: string;
        };
        /**
         * @description A change of a record: with the record as the caller sees it today, or `gone` when this change took it from their
         *     sight.
         */
        FeedChange: {
            /** Format: int64 */
            seq: number;
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["ChangeKind"];
            /** @description The record's collection. */
            collection: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description The record's revision after this change; the record itself may have gone on since.
             */
            revision: number;
            record?: Record<string, never>;
            gone?: boolean;
        };
        /** @description Whether the caller's list shall open with a view. */
        FirstView: {
            first: boolean;
        };
        /** @description Whose password is forgotten. */
        Forgotten: {
            /** Format: email */
            email: string;
        };
        History: {
            next: string | null;
            items: {
                seq: number;
                /** Format: date-time */
                at: string;
                kind: string;
                /** Format: uuid */
                operation: string;
                by: components["schemas"]["Author"];
                revision: number;
                changes: {
                    [key: string]: {
                        before?: unknown;
                        after?: unknown;
                    };
                };
                /** @description The suggestion that it was made out of. */
                origin?: {
                    /** Format: uuid */
                    suggestion: string;
                    reference: string;
                };
            }[];
        };
        Hypothesis: {
            /**
             * Format: uuid
             * @description Assigned by the server, or proposed by who creates it.
             */
            id: string;
            /** @description One more at each change. */
            revision: number;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When it went to the bin.
             */
            deleted_at?: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            /** @description For a search: the text around the hits, each between U+0002 and U+0003. */
            snippet?: string;
            included?: components["schemas"]["Included"];
            /** @description After `put-back`: what was left as it is, and why. */
            left_out?: components["schemas"]["Fault"][];
            /** @description With `include=may`: the acts that the caller may do. */
            may?: string[];
            external_ids?: components["schemas"]["ExternalId"][];
            experiment: components["schemas"]["Id_Experiment"];
            statement: components["schemas"]["Summary"];
            status: components["schemas"]["HypothesisStatus"];
            /** @description What a reformulated one became. */
            becomes?: components["schemas"]["Id_Hypothesis"];
            /** @description Markdown. */
            note?: components["schemas"]["Prose"];
            /**
             * Format: int32
             * @description Its place among the hypotheses of the experiment, from 1.
             */
            position?: number | null;
            language?: components["schemas"]["Language"];
        };
        HypothesisBulk: {
            which: {
                ids: string[];
            } | {
                /** @description The filters of the list, as its address has them: all that it finds and the caller sees. */
                query: string;
                /** @description How many the caller saw: where others match by now, nothing is done. */
                total: number;
            };
            /** @description What each shall say: a merge patch. */
            change?: components["schemas"]["HypothesisPatch"];
            /** @description What lists shall hold besides, by field, such as `themes`. */
            add?: {
                [key: string]: unknown[];
            };
            /** @description What lists shall hold no more, by field. */
            remove?: {
                [key: string]: unknown[];
            };
        };
        /**
         * @example {
         *       "experiment": "0193b2a0-0000-7000-8000-000000000004",
         *       "status": "open",
         *       "position": 1,
         *       "statement": "Une animation partagée entre élus et habitants fait durer la démarche."
         *     }
         */
        HypothesisCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            experiment: components["schemas"]["Id_Experiment"];
            statement: components["schemas"]["Summary"];
            status?: components["schemas"]["HypothesisStatus"];
            becomes?: components["schemas"]["Id_Hypothesis"] | null;
            note?: components["schemas"]["Prose"] | null;
            /**
             * Format: int32
             * @description Its place among the hypotheses of the experiment, from 1.
             */
            position?: number | null;
            language?: components["schemas"]["Language"] | null;
            /**
             * Format: uuid
             * @description Proposed by offline drafts and imports.
             */
            id?: string;
        };
        HypothesisPage: {
            items: components["schemas"]["Hypothesis"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description With `count=exact`. */
            total?: number;
            /** @description A search ended at its limit of candidates. */
            cut?: boolean;
            included?: components["schemas"]["Included"];
        };
        /**
         * @description JSON Merge Patch (RFC 7396): null empties a field, what is absent stays.
         * @example {
         *       "statement": "…"
         *     }
         */
        HypothesisPatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            experiment?: null | components["schemas"]["Id_Experiment"];
            statement?: null | components["schemas"]["Summary"];
            status?: null | components["schemas"]["HypothesisStatus"];
            becomes?: components["schemas"]["Id_Hypothesis"] | null;
            note?: components["schemas"]["Prose"] | null;
            position?: null | (number | null);
            language?: components["schemas"]["Language"] | null;
        };
        /** @enum {string} */
        HypothesisStatus: "open" | "supported" | "nuanced" | "reformulated" | "set_aside";
        /** Format: uuid */
        Id_Experiment: string;
        /** Format: uuid */
        Id_Hypothesis: string;
        /** Format: uuid */
        Id_Phase: string;
        /** Format: uuid */
        Id_Programme: string;
        /** Format: uuid */
        Id_Stakeholder: string;
        /** Format: uuid */
        Id_Territory: string;
        /** Format: uuid */
        Id_Theme: string;
        /** @description All of them. */
        Identities: {
            items: components["schemas"]["Identity"][];
        };
        /** @description An account elsewhere. */
        Identity: {
            /** Format: uuid */
            id: string;
            /**
             * @description The provider's name in addresses.
             * @example les-communs
             */
            provider: string;
            /** @description How it is called; absent when the instance has that provider no more. */
            name?: string;
            /** @description The address that it told when it was linked. */
            email?: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            used_at?: string;
        };
        /** @description The provider whose account is to be linked. */
        IdentityLink: {
            provider: string;
        };
        /** @description Where the browser goes for it. */
        IdentityLinking: {
            /** Format: uri */
            address: string;
        };
        /** @description Records that references point to: by collection, then by id. */
        Included: {
            [key: string]: {
                [key: string]: Record<string, never>;
            };
        };
        /** @description Somebody who was asked and has not come yet. */
        Invitation: {
            /** Format: uuid */
            id: string;
            email: components["schemas"]["Email"];
            /** @description How the list called them. */
            name?: components["schemas"]["Line"];
            roles: components["schemas"]["Role"][];
            locale: components["schemas"]["Locale"];
            /** @description The stakeholder that they will be. */
            stakeholder?: components["schemas"]["Id_Stakeholder"];
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When the last link was sent.
             */
            sent_at: string;
            /** Format: date-time */
            expires_at: string;
            expired: boolean;
            /** @description The address was refused for good, with what the mail server said. */
            bounce?: string;
        };
        /** @description To what somebody is invited, for the page that accepts. */
        InvitationLook: {
            email: components["schemas"]["Email"];
            name?: components["schemas"]["Line"];
            locale: components["schemas"]["Locale"];
            roles: components["schemas"]["Role"][];
            /** Format: date-time */
            expires_at: string;
            /** @description What this place is called. */
            instance: string;
        };
        /** @description Invitations, in the order in which they were made. */
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            /**
             * Format: uuid
             * @description The cursor of the next page.
             */
            next: string | null;
        };
        /** @description A list of addresses to invite, all as the same. */
        InvitationWish: {
            /**
             * @description An address a line, or several with commas, semicolons or tabs between them, each bare or as `Name <address>`;
             *     200 at most.
             */
            addresses: string;
            roles: components["schemas"]["Role"][];
            /** @description In which language the letter is; the instance's when it is not said. */
            locale?: components["schemas"]["Locale"];
            /** @description The stakeholder that they all are: team sight follows from its involvements. */
            stakeholder?: components["schemas"]["Id_Stakeholder"];
        };
        /** @description What came of a list. */
        Invited: {
            invited: components["schemas"]["Invitation"][];
            refused: components["schemas"]["NotInvited"][];
        };
        Involvement: {
            /**
             * Format: uuid
             * @description Assigned by the server, or proposed by who creates it.
             */
            id: string;
            /** @description One more at each change. */
            revision: number;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When it went to the bin.
             */
            deleted_at?: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            /** @description For a search: the text around the hits, each between U+0002 and U+0003. */
            snippet?: string;
            included?: components["schemas"]["Included"];
            /** @description After `put-back`: what was left as it is, and why. */
            left_out?: components["schemas"]["Fault"][];
            /** @description With `include=may`: the acts that the caller may do. */
            may?: string[];
            external_ids?: components["schemas"]["ExternalId"][];
            experiment: components["schemas"]["Id_Experiment"];
            stakeholder: components["schemas"]["Id_Stakeholder"];
            role: components["schemas"]["InvolvementRole"];
            since?: components["schemas"]["PartialDate"];
            until?: components["schemas"]["PartialDate"];
            note?: components["schemas"]["Summary"];
        };
        InvolvementBulk: {
            which: {
                ids: string[];
            } | {
                /** @description The filters of the list, as its address has them: all that it finds and the caller sees. */
                query: string;
                /** @description How many the caller saw: where others match by now, nothing is done. */
                total: number;
            };
            /** @description What each shall say: a merge patch. */
            change?: components["schemas"]["InvolvementPatch"];
            /** @description What lists shall hold besides, by field, such as `themes`. */
            add?: {
                [key: string]: unknown[];
            };
            /** @description What lists shall hold no more, by field. */
            remove?: {
                [key: string]: unknown[];
            };
        };
        /**
         * @example {
         *       "experiment": "0193b2a0-0000-7000-8000-000000000004",
         *       "stakeholder": "0193b2a0-0000-7000-8000-000000000002",
         *       "role": "partner",
         *       "since": "2023-01"
         *     }
         */
        InvolvementCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            experiment: components["schemas"]["Id_Experiment"];
            stakeholder: components["schemas"]["Id_Stakeholder"];
            role: components["schemas"]["InvolvementRole"];
            since?: components["schemas"]["PartialDate"] | null;
            until?: components["schemas"]["PartialDate"] | null;
            note?: components["schemas"]["Summary"] | null;
            /**
             * Format: uuid
             * @description Proposed by offline drafts and imports.
             */
            id?: string;
        };
        InvolvementPage: {
            items: components["schemas"]["Involvement"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description With `count=exact`. */
            total?: number;
            /** @description A search ended at its limit of candidates. */
            cut?: boolean;
            included?: components["schemas"]["Included"];
        };
        /**
         * @description JSON Merge Patch (RFC 7396): null empties a field, what is absent stays.
         * @example {
         *       "note": "…"
         *     }
         */
        InvolvementPatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            experiment?: null | components["schemas"]["Id_Experiment"];
            stakeholder?: null | components["schemas"]["Id_Stakeholder"];
            role?: null | components["schemas"]["InvolvementRole"];
            since?: components["schemas"]["PartialDate"] | null;
            until?: components["schemas"]["PartialDate"] | null;
            note?: components["schemas"]["Summary"] | null;
        };
        /** @enum {string} */
        InvolvementRole: "lead" | "coach" | "researcher" | "partner" | "funder" | "local_authority" | "citizens" | "beneficiary";
        /** @description A request of the register. */
        KeptRequest: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["RequestKind"];
            /**
             * Format: uuid
             * @description The account or the stakeholder that it is about, who may be erased since.
             */
            subject?: string;
            /** @description What the member is called, as long as there is an account of that id. */
            member?: string;
            /** @description Who it is about, where no id says it. */
            about?: components["schemas"]["Line"];
            /** Format: date */
            asked_on: string;
            note?: components["schemas"]["Prose"];
            /**
             * Format: date
             * @description One month after it was asked (Regulation (EU) 2016/679, art. 12(3)).
             */
            due_on: string;
            /** Format: date */
            done_on?: string;
            /** @description Whether it should have been done before today. */
            overdue: boolean;
            /** Format: date-time */
            noted_at: string;
        };
        /**
         * @description A well-formed BCP 47 tag in its canonical case.
         *
         *     Source: RFC 5646, section 2.1 (syntax), 2.1.1 (case), 2.2.5 and 2.2.6 (no variant, no singleton twice) and
         *     4.4.1 (35 characters are enough for any tag). Whether the subtags are registered is not checked. The
         *     irregular tags that the registry keeps from before 2006 (`i-klingon`) are refused: others replace them.
         * @example fr
         */
        Language: string;
        /** @description When a member signed in last. */
        LastSignIn: {
            /** Format: date-time */
            at: string;
            /** @description By what, at its last step. */
            factor: components["schemas"]["Factor"];
        };
        /** @enum {string} */
        Layout: "table" | "cards" | "map" | "shares" | "grid";
        /** @description A record that stays as it is, and why. Without `id` for who does not see it. */
        Left: {
            collection: string;
            /** Format: uuid */
            id?: string;
            title?: string;
            reason: components["schemas"]["Obstacle"];
            /** @description The reason in the caller's language. */
            message: string;
        };
        /** @description A letter, and what became of it. */
        Letter: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["LetterKind"];
            to: components["schemas"]["Email"];
            locale: components["schemas"]["Locale"];
            /** @description In the reader's language. */
            subject: string;
            state: components["schemas"]["LetterState"];
            /** @description What the mail server said, or why nothing was sent. */
            answer?: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            changed_at: string;
            /** @description The link that it holds, as long as it was not sent and works: for who hands it over in another way. */
            link?: string;
            /** @description Whether it can be sent again. */
            again: boolean;
        };
        /** @enum {string} */
        LetterKind: "invitation" | "password_forgotten" | "password_changed" | "address_confirm" | "address_changed" | "address_replaced" | "address_restored" | "factor_added" | "factor_removed" | "factor_reset" | "recovery_codes_drawn" | "recovery_code_used" | "identity_linked" | "identity_unlinked" | "roles_changed" | "account_deactivated" | "account_reactivated" | "suggestion_answer" | "suggestion_word" | "suggestion_reply" | "erasure_ahead" | "closed_erasure_ahead" | "secret_ending" | "webhook_off" | "backup_failed" | "trial";
        /** @description Letters, the newest first. */
        LetterPage: {
            items: components["schemas"]["Letter"][];
            /**
             * Format: uuid
             * @description The cursor of the next page.
             */
            next: string | null;
            /** @description Whether there is a mail server: without one, letters stay here. */
            mail: boolean;
        };
        /** @enum {string} */
        LetterState: "waiting" | "kept" | "sent" | "refused" | "failed" | "closed";
        /**
         * @example CC-BY-4.0
         * @enum {string}
         */
        Licence: "CC-BY-4.0" | "CC-BY-SA-4.0" | "CC0-1.0" | "etalab-2.0" | "ODbL-1.0" | "ODC-By-1.0" | "LAL-1.3" | "CC-BY-3.0" | "CC-BY-SA-3.0" | "MIT" | "CC-BY-NC-4.0" | "CC-BY-NC-SA-4.0" | "CC-BY-ND-4.0" | "CC-BY-NC-ND-4.0";
        /** @enum {string} */
        Likeness: "siret" | "siren" | "rna" | "ror" | "orcid" | "name" | "address";
        Line: string;
        /** @description A tie between two stakeholders; a pair has one at most of each kind and direction. */
        Link: {
            /** Format: uuid */
            from: string;
            /** Format: uuid */
            to: string;
            /** @description A relationship is read from `from` to `to`; `shared` has no direction. */
            kind: components["schemas"]["LinkKind"];
            /**
             * Format: int64
             * @description How many relationships, or how many experiments.
             */
            weight: number;
        };
        /** @enum {string} */
        LinkKind: "member_of" | "partner_of" | "funds" | "hosts" | "supervises" | "employs" | "shared";
        /** @description What stands in a link after `#`. */
        LinkToken: {
            token: string;
        };
        /** @enum {string} */
        Locale: "fr" | "en";
        /** @description An e-mail address and a password. */
        Login: {
            /** Format: email */
            email: string;
            /** Format: password */
            password: string;
        };
        /** @description Points while there are few, counts by cell beyond; the other is absent. */
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
        /** @description The member who calls. */
        Me: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            name: components["schemas"]["Line"];
            email: components["schemas"]["Email"];
            roles: components["schemas"]["Role"][];
            locale: components["schemas"]["Locale"];
            /** @description The stakeholder that this member is. */
            stakeholder?: components["schemas"]["Id_Stakeholder"];
            /** @description An administrator who has shown no second factor: nothing is open to them but what leads to one. */
            second_factor_due: boolean;
            /** @description The acts that these roles may try, by collection; what depends on a record stands in its own `may`. */
            may: {
                [key: string]: components["schemas"]["Act"][];
            };
        };
        /** @description JSON Merge Patch of oneself: what is absent stays. */
        MePatch: {
            name?: components["schemas"]["Line"];
            /** @description In which language messages come. */
            locale?: components["schemas"]["Locale"];
        };
        /** @description What a member can show besides a password. */
        MyFactors: {
            /** @description Their roles ask for one. */
            mandatory: boolean;
            /** @description This sign-in has shown one. */
            shown: boolean;
            /**
             * Format: date-time
             * @description Since when an application draws codes.
             */
            totp_since?: string;
            /** @description Devices that know their owner. */
            passkeys: components["schemas"]["Passkey"][];
            /** @description Whether this instance's address allows any: they are bound to a name. */
            passkeys_possible: boolean;
            /** @description Recovery codes that are left. */
            recovery_codes: number;
        };
        /** @enum {string} */
        Nature: "approach" | "experiment";
        /** @description Links, and the stakeholders at their ends. */
        Network: {
            nodes: components["schemas"]["Node"][];
            links: components["schemas"]["Link"][];
        };
        /** @description A stakeholder of the network. */
        Node: {
            /** Format: uuid */
            id: string;
            name: string;
            kind: components["schemas"]["StakeholderKind"];
            category?: components["schemas"]["Category"];
            network_member: boolean;
        };
        /** @description An entry of a list that was not invited, and why. */
        NotInvited: {
            /** @description The line that it stands in, from 1. */
            line: number;
            /** @description As it was written. */
            text: string;
            code: string;
            /** @description The reason in the caller's language. */
            message: string;
        };
        /** @enum {string} */
        Obstacle: "changed_since" | "not_seen" | "forbidden" | "erased" | "in_the_way" | "invalid";
        /**
         * @description Sixteen characters in four groups, the last of them a check character, 0 to 9 or `X`.
         *
         *     Source: ORCID, "Structure of the ORCID Identifier" (support.orcid.org); the check is ISO/IEC 7064:2003,
         *     MOD 11-2.
         * @example 0000-0002-1825-0097
         */
        Orcid: string;
        /** @enum {string} */
        OutcomeKind: "carried_on_by_others" | "handed_over" | "finished" | "abandoned";
        /** @description Another address for oneself. */
        OwnEmail: {
            email: components["schemas"]["Email"];
            /**
             * Format: password
             * @description The password that holds now.
             */
            present: string;
        };
        /** @description The address that one signs in with, and the one that it may become. */
        OwnEmailNow: {
            email: components["schemas"]["Email"];
            asked?: components["schemas"]["EmailAsked"];
        };
        /** @description Another password for oneself. */
        OwnPassword: {
            /**
             * Format: password
             * @description The one that holds now.
             */
            present: string;
            /** Format: password */
            password: string;
        };
        /**
         * @description `2021`, `2021-04` or `2021-04-12`, in years 1000 to 9999.
         *
         *     Source: ISO 8601-1:2019, 5.2.2 (calendar dates, in extended form and with reduced precision). Years
         *     before 1000 are refused as slips of the keyboard. They are ordered by their first day; of two dates that
         *     begin together, the vaguer comes first.
         * @example 2021-04
         */
        PartialDate: string;
        /** @description A passkey as its owner sees it. */
        Passkey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            used_at?: string;
        };
        /** @description What the device answers. */
        PasskeyAnswer: {
            /** @description That of the question. */
            challenge: string;
            /** @description `AuthenticationResponseJSON` of Web Authentication. */
            credential: Record<string, never>;
        };
        /** @description Asks for a question: with the challenge of the first step, for that account's devices. */
        PasskeyBegin: {
            challenge?: string | null;
        };
        /** @description What the new passkey answers. */
        PasskeyCreate: {
            challenge: string;
            name: components["schemas"]["Line"];
            /** @description `RegistrationResponseJSON` of Web Authentication. */
            credential: Record<string, never>;
        };
        /** @description The passkey that was made, and recovery codes when there were none. */
        PasskeyMade: {
            passkey: components["schemas"]["Passkey"];
            recovery_codes: string[];
        };
        /** @description JSON Merge Patch of a passkey. */
        PasskeyPatch: {
            name: components["schemas"]["Line"];
        };
        /** @description A question to a device. */
        PasskeyQuestion: {
            /** @description Comes back with the answer; it works once. */
            challenge: string;
            /** @description For `navigator.credentials` (Web Authentication, `publicKey`), its bytes in base64url. */
            options: Record<string, never>;
        };
        /** @description Another password, by a link. */
        PasswordChoice: {
            token: string;
            /** Format: password */
            password: string;
        };
        /** @description Whose password a link lets choose. */
        PasswordLook: {
            name: components["schemas"]["Line"];
            email: components["schemas"]["Email"];
        };
        /** @description Whether it would be taken, by the rules that decide. */
        PasswordVerdict: {
            right: boolean;
            /** @description Why not: `password_short`, `password_long`, `password_common` or `password_own`. */
            code?: string;
            /** @description The same in the caller's language. */
            message?: string;
        };
        /** @description A password that somebody is about to choose. */
        PasswordWish: {
            /** Format: password */
            password: string;
            name?: string;
            email?: string;
        };
        Phase: {
            /**
             * Format: uuid
             * @description Assigned by the server, or proposed by who creates it.
             */
            id: string;
            /** @description One more at each change. */
            revision: number;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When it went to the bin.
             */
            deleted_at?: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            /** @description For a search: the text around the hits, each between U+0002 and U+0003. */
            snippet?: string;
            included?: components["schemas"]["Included"];
            /** @description After `put-back`: what was left as it is, and why. */
            left_out?: components["schemas"]["Fault"][];
            /** @description With `include=may`: the acts that the caller may do. */
            may?: string[];
            external_ids?: components["schemas"]["ExternalId"][];
            programme: components["schemas"]["Id_Programme"];
            /**
             * Format: int32
             * @description Its place among the phases of the programme, from 1.
             */
            position?: number | null;
            kind: components["schemas"]["PhaseKind"];
            title: components["schemas"]["Line"];
            /** @description Markdown. */
            objective?: components["schemas"]["Prose"];
            starts_on?: components["schemas"]["PartialDate"];
            ends_on?: components["schemas"]["PartialDate"];
            /** @description When it really began, where that differs from what was planned or is known since. */
            began_on?: components["schemas"]["PartialDate"];
            /** @description When it was really over. */
            ended_on?: components["schemas"]["PartialDate"];
            status?: components["schemas"]["Status"];
            deliverables?: components["schemas"]["Deliverable"][];
            language?: components["schemas"]["Language"];
        };
        PhaseBulk: {
            which: {
                ids: string[];
            } | {
                /** @description The filters of the list, as its address has them: all that it finds and the caller sees. */
                query: string;
                /** @description How many the caller saw: where others match by now, nothing is done. */
                total: number;
            };
            /** @description What each shall say: a merge patch. */
            change?: components["schemas"]["PhasePatch"];
            /** @description What lists shall hold besides, by field, such as `themes`. */
            add?: {
                [key: string]: unknown[];
            };
            /** @description What lists shall hold no more, by field. */
            remove?: {
                [key: string]: unknown[];
            };
        };
        /**
         * @example {
         *       "programme": "0193b2a0-0000-7000-8000-000000000001",
         *       "position": 1,
         *       "kind": "capitalisation",
         *       "title": "Capitaliser les outils et les méthodes",
         *       "starts_on": "2021-04-01",
         *       "ends_on": "2022-12-31",
         *       "began_on": "2021-05",
         *       "status": "completed",
         *       "deliverables": [
         *         {
         *           "title": "Offre d'accompagnement",
         *           "due_on": "2022-12"
         *         }
         *       ]
         *     }
         */
        PhaseCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            programme: components["schemas"]["Id_Programme"];
            /**
             * Format: int32
             * @description Its place among the phases of the programme, from 1.
             */
            position?: number | null;
            kind: components["schemas"]["PhaseKind"];
            title: components["schemas"]["Line"];
            objective?: components["schemas"]["Prose"] | null;
            starts_on?: components["schemas"]["PartialDate"] | null;
            ends_on?: components["schemas"]["PartialDate"] | null;
            began_on?: components["schemas"]["PartialDate"] | null;
            ended_on?: components["schemas"]["PartialDate"] | null;
            status?: components["schemas"]["Status"] | null;
            deliverables?: components["schemas"]["Deliverable"][];
            language?: components["schemas"]["Language"] | null;
            /**
             * Format: uuid
             * @description Proposed by offline drafts and imports.
             */
            id?: string;
        };
        /** @enum {string} */
        PhaseKind: "capitalisation" | "experimentation" | "dissemination" | "other";
        PhasePage: {
            items: components["schemas"]["Phase"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description With `count=exact`. */
            total?: number;
            /** @description A search ended at its limit of candidates. */
            cut?: boolean;
            included?: components["schemas"]["Included"];
        };
        /**
         * @description JSON Merge Patch (RFC 7396): null empties a field, what is absent stays.
         * @example {
         *       "title": "…"
         *     }
         */
        PhasePatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            programme?: null | components["schemas"]["Id_Programme"];
            position?: null | (number | null);
            kind?: null | components["schemas"]["PhaseKind"];
            title?: null | components["schemas"]["Line"];
            objective?: components["schemas"]["Prose"] | null;
            starts_on?: components["schemas"]["PartialDate"] | null;
            ends_on?: components["schemas"]["PartialDate"] | null;
            began_on?: components["schemas"]["PartialDate"] | null;
            ended_on?: components["schemas"]["PartialDate"] | null;
            status?: components["schemas"]["Status"] | null;
            deliverables?: null | components["schemas"]["Deliverable"][];
            language?: components["schemas"]["Language"] | null;
        };
        /**
         * @description 6 to 20 digits, with one space wherever there was a space, a dot or a hyphen, and a `+` before a country.
         *
         *     Source: ITU-T Recommendation E.123 (02/2001), international notation: a `+` before the country, nothing but
         *     spaces between groups, no zero that is dialled within the country alone. The habit of writing `+33 (0)1`
         *     is understood: that zero goes.
         * @example +33 1 23 45 67 89
         */
        Phone: string;
        /** @description Longitude and latitude in degrees, WGS 84, as GeoJSON has them (RFC 7946, section 4). */
        Position: {
            /**
             * Format: double
             * @description Degrees east of Greenwich.
             * @example 3.06
             */
            lon: number;
            /**
             * Format: double
             * @description Degrees north of the equator.
             * @example 50.63
             */
            lat: number;
        };
        /** @description RFC 9457. The last part of `type` is one of the codes in `x-codes`. */
        Problem: {
            /**
             * Format: uri
             * @description An address that explains it.
             */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description The request's id. */
            instance: string;
            errors?: components["schemas"]["Fault"][];
            /** @description On 412: the record as it is now. */
            current?: Record<string, never>;
            /**
             * Format: uuid
             * @description On 308: the record that this one is part of now.
             */
            merged_into?: string;
            /** @description On 409 to an undo: what keeps the whole operation as it is. */
            kept?: components["schemas"]["Left"][];
            /** @description To a change of all that a list finds: how many match now. */
            total?: number;
            /**
             * Format: uuid
             * @description Of a change of many that stopped on the way: what was done is undone by it.
             */
            operation?: string;
        };
        Programme: {
            /**
             * Format: uuid
             * @description Assigned by the server, or proposed by who creates it.
             */
            id: string;
            /** @description One more at each change. */
            revision: number;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When it went to the bin.
             */
            deleted_at?: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            /** @description For a search: the text around the hits, each between U+0002 and U+0003. */
            snippet?: string;
            included?: components["schemas"]["Included"];
            /** @description After `put-back`: what was left as it is, and why. */
            left_out?: components["schemas"]["Fault"][];
            /** @description With `include=may`: the acts that the caller may do. */
            may?: string[];
            external_ids?: components["schemas"]["ExternalId"][];
            title: components["schemas"]["Line"];
            summary?: components["schemas"]["Summary"];
            /** @description Markdown. */
            research_question?: components["schemas"]["Prose"];
            /** @description The licence offered for what is published in the programme. */
            default_licence?: components["schemas"]["Licence"];
            /** @description The stakeholder who leads it. */
            lead?: components["schemas"]["Id_Stakeholder"];
            starts_on?: components["schemas"]["PartialDate"];
            ends_on?: components["schemas"]["PartialDate"];
            status?: components["schemas"]["Status"];
            language?: components["schemas"]["Language"];
        };
        ProgrammeBulk: {
            which: {
                ids: string[];
            } | {
                /** @description The filters of the list, as its address has them: all that it finds and the caller sees. */
                query: string;
                /** @description How many the caller saw: where others match by now, nothing is done. */
                total: number;
            };
            /** @description What each shall say: a merge patch. */
            change?: components["schemas"]["ProgrammePatch"];
            /** @description What lists shall hold besides, by field, such as `themes`. */
            add?: {
                [key: string]: unknown[];
            };
            /** @description What lists shall hold no more, by field. */
            remove?: {
                [key: string]: unknown[];
            };
        };
        /**
         * @example {
         *       "title": "Innovation sociale et citoyenne pour le développement des territoires",
         *       "research_question": "Comment animer une démarche de territoire ?",
         *       "starts_on": "2021-04",
         *       "status": "active",
         *       "default_licence": "CC-BY-SA-4.0",
         *       "language": "fr"
         *     }
         */
        ProgrammeCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            title: components["schemas"]["Line"];
            summary?: components["schemas"]["Summary"] | null;
            research_question?: components["schemas"]["Prose"] | null;
            default_licence?: components["schemas"]["Licence"] | null;
            lead?: components["schemas"]["Id_Stakeholder"] | null;
            starts_on?: components["schemas"]["PartialDate"] | null;
            ends_on?: components["schemas"]["PartialDate"] | null;
            status?: components["schemas"]["Status"] | null;
            language?: components["schemas"]["Language"] | null;
            /**
             * Format: uuid
             * @description Proposed by offline drafts and imports.
             */
            id?: string;
        };
        ProgrammePage: {
            items: components["schemas"]["Programme"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description With `count=exact`. */
            total?: number;
            /** @description A search ended at its limit of candidates. */
            cut?: boolean;
            included?: components["schemas"]["Included"];
        };
        /**
         * @description JSON Merge Patch (RFC 7396): null empties a field, what is absent stays.
         * @example {
         *       "title": "…"
         *     }
         */
        ProgrammePatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            title?: null | components["schemas"]["Line"];
            summary?: components["schemas"]["Summary"] | null;
            research_question?: components["schemas"]["Prose"] | null;
            default_licence?: components["schemas"]["Licence"] | null;
            lead?: components["schemas"]["Id_Stakeholder"] | null;
            starts_on?: components["schemas"]["PartialDate"] | null;
            ends_on?: components["schemas"]["PartialDate"] | null;
            status?: components["schemas"]["Status"] | null;
            language?: components["schemas"]["Language"] | null;
        };
        Prose: string;
        /** @description A provider that one may sign in by. */
        Provider: {
            /** @example les-communs */
            id: string;
            /** @example Les Communs */
            name: string;
        };
        /** @description All of them. */
        ProviderList: {
            items: components["schemas"]["Provider"][];
        };
        /** @description Records to be emptied out of the bin for good. */
        Purge: {
            records: components["schemas"]["PurgeRecord"][];
        };
        /** @description One of them, as it was read. */
        PurgeRecord: {
            collection: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            revision: number;
        };
        /** @description What emptying takes: of a preview what it would, else what it did. */
        Purged: {
            records: components["schemas"]["PurgedRecord"][];
            /** @description What hangs on them and goes with them. */
            with_them: components["schemas"]["PurgedRecords"];
            /** @description What points to them and stays without. */
            loosened: components["schemas"]["PurgedRecords"];
            /** @description What cannot be without them: while there is any, they stay. */
            held_by: components["schemas"]["PurgedRecords"];
        };
        /** @description A record in a line. */
        PurgedRecord: {
            collection: string;
            /** Format: uuid */
            id: string;
            title: string;
        };
        /** @description How many of each collection, and the first of those that the caller sees. */
        PurgedRecords: {
            counts: {
                [key: string]: number;
            };
            items: components["schemas"]["PurgedRecord"][];
        };
        /** @description Which state. */
        PutBack: {
            /**
             * Format: int64
             * @description The record as it was after this revision of its history.
             */
            revision: number;
        };
        /** @description Recovery codes: never shown again. */
        RecoveryCodes: {
            /** @description Each works once. Empty when those that there are stay. */
            recovery_codes: string[];
        };
        Relationship: {
            /**
             * Format: uuid
             * @description Assigned by the server, or proposed by who creates it.
             */
            id: string;
            /** @description One more at each change. */
            revision: number;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When it went to the bin.
             */
            deleted_at?: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            /** @description For a search: the text around the hits, each between U+0002 and U+0003. */
            snippet?: string;
            included?: components["schemas"]["Included"];
            /** @description After `put-back`: what was left as it is, and why. */
            left_out?: components["schemas"]["Fault"][];
            /** @description With `include=may`: the acts that the caller may do. */
            may?: string[];
            external_ids?: components["schemas"]["ExternalId"][];
            from: components["schemas"]["Id_Stakeholder"];
            to: components["schemas"]["Id_Stakeholder"];
            kind: components["schemas"]["RelationshipKind"];
            since?: components["schemas"]["PartialDate"];
            until?: components["schemas"]["PartialDate"];
            note?: components["schemas"]["Summary"];
        };
        RelationshipBulk: {
            which: {
                ids: string[];
            } | {
                /** @description The filters of the list, as its address has them: all that it finds and the caller sees. */
                query: string;
                /** @description How many the caller saw: where others match by now, nothing is done. */
                total: number;
            };
            /** @description What each shall say: a merge patch. */
            change?: components["schemas"]["RelationshipPatch"];
            /** @description What lists shall hold besides, by field, such as `themes`. */
            add?: {
                [key: string]: unknown[];
            };
            /** @description What lists shall hold no more, by field. */
            remove?: {
                [key: string]: unknown[];
            };
        };
        /**
         * @example {
         *       "from": "0193b2a0-0000-7000-8000-000000000002",
         *       "to": "0193b2a0-0000-7000-8000-000000000003",
         *       "kind": "member_of",
         *       "since": "2019"
         *     }
         */
        RelationshipCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            from: components["schemas"]["Id_Stakeholder"];
            to: components["schemas"]["Id_Stakeholder"];
            kind: components["schemas"]["RelationshipKind"];
            since?: components["schemas"]["PartialDate"] | null;
            until?: components["schemas"]["PartialDate"] | null;
            note?: components["schemas"]["Summary"] | null;
            /**
             * Format: uuid
             * @description Proposed by offline drafts and imports.
             */
            id?: string;
        };
        /** @enum {string} */
        RelationshipKind: "member_of" | "partner_of" | "funds" | "hosts" | "supervises" | "employs";
        RelationshipPage: {
            items: components["schemas"]["Relationship"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description With `count=exact`. */
            total?: number;
            /** @description A search ended at its limit of candidates. */
            cut?: boolean;
            included?: components["schemas"]["Included"];
        };
        /**
         * @description JSON Merge Patch (RFC 7396): null empties a field, what is absent stays.
         * @example {
         *       "note": "…"
         *     }
         */
        RelationshipPatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            from?: null | components["schemas"]["Id_Stakeholder"];
            to?: null | components["schemas"]["Id_Stakeholder"];
            kind?: null | components["schemas"]["RelationshipKind"];
            since?: components["schemas"]["PartialDate"] | null;
            until?: components["schemas"]["PartialDate"] | null;
            note?: components["schemas"]["Summary"] | null;
        };
        /** @description A request as it is written into the register. */
        Request: {
            kind: components["schemas"]["RequestKind"];
            /**
             * Format: uuid
             * @description The account or the stakeholder that it is about.
             */
            subject?: string;
            /** @description Who it is about, where no id says it. */
            about?: components["schemas"]["Line"];
            /**
             * Format: date
             * @description The day on which it came.
             */
            asked_on: string;
            note?: components["schemas"]["Prose"];
        };
        /** @enum {string} */
        RequestKind: "export" | "erasure" | "rectification" | "objection";
        /** @description Those that are open first, the one that is due first before the others; then what was done, the last first. */
        RequestList: {
            items: components["schemas"]["KeptRequest"][];
            /** @description How many are open. */
            open: number;
            /** @description How many of them are overdue. */
            overdue: number;
        };
        /** @description Each kind with its period, and the register. */
        Retention: {
            items: components["schemas"]["RetentionPeriod"][];
            /** @description What was agreed and what went, the last first. */
            register: components["schemas"]["RetentionEntry"][];
        };
        /** @description The period whose effect was shown. */
        RetentionAgreement: {
            /** Format: int32 */
            days: number;
        };
        /** @enum {string} */
        RetentionDeed: "agreed" | "withdrawn" | "erased";
        /** @description A line of the register. */
        RetentionEntry: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["RetentionKind"];
            deed: components["schemas"]["RetentionDeed"];
            /** Format: int64 */
            days: number;
            /** @description Who agreed, or took it back. */
            by: Record<string, never>;
            /**
             * Format: int64
             * @description How many went that day.
             */
            gone: number;
        };
        /** @enum {string} */
        RetentionKind: "bin" | "invitations" | "suggestions" | "requests" | "members_left" | "members_unseen" | "persons";
        /** @description How long one kind is kept. */
        RetentionPeriod: {
            kind: components["schemas"]["RetentionKind"];
            /**
             * Format: int32
             * @description Kept for so many days; absent: for ever.
             */
            days?: number;
            /** @description Whether what is older goes by itself, once a day: somebody saw what that takes, and agreed to this period. */
            agreed: boolean;
            /**
             * Format: date-time
             * @description What is older goes.
             */
            before?: string;
            /** @description How many are older now, by their collection. What is still needed stays. */
            due: {
                [key: string]: number;
            };
            /**
             * Format: date-time
             * @description Since when the oldest of them counts.
             */
            oldest?: string;
            /** @description Of accounts alone: none goes before its member was told by mail. */
            warning?: components["schemas"]["RetentionWarning"];
        };
        /** @description How members are told before their accounts go. */
        RetentionWarning: {
            /**
             * Format: int32
             * @description So many days before.
             */
            days: number;
            /** @description Whether there is a mail server: without one nobody is told, and no account goes. */
            mail: boolean;
            /**
             * Format: int64
             * @description How many were told, and did not come since.
             */
            told: number;
        };
        /**
         * @description `W`, the two characters of the département, one digit for the office, six digits of its register.
         *
         *     The département is two digits, `2A` or `2B` for Corsica, `9` and a letter overseas (`9R` for La Réunion).
         *     There is no check digit, and none for associations of Alsace and Moselle, which have no such number.
         *
         *     Source: arrêté du 14 octobre 2009 portant création du répertoire national des associations;
         *     file format of the RNA on data.gouv.fr, field `id`, "numéro Waldec national unique", varchar(10).
         * @example W751515517
         */
        Rna: string;
        /** @enum {string} */
        Role: "reader" | "contributor" | "coach" | "researcher" | "coordinator" | "administrator";
        /**
         * @description `0`, six characters of base 32, and two check digits.
         *
         *     Source: ROR, "ROR identifier pattern" (ror.readme.io/docs/identifier); base 32 after Douglas Crockford
         *     (crockford.com/base32.html); check digits after ISO/IEC 7064:2003, MOD 97-10.
         * @example 05dxps055
         */
        Ror: string;
        /** @enum {string} */
        Scheme: "insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom";
        /** @enum {string} */
        Scope: "read" | "webhooks" | "write:territories" | "write:stakeholders" | "write:relationships" | "write:experiments" | "write:hypotheses" | "write:involvements";
        /** @description What was found, by collection; the one with the best hit first. */
        SearchAnswer: {
            groups: components["schemas"]["SearchGroup"][];
            /** @description What was searched for, when nothing has the words as they were typed. */
            corrected?: string;
        };
        /** @description What one collection has: titles before texts, of equals the last changed. */
        SearchGroup: {
            collection: string;
            items: components["schemas"]["SearchHit"][];
            /** @description There is more: its list with the same `q` has the rest. */
            more: boolean;
        };
        SearchHit: {
            /** Format: uuid */
            id: string;
            title: string;
            /** @description Which kind of the collection's records it is: a word of its `kind`, `nature`, `role` or `scheme`. */
            kind?: string;
            /** @description The record in whose page it is shown, for what has no page of its own. */
            within?: components["schemas"]["SearchHolder"];
            /** @description The text around the words, which stand between U+0002 and U+0003. */
            snippet: string;
        };
        SearchHolder: {
            collection: string;
            /** Format: uuid */
            id: string;
            title: string;
        };
        /** @description What is shown after the password: one of the two. */
        SecondFactor: {
            /** @description From the first step. */
            challenge: string;
            /** @description What the application shows now: six figures; spaces do not matter. */
            code?: string | null;
            /** @description One of the codes on paper; neither capitals nor hyphens matter. */
            recovery_code?: string | null;
        };
        /** @description The password is right; this account has a second factor. */
        SecondStep: {
            /** @description Comes back with what is shown; it is no access token, and works once. */
            challenge: string;
            /** @description What this account can show. */
            factors: components["schemas"]["Factor"][];
            /**
             * Format: int64
             * @description Seconds that are left for it.
             * @example 300
             */
            expires_in: number;
        };
        /** @description A sign-in of one's own. */
        Session: {
            /** Format: uuid */
            id: string;
            /** @description The one that asks. */
            current: boolean;
            browser: components["schemas"]["Browser"];
            system: components["schemas"]["System"];
            /**
             * @description The address that it came from last, without its last part.
             * @example 192.0.2.0
             */
            place: string;
            /** @description What it was proved with at its last step. */
            factor: components["schemas"]["Factor"];
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Its last renewal: a page in use renews every ten minutes.
             */
            used_at: string;
            /** Format: date-time */
            expires_at: string;
        };
        /** @description All of them, the newest first. */
        Sessions: {
            items: components["schemas"]["Session"][];
        };
        /**
         * @description Nine digits, the last of them a check digit.
         *
         *     Source: INSEE, "Numéro Siren" (definition c2047) and "Numéro Siret" (c1841); the check is Luhn's formula,
         *     ISO/IEC 7812-1:2017, annex B. Nine zeros pass that formula and name nobody: they are refused.
         * @example 732829320
         */
        Siren: string;
        /**
         * @description Fourteen digits: the SIREN and five digits for the place, the last of them a check digit.
         *
         *     Source: INSEE, "Numéro Siret" (definition c1841); the check is Luhn's formula over the whole number,
         *     ISO/IEC 7812-1:2017, annex B. La Poste has more places than that leaves numbers for: all but its head office
         *     have a sum of digits that is a multiple of 5 instead (French Wikipedia, "Système d'identification du
         *     répertoire des établissements", section "Calcul et validité d'un numéro SIRET").
         * @example 73282932000074
         */
        Siret: string;
        /** @enum {string} */
        SitePage: "legal" | "privacy" | "accessibility";
        /** @description One of the instance's own texts. */
        SiteText: {
            /** @description Its page and its language: `privacy-fr`. */
            id: string;
            page: components["schemas"]["SitePage"];
            locale: components["schemas"]["Locale"];
            /**
             * Format: int64
             * @description 0 before anybody wrote it.
             */
            revision: number;
            /** @description Markdown, as it holds now; `{instance}` and `{base}` stand for the instance's name and address. */
            body: string;
            /** @description Whether it is the program's own text. */
            own: boolean;
            /** @description The versions that were written, the last first. */
            versions: components["schemas"]["SiteTextVersion"][];
        };
        /** @description Another version of a text. */
        SiteTextPut: {
            body?: components["schemas"]["Prose"] | null;
        };
        /** @description A version of a text. */
        SiteTextVersion: {
            /** Format: int64 */
            revision: number;
            /** Format: date-time */
            at: string;
            by?: string;
            /** @description Absent: the program's own text. */
            body?: string;
        };
        /** @description All of them. */
        SiteTexts: {
            items: components["schemas"]["SiteText"][];
        };
        /** @enum {string} */
        Stage: "idea" | "design" | "running" | "evaluation" | "closed" | "abandoned";
        /** @description Where to, from when, and why. */
        StageMove: {
            to: components["schemas"]["Stage"];
            on?: components["schemas"]["PartialDate"] | null;
            reason?: components["schemas"]["Summary"] | null;
        };
        /** @description A stage that was reached: the machine's memory. */
        StageStep: {
            stage: components["schemas"]["Stage"];
            on?: components["schemas"]["PartialDate"] | null;
            reason?: components["schemas"]["Summary"] | null;
            by?: components["schemas"]["Author"];
        };
        Stakeholder: {
            /**
             * Format: uuid
             * @description Assigned by the server, or proposed by who creates it.
             */
            id: string;
            /** @description One more at each change. */
            revision: number;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When it went to the bin.
             */
            deleted_at?: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            /** @description For a search: the text around the hits, each between U+0002 and U+0003. */
            snippet?: string;
            included?: components["schemas"]["Included"];
            /** @description After `put-back`: what was left as it is, and why. */
            left_out?: components["schemas"]["Fault"][];
            /** @description With `include=may`: the acts that the caller may do. */
            may?: string[];
            visibility: components["schemas"]["Visibility"];
            external_ids?: components["schemas"]["ExternalId"][];
            kind: components["schemas"]["StakeholderKind"];
            name: components["schemas"]["Line"];
            short_name?: components["schemas"]["Line"];
            category?: components["schemas"]["Category"];
            /** @description As they write it; the usual forms are recognised in it, and filtered by. */
            legal_form?: components["schemas"]["Line"];
            /** @description What the State recognises it as; an ACI is found under *insertion* too. */
            agrements?: components["schemas"]["Agrement"][];
            siren?: components["schemas"]["Siren"];
            siret?: components["schemas"]["Siret"];
            rna?: components["schemas"]["Rna"];
            ror?: components["schemas"]["Ror"];
            orcid?: components["schemas"]["Orcid"];
            /** @description Markdown. */
            description?: components["schemas"]["Prose"];
            website?: components["schemas"]["WebAddress"];
            email?: components["schemas"]["Email"];
            phone?: components["schemas"]["Phone"];
            address?: components["schemas"]["Address"];
            territory?: components["schemas"]["Id_Territory"];
            location?: components["schemas"]["Position"];
            /** @description Whether it belongs to the network that runs the programme. */
            network_member?: boolean | null;
            licence?: components["schemas"]["Licence"];
            language?: components["schemas"]["Language"];
            /** @description The stakeholder that this one was merged into; it is in the bin since. */
            readonly merged_into?: components["schemas"]["Id_Stakeholder"];
            /** @description The stakeholders that were merged into this one. */
            readonly merged_from?: components["schemas"]["Id_Stakeholder"][];
        };
        StakeholderBulk: {
            which: {
                ids: string[];
            } | {
                /** @description The filters of the list, as its address has them: all that it finds and the caller sees. */
                query: string;
                /** @description How many the caller saw: where others match by now, nothing is done. */
                total: number;
            };
            /** @description What each shall say: a merge patch. */
            change?: components["schemas"]["StakeholderPatch"];
            /** @description What lists shall hold besides, by field, such as `themes`. */
            add?: {
                [key: string]: unknown[];
            };
            /** @description What lists shall hold no more, by field. */
            remove?: {
                [key: string]: unknown[];
            };
            /** @description An involvement that each shall have, without its `stakeholder`; it comes alone. A record that has it already keeps it. */
            involve?: {
                /** Format: uuid */
                experiment: string;
                role: components["schemas"]["InvolvementRole"];
                since?: components["schemas"]["PartialDate"];
                until?: components["schemas"]["PartialDate"];
                note?: components["schemas"]["Summary"];
            };
        };
        /**
         * @example {
         *       "kind": "organisation",
         *       "name": "Coopérative de la vallée",
         *       "category": "cooperative",
         *       "legal_form": "SCIC",
         *       "siren": "732829320",
         *       "website": "https://example.org/",
         *       "address": {
         *         "postal_code": "38000",
         *         "locality": "Grenoble"
         *       },
         *       "visibility": "network"
         *     }
         */
        StakeholderCreate: {
            visibility?: components["schemas"]["Visibility"];
            external_ids?: components["schemas"]["ExternalId"][];
            kind: components["schemas"]["StakeholderKind"];
            name: components["schemas"]["Line"];
            short_name?: components["schemas"]["Line"] | null;
            category?: components["schemas"]["Category"] | null;
            legal_form?: components["schemas"]["Line"] | null;
            /** @description What the State recognises it as; an ACI is found under *insertion* too. */
            agrements?: components["schemas"]["Agrement"][];
            siren?: components["schemas"]["Siren"] | null;
            siret?: components["schemas"]["Siret"] | null;
            rna?: components["schemas"]["Rna"] | null;
            ror?: components["schemas"]["Ror"] | null;
            orcid?: components["schemas"]["Orcid"] | null;
            description?: components["schemas"]["Prose"] | null;
            website?: components["schemas"]["WebAddress"] | null;
            email?: components["schemas"]["Email"] | null;
            phone?: components["schemas"]["Phone"] | null;
            address?: components["schemas"]["Address"] | null;
            territory?: components["schemas"]["Id_Territory"] | null;
            location?: components["schemas"]["Position"] | null;
            /** @description Whether it belongs to the network that runs the programme. */
            network_member?: boolean | null;
            licence?: components["schemas"]["Licence"] | null;
            language?: components["schemas"]["Language"] | null;
            /**
             * Format: uuid
             * @description Proposed by offline drafts and imports.
             */
            id?: string;
        };
        /** @enum {string} */
        StakeholderKind: "organisation" | "person" | "collective";
        StakeholderMerge: {
            /** @description The records that go: all that points to them follows. */
            from: string[];
            /** @description What the record that stays shall say. What it lacks and nothing is said of here comes from the others. */
            fields?: components["schemas"]["StakeholderPatch"];
        };
        StakeholderMerged: {
            /**
             * Format: uuid
             * @description What can be undone, as a whole.
             */
            operation: string;
            /** @description How many records pointed to the others. */
            followed: number;
            record: components["schemas"]["Stakeholder"];
        };
        StakeholderPage: {
            items: components["schemas"]["Stakeholder"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description With `count=exact`. */
            total?: number;
            /** @description A search ended at its limit of candidates. */
            cut?: boolean;
            included?: components["schemas"]["Included"];
        };
        /**
         * @description JSON Merge Patch (RFC 7396): null empties a field, what is absent stays.
         * @example {
         *       "name": "…"
         *     }
         */
        StakeholderPatch: {
            visibility?: null | components["schemas"]["Visibility"];
            external_ids?: null | components["schemas"]["ExternalId"][];
            kind?: null | components["schemas"]["StakeholderKind"];
            name?: null | components["schemas"]["Line"];
            short_name?: components["schemas"]["Line"] | null;
            category?: components["schemas"]["Category"] | null;
            legal_form?: components["schemas"]["Line"] | null;
            agrements?: null | components["schemas"]["Agrement"][];
            siren?: components["schemas"]["Siren"] | null;
            siret?: components["schemas"]["Siret"] | null;
            rna?: components["schemas"]["Rna"] | null;
            ror?: components["schemas"]["Ror"] | null;
            orcid?: components["schemas"]["Orcid"] | null;
            description?: components["schemas"]["Prose"] | null;
            website?: components["schemas"]["WebAddress"] | null;
            email?: components["schemas"]["Email"] | null;
            phone?: components["schemas"]["Phone"] | null;
            address?: components["schemas"]["Address"] | null;
            territory?: components["schemas"]["Id_Territory"] | null;
            location?: components["schemas"]["Position"] | null;
            network_member?: null | (boolean | null);
            licence?: components["schemas"]["Licence"] | null;
            language?: components["schemas"]["Language"] | null;
        };
        /** @enum {string} */
        Status: "planned" | "active" | "suspended" | "completed";
        /** @enum {string} */
        Suggestible: "experiments" | "stakeholders" | "territories" | "themes";
        /** @description A suggestion in the queue. */
        Suggestion: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            revision: number;
            reference: string;
            kind: components["schemas"]["SuggestionKind"];
            state: components["schemas"]["SuggestionState"];
            about?: components["schemas"]["SuggestionRecord"];
            /** @description Texts by field. */
            proposed: {
                [key: string]: string;
            };
            place?: string;
            /** @description Erased with who sent it. */
            message?: string;
            locale: components["schemas"]["Locale"];
            /** Format: date-time */
            received_at: string;
            /** Format: date */
            due_on: string;
            overdue: boolean;
            assignee?: components["schemas"]["SuggestionMember"];
            answer?: string;
            /** Format: date-time */
            closed_at?: string;
            closed_by?: components["schemas"]["SuggestionMember"];
        };
        /** @description The record that a suggestion is about. */
        SuggestionAbout: {
            collection: components["schemas"]["Suggestible"];
            /** Format: uuid */
            id: string;
        };
        /** @description What became of a suggestion. */
        SuggestionAnswer: {
            /** @description Any but `waiting`. */
            state: components["schemas"]["SuggestionState"];
            answer?: components["schemas"]["Text5000"] | null;
        };
        /** @description A suggestion as it is sent. */
        SuggestionCreate: {
            kind: components["schemas"]["SuggestionKind"];
            about?: components["schemas"]["SuggestionAbout"] | null;
            /**
             * @description Values by field, as they should be. A correction may name any of the few fields that a page shows in one line or
             *     paragraph; an initiative has a `title`, and may have a `summary`, a `website` and a `starts_on`.
             */
            proposed?: {
                [key: string]: string;
            };
            place?: components["schemas"]["Line"] | null;
            message?: components["schemas"]["Text5000"] | null;
            name?: components["schemas"]["Line"] | null;
            email?: components["schemas"]["Email"] | null;
            locale?: components["schemas"]["Locale"] | null;
        };
        /** @enum {string} */
        SuggestionKind: "correction" | "initiative" | "word" | "support";
        /** @description An account by its name. */
        SuggestionMember: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description A page of the queue. */
        SuggestionPage: {
            items: components["schemas"]["Suggestion"][];
            /**
             * Format: uuid
             * @description The cursor of the next page.
             */
            next: string | null;
            /**
             * Format: int64
             * @description How many wait for an answer in all.
             */
            waiting: number;
            /**
             * Format: int64
             * @description How many of them should have been answered before today.
             */
            overdue: number;
        };
        /** @description Who deals with a suggestion. */
        SuggestionPatch: {
            /**
             * Format: uuid
             * @description The account of a coordinator; `null`: nobody.
             */
            assignee?: string | null;
        };
        /** @description What who sends a suggestion is told. */
        SuggestionReceipt: {
            /** @description To ask about it with. */
            reference: string;
            /**
             * Format: date
             * @description The day by which it is answered.
             */
            due_on: string;
        };
        /** @description The record that a suggestion is about, or that came of it. */
        SuggestionRecord: {
            collection: string;
            /** Format: uuid */
            id: string;
            /** @description Absent when the reader does not see it, or it is in the bin. */
            title?: string;
        };
        /** @description To whom a word goes. */
        SuggestionRelay: {
            email?: components["schemas"]["Email"] | null;
        };
        /** @description Who sent a suggestion: for coordinators alone. */
        SuggestionSender: {
            name?: string;
            email?: string;
            /**
             * Format: date-time
             * @description When they are erased.
             */
            erase_at: string;
        };
        /** @enum {string} */
        SuggestionState: "waiting" | "accepted" | "in_part" | "refused" | "answered";
        /** @description What was done with a suggestion. */
        SuggestionStep: {
            /** Format: date-time */
            at: string;
            /** @description `received`, `assigned`, `unassigned`, `relayed`, `replied`, `erased`, or the state that it was given. */
            step: string;
            by?: components["schemas"]["SuggestionMember"];
        };
        /** @description A suggestion with all that coordinators know of it. */
        SuggestionWhole: components["schemas"]["Suggestion"] & {
            /** @description Absent once they are erased. */
            sender?: components["schemas"]["SuggestionSender"];
            steps: components["schemas"]["SuggestionStep"][];
            /** @description The records that were made or changed out of it. */
            made: components["schemas"]["SuggestionRecord"][];
        };
        Summary: string;
        /** @enum {string} */
        System: "android" | "ios" | "windows" | "macos" | "chrome_os" | "linux" | "other";
        Territory: {
            /**
             * Format: uuid
             * @description Assigned by the server, or proposed by who creates it.
             */
            id: string;
            /** @description One more at each change. */
            revision: number;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When it went to the bin.
             */
            deleted_at?: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            /** @description For a search: the text around the hits, each between U+0002 and U+0003. */
            snippet?: string;
            included?: components["schemas"]["Included"];
            /** @description After `put-back`: what was left as it is, and why. */
            left_out?: components["schemas"]["Fault"][];
            /** @description With `include=may`: the acts that the caller may do. */
            may?: string[];
            visibility: components["schemas"]["Visibility"];
            external_ids?: components["schemas"]["ExternalId"][];
            scheme: components["schemas"]["Scheme"];
            /** @description Its code in the scheme; unique there. Text: leading zeros and `2A` matter. */
            code?: components["schemas"]["Line"];
            name: components["schemas"]["Line"];
            /** @description `commune`, `departement`, `CC`, `pays`, `PETR`… */
            kind?: components["schemas"]["Line"];
            /** @description The territory that this one lies in. */
            parent?: components["schemas"]["Id_Territory"];
            /** @description The territories that a perimeter is made of. */
            members?: components["schemas"]["Id_Territory"][];
            /**
             * Format: int64
             * @description Inhabitants.
             */
            population?: number | null;
            centroid?: components["schemas"]["Position"];
            /** @description A GeoJSON geometry (RFC 7946 §3.1), WGS 84. */
            geometry?: Record<string, never>;
            /** @description The themes that people work on there. */
            challenges?: components["schemas"]["Id_Theme"][];
            /** @description Markdown. */
            description?: components["schemas"]["Prose"];
            postal_codes?: components["schemas"]["Line"][];
            /** @description Codes that it had, or that were merged into it: they stay findable. */
            former_codes?: components["schemas"]["Line"][];
            licence?: components["schemas"]["Licence"];
            language?: components["schemas"]["Language"];
        };
        TerritoryBulk: {
            which: {
                ids: string[];
            } | {
                /** @description The filters of the list, as its address has them: all that it finds and the caller sees. */
                query: string;
                /** @description How many the caller saw: where others match by now, nothing is done. */
                total: number;
            };
            /** @description What each shall say: a merge patch. */
            change?: components["schemas"]["TerritoryPatch"];
            /** @description What lists shall hold besides, by field, such as `themes`. */
            add?: {
                [key: string]: unknown[];
            };
            /** @description What lists shall hold no more, by field. */
            remove?: {
                [key: string]: unknown[];
            };
        };
        /**
         * @example {
         *       "scheme": "custom",
         *       "name": "Pays de la vallée",
         *       "kind": "pays",
         *       "visibility": "network",
         *       "centroid": {
         *         "lon": 5.72,
         *         "lat": 45.18
         *       }
         *     }
         */
        TerritoryCreate: {
            visibility?: components["schemas"]["Visibility"];
            external_ids?: components["schemas"]["ExternalId"][];
            scheme: components["schemas"]["Scheme"];
            code?: components["schemas"]["Line"] | null;
            name: components["schemas"]["Line"];
            kind?: components["schemas"]["Line"] | null;
            parent?: components["schemas"]["Id_Territory"] | null;
            /** @description The territories that a perimeter is made of. */
            members?: components["schemas"]["Id_Territory"][];
            /**
             * Format: int64
             * @description Inhabitants.
             */
            population?: number | null;
            centroid?: components["schemas"]["Position"] | null;
            /** @description A GeoJSON geometry (RFC 7946 §3.1), WGS 84. */
            geometry?: Record<string, never>;
            /** @description The themes that people work on there. */
            challenges?: components["schemas"]["Id_Theme"][];
            description?: components["schemas"]["Prose"] | null;
            postal_codes?: components["schemas"]["Line"][];
            /** @description Codes that it had, or that were merged into it: they stay findable. */
            former_codes?: components["schemas"]["Line"][];
            licence?: components["schemas"]["Licence"] | null;
            language?: components["schemas"]["Language"] | null;
            /**
             * Format: uuid
             * @description Proposed by offline drafts and imports.
             */
            id?: string;
        };
        TerritoryPage: {
            items: components["schemas"]["Territory"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description With `count=exact`. */
            total?: number;
            /** @description A search ended at its limit of candidates. */
            cut?: boolean;
            included?: components["schemas"]["Included"];
        };
        /**
         * @description JSON Merge Patch (RFC 7396): null empties a field, what is absent stays.
         * @example {
         *       "name": "…"
         *     }
         */
        TerritoryPatch: {
            visibility?: null | components["schemas"]["Visibility"];
            external_ids?: null | components["schemas"]["ExternalId"][];
            scheme?: null | components["schemas"]["Scheme"];
            code?: components["schemas"]["Line"] | null;
            name?: null | components["schemas"]["Line"];
            kind?: components["schemas"]["Line"] | null;
            parent?: components["schemas"]["Id_Territory"] | null;
            members?: null | components["schemas"]["Id_Territory"][];
            population?: null | (number | null);
            centroid?: components["schemas"]["Position"] | null;
            geometry?: null | Record<string, never>;
            challenges?: null | components["schemas"]["Id_Theme"][];
            description?: components["schemas"]["Prose"] | null;
            postal_codes?: null | components["schemas"]["Line"][];
            former_codes?: null | components["schemas"]["Line"][];
            licence?: components["schemas"]["Licence"] | null;
            language?: components["schemas"]["Language"] | null;
        };
        Text4000: string;
        Text5000: string;
        Theme: {
            /**
             * Format: uuid
             * @description Assigned by the server, or proposed by who creates it.
             */
            id: string;
            /** @description One more at each change. */
            revision: number;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description UTC, microseconds.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When it went to the bin.
             */
            deleted_at?: string;
            created_by?: components["schemas"]["Author"];
            updated_by?: components["schemas"]["Author"];
            /** @description For a search: the text around the hits, each between U+0002 and U+0003. */
            snippet?: string;
            included?: components["schemas"]["Included"];
            /** @description After `put-back`: what was left as it is, and why. */
            left_out?: components["schemas"]["Fault"][];
            /** @description With `include=may`: the acts that the caller may do. */
            may?: string[];
            external_ids?: components["schemas"]["ExternalId"][];
            /** @description `skos:notation`: a short code. */
            notation?: components["schemas"]["Line"];
            /** @description `skos:prefLabel` by language; one at least. */
            labels: {
                [key: string]: components["schemas"]["Line"];
            };
            /** @description The theme that this one is a part of. */
            broader?: components["schemas"]["Id_Theme"];
            /** @description `skos:definition` by language. */
            definition?: {
                [key: string]: components["schemas"]["Prose"];
            };
            /** @description `skos:exactMatch`: IRIs, or codes in other schemes written `scheme:code` (`carrefour:ENV/ENE`). */
            exact_matches?: components["schemas"]["Line"][];
            /** @description Notations of themes that were merged into this one: who knows it by them finds it. */
            readonly former_notations?: components["schemas"]["Line"][];
            /** @description The theme that this one was merged into; it is in the bin since. */
            readonly merged_into?: components["schemas"]["Id_Theme"];
            /** @description The themes that were merged into this one. */
            readonly merged_from?: components["schemas"]["Id_Theme"][];
        };
        ThemeBulk: {
            which: {
                ids: string[];
            } | {
                /** @description The filters of the list, as its address has them: all that it finds and the caller sees. */
                query: string;
                /** @description How many the caller saw: where others match by now, nothing is done. */
                total: number;
            };
            /** @description What each shall say: a merge patch. */
            change?: components["schemas"]["ThemePatch"];
            /** @description What lists shall hold besides, by field, such as `themes`. */
            add?: {
                [key: string]: unknown[];
            };
            /** @description What lists shall hold no more, by field. */
            remove?: {
                [key: string]: unknown[];
            };
        };
        /**
         * @example {
         *       "labels": {
         *         "fr": "Circuits courts alimentaires",
         *         "en": "Short food circuits"
         *       },
         *       "exact_matches": [
         *         "carrefour:ENV/ALI"
         *       ]
         *     }
         */
        ThemeCreate: {
            external_ids?: components["schemas"]["ExternalId"][];
            notation?: components["schemas"]["Line"] | null;
            /** @description `skos:prefLabel` by language; one at least. */
            labels: {
                [key: string]: components["schemas"]["Line"];
            };
            broader?: components["schemas"]["Id_Theme"] | null;
            /** @description `skos:definition` by language. */
            definition?: {
                [key: string]: components["schemas"]["Prose"];
            };
            /** @description `skos:exactMatch`: IRIs, or codes in other schemes written `scheme:code` (`carrefour:ENV/ENE`). */
            exact_matches?: components["schemas"]["Line"][];
            /**
             * Format: uuid
             * @description Proposed by offline drafts and imports.
             */
            id?: string;
        };
        ThemeMerge: {
            /** @description The records that go: all that points to them follows. */
            from: string[];
            /** @description What the record that stays shall say. What it lacks and nothing is said of here comes from the others. */
            fields?: components["schemas"]["ThemePatch"];
        };
        ThemeMerged: {
            /**
             * Format: uuid
             * @description What can be undone, as a whole.
             */
            operation: string;
            /** @description How many records pointed to the others. */
            followed: number;
            record: components["schemas"]["Theme"];
        };
        ThemePage: {
            items: components["schemas"]["Theme"][];
            /** @description The cursor of the next page. */
            next: string | null;
            /** @description With `count=exact`. */
            total?: number;
            /** @description A search ended at its limit of candidates. */
            cut?: boolean;
            included?: components["schemas"]["Included"];
        };
        /**
         * @description JSON Merge Patch (RFC 7396): null empties a field, what is absent stays.
         * @example {
         *       "notation": "…"
         *     }
         */
        ThemePatch: {
            external_ids?: null | components["schemas"]["ExternalId"][];
            notation?: components["schemas"]["Line"] | null;
            labels?: null | {
                [key: string]: components["schemas"]["Line"];
            };
            broader?: components["schemas"]["Id_Theme"] | null;
            definition?: null | {
                [key: string]: components["schemas"]["Prose"];
            };
            exact_matches?: null | components["schemas"]["Line"][];
        };
        /** @description A token for the `Authorization` of requests. */
        Token: {
            access_token: string;
            /** @example Bearer */
            token_type: string;
            /**
             * Format: int64
             * @description Seconds.
             * @example 600
             */
            expires_in: number;
        };
        /** @description An application to be set up: it works once it has shown its first code. */
        TotpBegun: {
            /**
             * @description To be typed where no picture can be read, in base32.
             * @example JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP
             */
            secret: string;
            /**
             * @description The same for an application on this very device.
             * @example otpauth://totp/Essaim:camille%40example.org?secret=JBSWY3DP&issuer=Essaim
             */
            address: string;
            /** @description The same as a picture to be read by a phone (SVG). */
            picture: string;
        };
        /** @description The first code that the application shows. */
        TotpConfirm: {
            /** @description Six figures; spaces do not matter. */
            code: string;
        };
        /** @description What the mail server said to a trial. */
        Trial: {
            to: components["schemas"]["Email"];
            taken: boolean;
            answer: string;
        };
        /** @description To whom a trial goes; to oneself when it is not said. */
        TrialWish: {
            to?: components["schemas"]["Email"];
        };
        /** @enum {string} */
        Trouble: "inward" | "unresolved" | "unreachable" | "certificate" | "late" | "redirected" | "refused";
        /** @description What came of an undo. */
        Undone: {
            /**
             * Format: uuid
             * @description The operation that took it back, which can itself be undone; absent when nothing was written.
             */
            operation?: string;
            /** @description How many records are as they were. */
            undone: number;
            /** @description Records that stay as they are. */
            kept: components["schemas"]["Left"][];
        };
        /** @description A list under a name. */
        View: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            owner: components["schemas"]["Author"];
            /** @description The caller may change and drop it. */
            may_change: boolean;
            /** @description The caller's list opens with it. */
            first: boolean;
            name: components["schemas"]["Line"];
            collection: components["schemas"]["Line"];
            /** @description Filters, search and sort as the list's address has them. */
            query?: components["schemas"]["Text4000"];
            /** @description Which fields are shown, in their order. */
            columns?: components["schemas"]["Line"][];
            layout: components["schemas"]["Layout"];
            shared: boolean;
        };
        /**
         * @description The fields of a view.
         * @example {
         *       "name": "En cours dans le Diois",
         *       "collection": "experiments",
         *       "query": "stage=running&sort=title",
         *       "layout": "table",
         *       "shared": false
         *     }
         */
        ViewCreate: {
            name: components["schemas"]["Line"];
            /** @description The collection whose list it is. */
            collection: components["schemas"]["Line"];
            query?: components["schemas"]["Text4000"] | null;
            /** @description Which fields are shown, in their order; none for those that the list shows by itself. */
            columns?: components["schemas"]["Line"][];
            layout?: components["schemas"]["Layout"];
            /** @description Whether other members find it in their list too; its address opens for them only then. */
            shared?: boolean;
        };
        ViewList: {
            items: components["schemas"]["View"][];
        };
        /**
         * @description JSON Merge Patch (RFC 7396): what is absent stays.
         * @example {
         *       "shared": true
         *     }
         */
        ViewPatch: {
            name?: components["schemas"]["Line"];
            query?: components["schemas"]["Text4000"] | null;
            columns?: null | components["schemas"]["Line"][];
            layout?: null | components["schemas"]["Layout"];
            shared?: null | boolean;
        };
        /** @enum {string} */
        Visibility: "private" | "team" | "network" | "public";
        /**
         * Format: uri
         * @description An `http` or `https` address with a host and no user name, at most 2,000 characters, in the form in which
         *     browsers write it.
         *
         *     Source: WHATWG URL Standard, 4.4 (parsing) and 4.5 (serializing). A user name is refused because it lets
         *     an address pretend to lead elsewhere (RFC 3986, section 7.6); other schemes, because some run code.
         * @example https://www.ripess.eu/
         */
        WebAddress: string;
        /** @description Where a client wants to be told of changes. */
        Webhook: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            client: string;
            /** Format: int64 */
            revision: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            address: components["schemas"]["WebAddress"];
            /** @description Of records of these collections; of all when there is none. */
            collections: string[];
            /** @description Of these kinds of change; of all when there is none. */
            kinds: components["schemas"]["ChangeKind"][];
            state: components["schemas"]["WebhookState"];
            /**
             * Format: date-time
             * @description Since when nothing has got through.
             */
            failing_since?: string;
            /**
             * Format: int64
             * @description Deliveries that wait.
             */
            waiting: number;
        };
        /** @description A request of ours; of what came back, the status alone. */
        WebhookAttempt: {
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @example 204
             */
            status?: number;
            trouble?: components["schemas"]["Trouble"];
            /**
             * Format: int64
             * @description Length of the body that was sent.
             */
            bytes: number;
            /** Format: int64 */
            milliseconds: number;
        };
        /** @description A webhook to be made. */
        WebhookCreate: {
            /**
             * Format: uuid
             * @description Whose it is: administrators say it, a client's are its own.
             */
            client?: string | null;
            address: components["schemas"]["WebAddress"];
            collections?: string[];
            kinds?: components["schemas"]["ChangeKind"][];
        };
        /** @description One message: what it was about, and how it went. */
        WebhookDelivery: {
            /** Format: uuid */
            id: string;
            /** @description Its `webhook-id`, the same at each attempt and when it is played again. */
            message: string;
            /**
             * @description Its `type`: a collection and a kind of change, or `webhook.test`.
             * @example stakeholders.update
             */
            event: string;
            /**
             * Format: int64
             * @description The number of the change in the feed.
             */
            seq?: number;
            collection?: string;
            /** Format: uuid */
            record?: string;
            state: components["schemas"]["DeliveryState"];
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description When it is tried next.
             */
            next_at?: string;
            /** @description The latest first. */
            attempts: components["schemas"]["WebhookAttempt"][];
        };
        /** @description A page of deliveries. */
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        /** @description A page of webhooks. */
        WebhookPage: {
            items: components["schemas"]["Webhook"][];
            /** @description The cursor of the next page. */
            next: string | null;
        };
        /** @description JSON Merge Patch of a webhook: what is absent stays. */
        WebhookPatch: {
            address?: components["schemas"]["WebAddress"];
            collections?: string[];
            kinds?: components["schemas"]["ChangeKind"][];
            /** @description `true` begins again where it stopped, `false` pauses it. */
            active?: boolean;
        };
        /** @description From when on everything is delivered again. */
        WebhookReplay: {
            /** Format: date-time */
            since: string;
        };
        /** @enum {string} */
        WebhookState: "active" | "paused" | "off";
        /** @description A test that is on its way. */
        WebhookTest: {
            /**
             * Format: uuid
             * @description Where the log tells how it went.
             */
            delivery: string;
        };
        /** @description A webhook with a new secret: the only answer that has it. */
        WebhookWithSecret: components["schemas"]["Webhook"] & {
            /**
             * @description What its receiver checks signatures with (Standard Webhooks).
             * @example whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw
             */
            secret: string;
        };
    };
    responses: {
        /** @description A problem: malformed_json, bad_parameter, malformed_request. */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: token_needed, token_invalid, credentials_wrong, session_ended, challenge_over, second_factor_wrong, passkey_unknown. */
        Problem401: {
            headers: {
                /** @description How to authenticate. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: forbidden, scope_needed, second_factor_due, second_factor_needed, provider_refused, provider_foreign, provider_unknown_account, foreign_origin, see_as_coordinators, see_as_read_only. */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: not_found. */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: merged. */
        Problem308: {
            headers: {
                /** @description The record that this one is part of now. */
                Location?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: method_not_allowed. */
        Problem405: {
            headers: {
                /** @description The methods that the address knows. */
                Allow?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: not_acceptable. */
        Problem406: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: slow_request. */
        Problem408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: gone, link_dead. */
        Problem410: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: id_taken, external_id_taken, territory_code_taken, territory_loop, theme_loop, email_taken, in_bin, not_in_bin, undo_blocked, was_merged, still_needed, matches_changed, last_administrator, not_a_person, takes_themselves, period_changed, letter_sent, letter_closed, no_mail_server, second_factor_mandatory, totp_not_begun, identity_taken, passkey_taken, passkeys_impossible, passkeys_many, last_way_in, webhooks_full, reference_gone, schema_newer, suggestion_answered, holder_unreachable. */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: stale. */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: too_large. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: address_too_long. */
        Problem414: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: unsupported_media. */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: invalid, network_too_large, bulk_too_large, idempotency_mismatch. */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: precondition_needed. */
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: too_many, too_many_attempts, too_many_suggestions. */
        Problem429: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: headers_too_large. */
        Problem431: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: internal. */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A problem: unavailable, provider_unreachable. */
        Problem503: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description For coordinators: the answer that somebody else would get. */
        SeeAs: "anonymous" | "reader" | "partner" | "partner_network";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    account_list: {
        parameters: {
            query?: {
                /** @description Accounts of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    account_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Camille Martin",
                 *       "email": "camille@example.org",
                 *       "roles": [
                 *         "contributor"
                 *       ],
                 *       "locale": "fr",
                 *       "password": "trois chats dorment au grenier"
                 *     }
                 */
                "application/json": components["schemas"]["AccountCreate"];
            };
        };
        responses: {
            /** @description The account that was made. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    account_read: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    account_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "coach",
                 *         "researcher"
                 *       ]
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["AccountPatch"];
                /**
                 * @example {
                 *       "roles": [
                 *         "coach",
                 *         "researcher"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    account_deactivate: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account, which cannot sign in. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    account_erase: {
        parameters: {
            query?: {
                /** @description Tells what would go, and does nothing. */
                preview?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What went, or would go. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    account_export: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An archive: `index.html` and `data.json`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    account_reset_factor: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It signs in by its password until it has another factor. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    administration_backup: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It will be made. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    administration_status: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was looked at, and what to do about it. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministrationStatus"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    email_confirm: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what stands in the link after #"
                 *     }
                 */
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description The address is the account's. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailNow"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    email_restore: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what stands in the link after #"
                 *     }
                 */
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description The address is the account's again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailNow"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    invitation_look: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what stands in the link after #"
                 *     }
                 */
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description To what the link invites. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLook"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    invitation_accept: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what stands in the link after #",
                 *       "name": "Camille Martin",
                 *       "locale": "fr",
                 *       "password": "trois chats dorment au grenier"
                 *     }
                 */
                "application/json": components["schemas"]["Acceptance"];
            };
        };
        responses: {
            /** @description An access token, and the cookie. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    auth_login: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "camille@example.org",
                 *       "password": "trois chats dorment au grenier"
                 *     }
                 */
                "application/json": components["schemas"]["Login"];
            };
        };
        responses: {
            /** @description An access token. */
            200: {
                headers: {
                    /** @description The refresh token, `__Host-essaim`: HttpOnly, Secure, SameSite=Strict. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description The password is right, and this account has a second factor: show it within five minutes. */
            202: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondStep"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    auth_logout: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    auth_passkey: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "challenge": "Q0hBTExFTkdFLU9GLVRIRS1RVUVTVElPTi4uLi4uLi4",
                 *       "credential": {
                 *         "id": "AAAA",
                 *         "rawId": "AAAA",
                 *         "type": "public-key",
                 *         "response": {
                 *           "authenticatorData": "AAAA",
                 *           "clientDataJSON": "AAAA",
                 *           "signature": "AAAA"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PasskeyAnswer"];
            };
        };
        responses: {
            /** @description An access token. */
            200: {
                headers: {
                    /** @description The refresh token, `__Host-essaim`: HttpOnly, Secure, SameSite=Strict. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    auth_passkey_begin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["PasskeyBegin"];
            };
        };
        responses: {
            /** @description The question, for five minutes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    password_look: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what stands in the link after #"
                 *     }
                 */
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description Whose account it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLook"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    password_choose: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "what stands in the link after #",
                 *       "password": "trois chats dorment au grenier"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordChoice"];
            };
        };
        responses: {
            /** @description It is another one now. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    password_forgotten: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "camille@example.org"
                 *     }
                 */
                "application/json": components["schemas"]["Forgotten"];
            };
        };
        responses: {
            /** @description Who has an account is sent a link. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    password_judge: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "trois chats dorment au grenier",
                 *       "name": "Camille Martin",
                 *       "email": "camille@example.org"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordWish"];
            };
        };
        responses: {
            /** @description The verdict. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordVerdict"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    auth_providers: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The providers of this instance. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderList"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    auth_provider_begin: {
        parameters: {
            query?: {
                /** @description The path of the screens to come back to. */
                to?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /**
                 * @description The provider's name.
                 * @example les-communs
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider, with a cookie that must come back. */
            303: {
                headers: {
                    /** @description Where it goes. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    auth_provider_callback: {
        parameters: {
            query?: {
                /** @description What the provider gave. */
                code?: string;
                /** @description What was given to it. */
                state?: string;
                /** @description Why it gave none. */
                error?: string;
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /**
                 * @description The provider's name.
                 * @example les-communs
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the screens, signed in or told why not. */
            303: {
                headers: {
                    /** @description Where it goes. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    auth_refresh: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An access token. */
            200: {
                headers: {
                    /** @description The refresh token, `__Host-essaim`: HttpOnly, Secure, SameSite=Strict. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    auth_second_factor: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "challenge": "Q0hBTExFTkdFLU9GLVRIRS1GSVJTVC1TVEVQLi4uLi4",
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["SecondFactor"];
            };
        };
        responses: {
            /** @description An access token. */
            200: {
                headers: {
                    /** @description The refresh token, `__Host-essaim`: HttpOnly, Secure, SameSite=Strict. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    bin_read: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How much is in the bin. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bin"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    bin_purge: {
        parameters: {
            query?: {
                /** @description Tells what would go, and does nothing. */
                preview?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "records": [
                 *         {
                 *           "collection": "territories",
                 *           "id": "0193b2a0-0000-7000-8000-000000000006",
                 *           "revision": 2
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Purge"];
            };
        };
        responses: {
            /** @description What went, or would go. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purged"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    change_list: {
        parameters: {
            query?: {
                /** @description The `next` of the answer before; from the beginning when it is not said. */
                after?: number;
                /** @description Most changes of an answer. */
                limit?: number;
                /** @description Seconds to wait for a change when there is none. */
                wait?: number;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes, oldest first. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeFeed"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    client_list: {
        parameters: {
            query?: {
                /** @description Clients of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    client_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Annuaire régional",
                 *       "contact": "technique@example.org",
                 *       "scopes": [
                 *         "read",
                 *         "write:stakeholders"
                 *       ],
                 *       "network": false,
                 *       "secret_days": 365
                 *     }
                 */
                "application/json": components["schemas"]["ClientCreate"];
            };
        };
        responses: {
            /** @description The client with its secret, which is not shown again. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    client_read: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    client_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scopes": [
                 *         "read"
                 *       ]
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ClientPatch"];
                /**
                 * @example {
                 *       "scopes": [
                 *         "read"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ClientPatch"];
            };
        };
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    client_revoke: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    client_rotate: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "secret_days": 365,
                 *       "overlap_hours": 168
                 *     }
                 */
                "application/json": components["schemas"]["ClientRotate"];
            };
        };
        responses: {
            /** @description The client with another secret, which is not shown again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    client_end_secret: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
                /** @description The secret's id. */
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    dashboard_read: {
        parameters: {
            query?: {
                /** @description Weeks without a change after which an experiment is told of. */
                weeks?: number;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What moved, waits and comes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    dashboard_visit: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Noted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_list: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title" | "starts_on" | "-starts_on";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description Repeated: any of them. */
                nature?: ("approach" | "experiment")[];
                /** @description Repeated: any of them. */
                stage?: ("idea" | "design" | "running" | "evaluation" | "closed" | "abandoned")[];
                /** @description The id of a record of `phases`; repeated: any of them. */
                phase?: string[];
                /** @description The id of a record of `programmes`; repeated: any of them. */
                programme?: string[];
                /** @description The id of a record of `themes`; repeated: any of them. */
                theme?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                lead?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                stakeholder?: string[];
                /** @description The id of a record of `experiments`; repeated: any of them. */
                inspired_by?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: phase, territories, themes, lead, inspired_by, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description In place of `Accept`, for people who click. `csv-excel` is the CSV that a spreadsheet opens by double click: headings and words as people read them, in the instance's language. */
                format?: "json" | "csv" | "csv-excel" | "xlsx" | "geojson" | "ndjson";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or all of it as a file. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExperimentPage"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/geo+json": {
                        /** @enum {string} */
                        type: "FeatureCollection";
                        features: Record<string, never>[];
                    };
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "nature": "experiment",
                 *       "phase": "0193b2a0-0000-7000-8000-000000000005",
                 *       "title": "Une épicerie portée par ses habitants",
                 *       "summary": "Cinq communes essaient une épicerie itinérante tenue à tour de rôle.",
                 *       "research_question": "Qu'est-ce qui fait tenir une tournée dans la durée ?",
                 *       "stage": "idea",
                 *       "starts_on": "2024-03",
                 *       "territories": [
                 *         "0193b2a0-0000-7000-8000-000000000006"
                 *       ],
                 *       "themes": [
                 *         "0193b2a0-0000-7000-8000-000000000007"
                 *       ],
                 *       "visibility": "public",
                 *       "licence": "CC-BY-SA-4.0",
                 *       "language": "fr"
                 *     }
                 */
                "application/json": components["schemas"]["ExperimentCreate"];
            };
        };
        responses: {
            /** @description The record that was made. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_batch: {
        parameters: {
            query?: {
                /** @description What a refused row means for the others; with `each-field` what is wrong in a row is left out of it and named in `left_out`, and the rest of the row is written. */
                mode?: "all-or-nothing" | "each" | "each-field";
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "nature": "experiment",
                 *         "phase": "0193b2a0-0000-7000-8000-000000000005",
                 *         "title": "Une épicerie portée par ses habitants",
                 *         "summary": "Cinq communes essaient une épicerie itinérante tenue à tour de rôle.",
                 *         "research_question": "Qu'est-ce qui fait tenir une tournée dans la durée ?",
                 *         "stage": "idea",
                 *         "starts_on": "2024-03",
                 *         "territories": [
                 *           "0193b2a0-0000-7000-8000-000000000006"
                 *         ],
                 *         "themes": [
                 *           "0193b2a0-0000-7000-8000-000000000007"
                 *         ],
                 *         "visibility": "public",
                 *         "licence": "CC-BY-SA-4.0",
                 *         "language": "fr"
                 *       }
                 *     ]
                 */
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_bulk: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "which": {
                 *         "ids": [
                 *           "0193b2a0-0000-7000-8000-000000000009"
                 *         ]
                 *       },
                 *       "change": {
                 *         "external_ids": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ExperimentBulk"];
            };
        };
        responses: {
            /** @description What is changed, and what stays as it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_bulk_progress: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The `Idempotency-Key` that it was sent with. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_put_by_external_id: {
        parameters: {
            query?: {
                /** @description Brings back what is in the bin. */
                restore?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: string;
            };
            path: {
                /** @description The source's name. */
                source: string;
                /** @description The record's id there. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "nature": "experiment",
                 *       "phase": "0193b2a0-0000-7000-8000-000000000005",
                 *       "title": "Une épicerie portée par ses habitants",
                 *       "summary": "Cinq communes essaient une épicerie itinérante tenue à tour de rôle.",
                 *       "research_question": "Qu'est-ce qui fait tenir une tournée dans la durée ?",
                 *       "stage": "idea",
                 *       "starts_on": "2024-03",
                 *       "territories": [
                 *         "0193b2a0-0000-7000-8000-000000000006"
                 *       ],
                 *       "themes": [
                 *         "0193b2a0-0000-7000-8000-000000000007"
                 *       ],
                 *       "visibility": "public",
                 *       "licence": "CC-BY-SA-4.0",
                 *       "language": "fr"
                 *     }
                 */
                "application/json": components["schemas"]["ExperimentCreate"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            /** @description The record that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_by_territory: {
        parameters: {
            query: {
                /** @description The territories that are counted by. */
                level: "insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom";
                /** @description Repeated: any of them. */
                nature?: ("approach" | "experiment")[];
                /** @description Repeated: any of them. */
                stage?: ("idea" | "design" | "running" | "evaluation" | "closed" | "abandoned")[];
                /** @description The id of a record of `phases`; repeated: any of them. */
                phase?: string[];
                /** @description The id of a record of `programmes`; repeated: any of them. */
                programme?: string[];
                /** @description The id of a record of `themes`; repeated: any of them. */
                theme?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                lead?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                stakeholder?: string[];
                /** @description The id of a record of `experiments`; repeated: any of them. */
                inspired_by?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The territories that have any, the largest first; 2,000 at most. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ByTerritory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_facets: {
        parameters: {
            query?: {
                /** @description Repeated: any of them. */
                nature?: ("approach" | "experiment")[];
                /** @description Repeated: any of them. */
                stage?: ("idea" | "design" | "running" | "evaluation" | "closed" | "abandoned")[];
                /** @description The id of a record of `phases`; repeated: any of them. */
                phase?: string[];
                /** @description The id of a record of `programmes`; repeated: any of them. */
                programme?: string[];
                /** @description The id of a record of `themes`; repeated: any of them. */
                theme?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                lead?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                stakeholder?: string[];
                /** @description The id of a record of `experiments`; repeated: any of them. */
                inspired_by?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description What to count by, separated by commas: nature, stage. All when it is not given. A facet is counted without the filter of its own name. */
                by?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts by value, the largest first; 50 values at most. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_map: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title" | "starts_on" | "-starts_on";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description Repeated: any of them. */
                nature?: ("approach" | "experiment")[];
                /** @description Repeated: any of them. */
                stage?: ("idea" | "design" | "running" | "evaluation" | "closed" | "abandoned")[];
                /** @description The id of a record of `phases`; repeated: any of them. */
                phase?: string[];
                /** @description The id of a record of `programmes`; repeated: any of them. */
                programme?: string[];
                /** @description The id of a record of `themes`; repeated: any of them. */
                theme?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                lead?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                stakeholder?: string[];
                /** @description The id of a record of `experiments`; repeated: any of them. */
                inspired_by?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: phase, territories, themes, lead, inspired_by, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description The map's zoom: how fine cells are. */
                zoom?: number;
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Points or cells. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_read: {
        parameters: {
            query?: {
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: phase, territories, themes, lead, inspired_by, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_bin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in the bin. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ExperimentPatch"];
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/json": components["schemas"]["ExperimentPatch"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_history: {
        parameters: {
            query?: {
                /** @description Changes of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its changes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_put_back: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["PutBack"];
            };
        };
        responses: {
            /** @description The record as it is now; `left_out` tells what was left as it is, and why. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_restore: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, back again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    experiment_stage: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "design",
                 *       "on": "2024-05-02"
                 *     }
                 */
                "application/json": components["schemas"]["StageMove"];
            };
        };
        responses: {
            /** @description The experiment at its new stage. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Experiment"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_list: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title" | "position" | "-position";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description The id of a record of `experiments`; repeated: any of them. */
                experiment?: string[];
                /** @description Repeated: any of them. */
                status?: ("open" | "supported" | "nuanced" | "reformulated" | "set_aside")[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: experiment, becomes, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description In place of `Accept`, for people who click. `csv-excel` is the CSV that a spreadsheet opens by double click: headings and words as people read them, in the instance's language. */
                format?: "json" | "csv" | "csv-excel" | "xlsx" | "ndjson";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or all of it as a file. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HypothesisPage"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "experiment": "0193b2a0-0000-7000-8000-000000000004",
                 *       "status": "open",
                 *       "position": 1,
                 *       "statement": "Une animation partagée entre élus et habitants fait durer la démarche."
                 *     }
                 */
                "application/json": components["schemas"]["HypothesisCreate"];
            };
        };
        responses: {
            /** @description The record that was made. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_batch: {
        parameters: {
            query?: {
                /** @description What a refused row means for the others; with `each-field` what is wrong in a row is left out of it and named in `left_out`, and the rest of the row is written. */
                mode?: "all-or-nothing" | "each" | "each-field";
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "experiment": "0193b2a0-0000-7000-8000-000000000004",
                 *         "status": "open",
                 *         "position": 1,
                 *         "statement": "Une animation partagée entre élus et habitants fait durer la démarche."
                 *       }
                 *     ]
                 */
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_bulk: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "which": {
                 *         "ids": [
                 *           "0193b2a0-0000-7000-8000-000000000009"
                 *         ]
                 *       },
                 *       "change": {
                 *         "external_ids": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["HypothesisBulk"];
            };
        };
        responses: {
            /** @description What is changed, and what stays as it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_bulk_progress: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The `Idempotency-Key` that it was sent with. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_put_by_external_id: {
        parameters: {
            query?: {
                /** @description Brings back what is in the bin. */
                restore?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: string;
            };
            path: {
                /** @description The source's name. */
                source: string;
                /** @description The record's id there. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "experiment": "0193b2a0-0000-7000-8000-000000000004",
                 *       "status": "open",
                 *       "position": 1,
                 *       "statement": "Une animation partagée entre élus et habitants fait durer la démarche."
                 *     }
                 */
                "application/json": components["schemas"]["HypothesisCreate"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            /** @description The record that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_read: {
        parameters: {
            query?: {
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: experiment, becomes, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_bin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in the bin. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["HypothesisPatch"];
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/json": components["schemas"]["HypothesisPatch"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_history: {
        parameters: {
            query?: {
                /** @description Changes of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its changes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_put_back: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["PutBack"];
            };
        };
        responses: {
            /** @description The record as it is now; `left_out` tells what was left as it is, and why. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    hypothesis_restore: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, back again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hypothesis"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    invitation_list: {
        parameters: {
            query?: {
                /** @description Invitations of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    invitation_send: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "addresses": "Camille Martin <camille@example.org>\ndominique@example.org",
                 *       "roles": [
                 *         "contributor"
                 *       ],
                 *       "locale": "fr"
                 *     }
                 */
                "application/json": components["schemas"]["InvitationWish"];
            };
        };
        responses: {
            /** @description Who is invited, and who is not. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    invitation_withdraw: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its link works no more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    invitation_resend: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation, with a new link. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_list: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description The id of a record of `experiments`; repeated: any of them. */
                experiment?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                stakeholder?: string[];
                /** @description Repeated: any of them. */
                role?: ("lead" | "coach" | "researcher" | "partner" | "funder" | "local_authority" | "citizens" | "beneficiary")[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: experiment, stakeholder, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description In place of `Accept`, for people who click. `csv-excel` is the CSV that a spreadsheet opens by double click: headings and words as people read them, in the instance's language. */
                format?: "json" | "csv" | "csv-excel" | "xlsx" | "ndjson";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or all of it as a file. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvolvementPage"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "experiment": "0193b2a0-0000-7000-8000-000000000004",
                 *       "stakeholder": "0193b2a0-0000-7000-8000-000000000002",
                 *       "role": "partner",
                 *       "since": "2023-01"
                 *     }
                 */
                "application/json": components["schemas"]["InvolvementCreate"];
            };
        };
        responses: {
            /** @description The record that was made. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_batch: {
        parameters: {
            query?: {
                /** @description What a refused row means for the others; with `each-field` what is wrong in a row is left out of it and named in `left_out`, and the rest of the row is written. */
                mode?: "all-or-nothing" | "each" | "each-field";
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "experiment": "0193b2a0-0000-7000-8000-000000000004",
                 *         "stakeholder": "0193b2a0-0000-7000-8000-000000000002",
                 *         "role": "partner",
                 *         "since": "2023-01"
                 *       }
                 *     ]
                 */
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_bulk: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "which": {
                 *         "ids": [
                 *           "0193b2a0-0000-7000-8000-000000000009"
                 *         ]
                 *       },
                 *       "change": {
                 *         "external_ids": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["InvolvementBulk"];
            };
        };
        responses: {
            /** @description What is changed, and what stays as it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_bulk_progress: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The `Idempotency-Key` that it was sent with. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_put_by_external_id: {
        parameters: {
            query?: {
                /** @description Brings back what is in the bin. */
                restore?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: string;
            };
            path: {
                /** @description The source's name. */
                source: string;
                /** @description The record's id there. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "experiment": "0193b2a0-0000-7000-8000-000000000004",
                 *       "stakeholder": "0193b2a0-0000-7000-8000-000000000002",
                 *       "role": "partner",
                 *       "since": "2023-01"
                 *     }
                 */
                "application/json": components["schemas"]["InvolvementCreate"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            /** @description The record that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_read: {
        parameters: {
            query?: {
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: experiment, stakeholder, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_bin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in the bin. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["InvolvementPatch"];
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/json": components["schemas"]["InvolvementPatch"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_history: {
        parameters: {
            query?: {
                /** @description Changes of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its changes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_put_back: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["PutBack"];
            };
        };
        responses: {
            /** @description The record as it is now; `left_out` tells what was left as it is, and why. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    involvement_restore: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, back again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Involvement"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_read: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The member who calls. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "en"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["MePatch"];
                /**
                 * @example {
                 *       "locale": "en"
                 *     }
                 */
                "application/json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_email_read: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The address, and the one that waits. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEmailNow"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_email: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "camille@example.com",
                 *       "present": "trois chats dorment au grenier"
                 *     }
                 */
                "application/json": components["schemas"]["OwnEmail"];
            };
        };
        responses: {
            /** @description A link goes to the new address. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_email_withdraw: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No other address waits. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_erasure: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request, which administrators see. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_export: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An archive: `index.html` and `data.json`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_factors: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The second factors of the member who calls. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyFactors"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_identities: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those that are linked to this one. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identities"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_identity_link: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "provider": "les-communs"
                 *     }
                 */
                "application/json": components["schemas"]["IdentityLink"];
            };
        };
        responses: {
            /** @description Where the browser goes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityLinking"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_identity_unlink: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It leads in no more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_passkey_add: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "challenge": "Q0hBTExFTkdFLU9GLVRIRS1RVUVTVElPTi4uLi4uLi4",
                 *       "name": "Téléphone",
                 *       "credential": {
                 *         "id": "AAAA",
                 *         "rawId": "AAAA",
                 *         "type": "public-key",
                 *         "response": {
                 *           "attestationObject": "AAAA",
                 *           "clientDataJSON": "AAAA"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PasskeyCreate"];
            };
        };
        responses: {
            /** @description The passkey, and recovery codes if there were none. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyMade"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_passkey_begin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The question, for five minutes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyQuestion"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_passkey_remove: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It leads in no more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_passkey_rename: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ancien téléphone"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["PasskeyPatch"];
                /**
                 * @example {
                 *       "name": "Ancien téléphone"
                 *     }
                 */
                "application/json": components["schemas"]["PasskeyPatch"];
            };
        };
        responses: {
            /** @description It is called so. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_password: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "present": "trois chats dorment au grenier",
                 *       "password": "cinq lampes au plafond"
                 *     }
                 */
                "application/json": components["schemas"]["OwnPassword"];
            };
        };
        responses: {
            /** @description It is another one now. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_recovery_codes: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codes, which are never shown again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_sessions: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The live sign-ins, the newest first. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sessions"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_sessions_end_others: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Only this one is left. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_session_end: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its tokens work no more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_totp_begin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The secret, as text and as a picture. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpBegun"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_totp_remove: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is asked for no more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    me_totp_confirm: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["TotpConfirm"];
            };
        };
        responses: {
            /** @description Recovery codes, if there were none. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    network_read: {
        parameters: {
            query?: {
                /** @description Repeated: any of them. */
                kind?: ("organisation" | "person" | "collective")[];
                /** @description Repeated: any of them. */
                category?: ("association" | "cooperative" | "mutual" | "foundation" | "social_enterprise" | "company" | "local_authority" | "state_service" | "research" | "citizens_group" | "network" | "other")[];
                /** @description Repeated: any of them. */
                form?: ("association" | "scic" | "scop" | "cae" | "cuma" | "cooperative" | "mutual" | "foundation" | "endowment_fund" | "company" | "gip")[];
                /** @description Repeated: any of them. */
                agrement?: ("esus" | "insertion" | "aci" | "ai" | "ei" | "eiti" | "etti" | "ea" | "oacas" | "jep" | "vie_sociale" | "service_civique" | "environnement")[];
                /** @description Repeated: any of them. */
                territory_level?: ("insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom")[];
                network_member?: boolean;
                /** @description Repeated: any of them. */
                siren?: string[];
                /** @description Repeated: any of them. */
                siret?: string[];
                /** @description Repeated: any of them. */
                rna?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description Links of this kind; repeated: of any of them. `shared`: experiments in which both are involved. */
                link?: ("member_of" | "partner_of" | "funds" | "hosts" | "supervises" | "employs" | "shared")[];
                /** @description The id of a stakeholder: those tied to it, and what ties them to one another. */
                around?: string;
                /** @description Only relationships and involvements that hold today. */
                current?: boolean;
                /** @description A file to take away: `graphml`, or `csv` with a row for each link. */
                format?: "json" | "graphml" | "csv";
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stakeholders that have links, and the links between them: 5,000 and 20,000 at most. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Network"];
                    "application/graphml+xml": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    operation_undo: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is as it was, and what stays as it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    letter_list: {
        parameters: {
            query?: {
                /** @description Letters of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    letter_trial: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "ada@example.org"
                 *     }
                 */
                "application/json": components["schemas"]["TrialWish"];
            };
        };
        responses: {
            /** @description What the mail server said. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    letter_send: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter, which waits. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_list: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title" | "position" | "-position" | "starts_on" | "-starts_on";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description The id of a record of `programmes`; repeated: any of them. */
                programme?: string[];
                /** @description Repeated: any of them. */
                kind?: ("capitalisation" | "experimentation" | "dissemination" | "other")[];
                /** @description Repeated: any of them. */
                status?: ("planned" | "active" | "suspended" | "completed")[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: programme, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description In place of `Accept`, for people who click. `csv-excel` is the CSV that a spreadsheet opens by double click: headings and words as people read them, in the instance's language. */
                format?: "json" | "csv" | "csv-excel" | "xlsx" | "ndjson";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or all of it as a file. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhasePage"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "programme": "0193b2a0-0000-7000-8000-000000000001",
                 *       "position": 1,
                 *       "kind": "capitalisation",
                 *       "title": "Capitaliser les outils et les méthodes",
                 *       "starts_on": "2021-04-01",
                 *       "ends_on": "2022-12-31",
                 *       "began_on": "2021-05",
                 *       "status": "completed",
                 *       "deliverables": [
                 *         {
                 *           "title": "Offre d'accompagnement",
                 *           "due_on": "2022-12"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PhaseCreate"];
            };
        };
        responses: {
            /** @description The record that was made. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_batch: {
        parameters: {
            query?: {
                /** @description What a refused row means for the others; with `each-field` what is wrong in a row is left out of it and named in `left_out`, and the rest of the row is written. */
                mode?: "all-or-nothing" | "each" | "each-field";
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "programme": "0193b2a0-0000-7000-8000-000000000001",
                 *         "position": 1,
                 *         "kind": "capitalisation",
                 *         "title": "Capitaliser les outils et les méthodes",
                 *         "starts_on": "2021-04-01",
                 *         "ends_on": "2022-12-31",
                 *         "began_on": "2021-05",
                 *         "status": "completed",
                 *         "deliverables": [
                 *           {
                 *             "title": "Offre d'accompagnement",
                 *             "due_on": "2022-12"
                 *           }
                 *         ]
                 *       }
                 *     ]
                 */
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_bulk: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "which": {
                 *         "ids": [
                 *           "0193b2a0-0000-7000-8000-000000000009"
                 *         ]
                 *       },
                 *       "change": {
                 *         "external_ids": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PhaseBulk"];
            };
        };
        responses: {
            /** @description What is changed, and what stays as it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_bulk_progress: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The `Idempotency-Key` that it was sent with. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_put_by_external_id: {
        parameters: {
            query?: {
                /** @description Brings back what is in the bin. */
                restore?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: string;
            };
            path: {
                /** @description The source's name. */
                source: string;
                /** @description The record's id there. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "programme": "0193b2a0-0000-7000-8000-000000000001",
                 *       "position": 1,
                 *       "kind": "capitalisation",
                 *       "title": "Capitaliser les outils et les méthodes",
                 *       "starts_on": "2021-04-01",
                 *       "ends_on": "2022-12-31",
                 *       "began_on": "2021-05",
                 *       "status": "completed",
                 *       "deliverables": [
                 *         {
                 *           "title": "Offre d'accompagnement",
                 *           "due_on": "2022-12"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["PhaseCreate"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            /** @description The record that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_read: {
        parameters: {
            query?: {
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: programme, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_bin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in the bin. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["PhasePatch"];
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/json": components["schemas"]["PhasePatch"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_history: {
        parameters: {
            query?: {
                /** @description Changes of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its changes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_put_back: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["PutBack"];
            };
        };
        responses: {
            /** @description The record as it is now; `left_out` tells what was left as it is, and why. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    phase_restore: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, back again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Phase"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_list: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title" | "starts_on" | "-starts_on";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description Repeated: any of them. */
                status?: ("planned" | "active" | "suspended" | "completed")[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: lead, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description In place of `Accept`, for people who click. `csv-excel` is the CSV that a spreadsheet opens by double click: headings and words as people read them, in the instance's language. */
                format?: "json" | "csv" | "csv-excel" | "xlsx" | "ndjson";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or all of it as a file. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgrammePage"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Innovation sociale et citoyenne pour le développement des territoires",
                 *       "research_question": "Comment animer une démarche de territoire ?",
                 *       "starts_on": "2021-04",
                 *       "status": "active",
                 *       "default_licence": "CC-BY-SA-4.0",
                 *       "language": "fr"
                 *     }
                 */
                "application/json": components["schemas"]["ProgrammeCreate"];
            };
        };
        responses: {
            /** @description The record that was made. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_batch: {
        parameters: {
            query?: {
                /** @description What a refused row means for the others; with `each-field` what is wrong in a row is left out of it and named in `left_out`, and the rest of the row is written. */
                mode?: "all-or-nothing" | "each" | "each-field";
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "title": "Innovation sociale et citoyenne pour le développement des territoires",
                 *         "research_question": "Comment animer une démarche de territoire ?",
                 *         "starts_on": "2021-04",
                 *         "status": "active",
                 *         "default_licence": "CC-BY-SA-4.0",
                 *         "language": "fr"
                 *       }
                 *     ]
                 */
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_bulk: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "which": {
                 *         "ids": [
                 *           "0193b2a0-0000-7000-8000-000000000009"
                 *         ]
                 *       },
                 *       "change": {
                 *         "external_ids": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProgrammeBulk"];
            };
        };
        responses: {
            /** @description What is changed, and what stays as it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_bulk_progress: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The `Idempotency-Key` that it was sent with. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_put_by_external_id: {
        parameters: {
            query?: {
                /** @description Brings back what is in the bin. */
                restore?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: string;
            };
            path: {
                /** @description The source's name. */
                source: string;
                /** @description The record's id there. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Innovation sociale et citoyenne pour le développement des territoires",
                 *       "research_question": "Comment animer une démarche de territoire ?",
                 *       "starts_on": "2021-04",
                 *       "status": "active",
                 *       "default_licence": "CC-BY-SA-4.0",
                 *       "language": "fr"
                 *     }
                 */
                "application/json": components["schemas"]["ProgrammeCreate"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            /** @description The record that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_read: {
        parameters: {
            query?: {
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: lead, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_bin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in the bin. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ProgrammePatch"];
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/json": components["schemas"]["ProgrammePatch"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_history: {
        parameters: {
            query?: {
                /** @description Changes of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its changes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_put_back: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["PutBack"];
            };
        };
        responses: {
            /** @description The record as it is now; `left_out` tells what was left as it is, and why. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    programme_restore: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, back again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Programme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_list: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                from?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                to?: string[];
                /** @description The id of a record of `stakeholders`; repeated: any of them. */
                stakeholder?: string[];
                /** @description Repeated: any of them. */
                kind?: ("member_of" | "partner_of" | "funds" | "hosts" | "supervises" | "employs")[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: from, to, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description In place of `Accept`, for people who click. `csv-excel` is the CSV that a spreadsheet opens by double click: headings and words as people read them, in the instance's language. */
                format?: "json" | "csv" | "csv-excel" | "xlsx" | "ndjson";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or all of it as a file. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationshipPage"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "0193b2a0-0000-7000-8000-000000000002",
                 *       "to": "0193b2a0-0000-7000-8000-000000000003",
                 *       "kind": "member_of",
                 *       "since": "2019"
                 *     }
                 */
                "application/json": components["schemas"]["RelationshipCreate"];
            };
        };
        responses: {
            /** @description The record that was made. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_batch: {
        parameters: {
            query?: {
                /** @description What a refused row means for the others; with `each-field` what is wrong in a row is left out of it and named in `left_out`, and the rest of the row is written. */
                mode?: "all-or-nothing" | "each" | "each-field";
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "from": "0193b2a0-0000-7000-8000-000000000002",
                 *         "to": "0193b2a0-0000-7000-8000-000000000003",
                 *         "kind": "member_of",
                 *         "since": "2019"
                 *       }
                 *     ]
                 */
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_bulk: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "which": {
                 *         "ids": [
                 *           "0193b2a0-0000-7000-8000-000000000009"
                 *         ]
                 *       },
                 *       "change": {
                 *         "external_ids": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RelationshipBulk"];
            };
        };
        responses: {
            /** @description What is changed, and what stays as it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_bulk_progress: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The `Idempotency-Key` that it was sent with. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_put_by_external_id: {
        parameters: {
            query?: {
                /** @description Brings back what is in the bin. */
                restore?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: string;
            };
            path: {
                /** @description The source's name. */
                source: string;
                /** @description The record's id there. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "0193b2a0-0000-7000-8000-000000000002",
                 *       "to": "0193b2a0-0000-7000-8000-000000000003",
                 *       "kind": "member_of",
                 *       "since": "2019"
                 *     }
                 */
                "application/json": components["schemas"]["RelationshipCreate"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            /** @description The record that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_read: {
        parameters: {
            query?: {
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: from, to, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_bin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in the bin. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["RelationshipPatch"];
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/json": components["schemas"]["RelationshipPatch"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_history: {
        parameters: {
            query?: {
                /** @description Changes of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its changes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_put_back: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["PutBack"];
            };
        };
        responses: {
            /** @description The record as it is now; `left_out` tells what was left as it is, and why. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    relationship_restore: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, back again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Relationship"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    request_list: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    request_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "rectification",
                 *       "about": "Ada Lovelace",
                 *       "asked_on": "2026-11-20"
                 *     }
                 */
                "application/json": components["schemas"]["Request"];
            };
        };
        responses: {
            /** @description The request. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    request_done: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptRequest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    retention_read: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The periods as they hold now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    retention_agree: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description Which kind. */
                kind: components["schemas"]["RetentionKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "days": 365
                 *     }
                 */
                "application/json": components["schemas"]["RetentionAgreement"];
            };
        };
        responses: {
            /** @description The periods as they hold now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    retention_withdraw: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description Which kind. */
                kind: components["schemas"]["RetentionKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The periods as they hold now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched. */
                q: string;
                /** @description Most records of each collection. */
                limit?: number;
                /** @description Only these collections; repeated: any of them. */
                collection?: ("themes" | "territories" | "stakeholders" | "programmes" | "phases" | "relationships" | "experiments" | "hypotheses" | "involvements")[];
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found, by collection. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    site_text_list: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteTexts"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    site_text_read: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description Its page and its language. */
                id: "legal-fr" | "legal-en" | "privacy-fr" | "privacy-en" | "accessibility-fr" | "accessibility-en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteText"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    site_text_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description Its page and its language. */
                id: "legal-fr" | "legal-en" | "privacy-fr" | "privacy-en" | "accessibility-fr" | "accessibility-en";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "## Qui publie ce site\n\nLe Mouvement pour l’économie solidaire."
                 *     }
                 */
                "application/json": components["schemas"]["SiteTextPut"];
            };
        };
        responses: {
            /** @description The text as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteText"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_list: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description Repeated: any of them. */
                kind?: ("organisation" | "person" | "collective")[];
                /** @description Repeated: any of them. */
                category?: ("association" | "cooperative" | "mutual" | "foundation" | "social_enterprise" | "company" | "local_authority" | "state_service" | "research" | "citizens_group" | "network" | "other")[];
                /** @description Repeated: any of them. */
                form?: ("association" | "scic" | "scop" | "cae" | "cuma" | "cooperative" | "mutual" | "foundation" | "endowment_fund" | "company" | "gip")[];
                /** @description Repeated: any of them. */
                agrement?: ("esus" | "insertion" | "aci" | "ai" | "ei" | "eiti" | "etti" | "ea" | "oacas" | "jep" | "vie_sociale" | "service_civique" | "environnement")[];
                /** @description Repeated: any of them. */
                territory_level?: ("insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom")[];
                network_member?: boolean;
                /** @description Repeated: any of them. */
                siren?: string[];
                /** @description Repeated: any of them. */
                siret?: string[];
                /** @description Repeated: any of them. */
                rna?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: territory, merged_into, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description In place of `Accept`, for people who click. `csv-excel` is the CSV that a spreadsheet opens by double click: headings and words as people read them, in the instance's language. */
                format?: "json" | "csv" | "csv-excel" | "xlsx" | "geojson" | "ndjson";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or all of it as a file. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StakeholderPage"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/geo+json": {
                        /** @enum {string} */
                        type: "FeatureCollection";
                        features: Record<string, never>[];
                    };
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "organisation",
                 *       "name": "Coopérative de la vallée",
                 *       "category": "cooperative",
                 *       "legal_form": "SCIC",
                 *       "siren": "732829320",
                 *       "website": "https://example.org/",
                 *       "address": {
                 *         "postal_code": "38000",
                 *         "locality": "Grenoble"
                 *       },
                 *       "visibility": "network"
                 *     }
                 */
                "application/json": components["schemas"]["StakeholderCreate"];
            };
        };
        responses: {
            /** @description The record that was made. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_batch: {
        parameters: {
            query?: {
                /** @description What a refused row means for the others; with `each-field` what is wrong in a row is left out of it and named in `left_out`, and the rest of the row is written. */
                mode?: "all-or-nothing" | "each" | "each-field";
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "kind": "organisation",
                 *         "name": "Coopérative de la vallée",
                 *         "category": "cooperative",
                 *         "legal_form": "SCIC",
                 *         "siren": "732829320",
                 *         "website": "https://example.org/",
                 *         "address": {
                 *           "postal_code": "38000",
                 *           "locality": "Grenoble"
                 *         },
                 *         "visibility": "network"
                 *       }
                 *     ]
                 */
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_bulk: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "which": {
                 *         "ids": [
                 *           "0193b2a0-0000-7000-8000-000000000009"
                 *         ]
                 *       },
                 *       "change": {
                 *         "external_ids": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["StakeholderBulk"];
            };
        };
        responses: {
            /** @description What is changed, and what stays as it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_bulk_progress: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The `Idempotency-Key` that it was sent with. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_put_by_external_id: {
        parameters: {
            query?: {
                /** @description Brings back what is in the bin. */
                restore?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: string;
            };
            path: {
                /** @description The source's name. */
                source: string;
                /** @description The record's id there. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "organisation",
                 *       "name": "Coopérative de la vallée",
                 *       "category": "cooperative",
                 *       "legal_form": "SCIC",
                 *       "siren": "732829320",
                 *       "website": "https://example.org/",
                 *       "address": {
                 *         "postal_code": "38000",
                 *         "locality": "Grenoble"
                 *       },
                 *       "visibility": "network"
                 *     }
                 */
                "application/json": components["schemas"]["StakeholderCreate"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            /** @description The record that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_by_territory: {
        parameters: {
            query: {
                /** @description The territories that are counted by. */
                level: "insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom";
                /** @description Repeated: any of them. */
                kind?: ("organisation" | "person" | "collective")[];
                /** @description Repeated: any of them. */
                category?: ("association" | "cooperative" | "mutual" | "foundation" | "social_enterprise" | "company" | "local_authority" | "state_service" | "research" | "citizens_group" | "network" | "other")[];
                /** @description Repeated: any of them. */
                form?: ("association" | "scic" | "scop" | "cae" | "cuma" | "cooperative" | "mutual" | "foundation" | "endowment_fund" | "company" | "gip")[];
                /** @description Repeated: any of them. */
                agrement?: ("esus" | "insertion" | "aci" | "ai" | "ei" | "eiti" | "etti" | "ea" | "oacas" | "jep" | "vie_sociale" | "service_civique" | "environnement")[];
                /** @description Repeated: any of them. */
                territory_level?: ("insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom")[];
                network_member?: boolean;
                /** @description Repeated: any of them. */
                siren?: string[];
                /** @description Repeated: any of them. */
                siret?: string[];
                /** @description Repeated: any of them. */
                rna?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The territories that have any, the largest first; 2,000 at most. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ByTerritory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_distinct: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "one": "0193b2a0-0000-7000-8000-000000000008",
                 *       "other": "0193b2a0-0000-7000-8000-000000000009",
                 *       "distinct": true
                 *     }
                 */
                "application/json": components["schemas"]["Distinct"];
            };
        };
        responses: {
            /** @description It is kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_duplicates: {
        parameters: {
            query?: {
                /** @description Pairs of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of pairs. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatePage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_facets: {
        parameters: {
            query?: {
                /** @description Repeated: any of them. */
                kind?: ("organisation" | "person" | "collective")[];
                /** @description Repeated: any of them. */
                category?: ("association" | "cooperative" | "mutual" | "foundation" | "social_enterprise" | "company" | "local_authority" | "state_service" | "research" | "citizens_group" | "network" | "other")[];
                /** @description Repeated: any of them. */
                form?: ("association" | "scic" | "scop" | "cae" | "cuma" | "cooperative" | "mutual" | "foundation" | "endowment_fund" | "company" | "gip")[];
                /** @description Repeated: any of them. */
                agrement?: ("esus" | "insertion" | "aci" | "ai" | "ei" | "eiti" | "etti" | "ea" | "oacas" | "jep" | "vie_sociale" | "service_civique" | "environnement")[];
                /** @description Repeated: any of them. */
                territory_level?: ("insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom")[];
                network_member?: boolean;
                /** @description Repeated: any of them. */
                siren?: string[];
                /** @description Repeated: any of them. */
                siret?: string[];
                /** @description Repeated: any of them. */
                rna?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description What to count by, separated by commas: kind, category, network_member, form, agrement, territory_level. All when it is not given. A facet is counted without the filter of its own name. */
                by?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts by value, the largest first; 50 values at most. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_map: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description Repeated: any of them. */
                kind?: ("organisation" | "person" | "collective")[];
                /** @description Repeated: any of them. */
                category?: ("association" | "cooperative" | "mutual" | "foundation" | "social_enterprise" | "company" | "local_authority" | "state_service" | "research" | "citizens_group" | "network" | "other")[];
                /** @description Repeated: any of them. */
                form?: ("association" | "scic" | "scop" | "cae" | "cuma" | "cooperative" | "mutual" | "foundation" | "endowment_fund" | "company" | "gip")[];
                /** @description Repeated: any of them. */
                agrement?: ("esus" | "insertion" | "aci" | "ai" | "ei" | "eiti" | "etti" | "ea" | "oacas" | "jep" | "vie_sociale" | "service_civique" | "environnement")[];
                /** @description Repeated: any of them. */
                territory_level?: ("insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom")[];
                network_member?: boolean;
                /** @description Repeated: any of them. */
                siren?: string[];
                /** @description Repeated: any of them. */
                siret?: string[];
                /** @description Repeated: any of them. */
                rna?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: territory, merged_into, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description The map's zoom: how fine cells are. */
                zoom?: number;
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Points or cells. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_read: {
        parameters: {
            query?: {
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: territory, merged_into, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            308: components["responses"]["Problem308"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_bin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in the bin. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["StakeholderPatch"];
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/json": components["schemas"]["StakeholderPatch"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_erase: {
        parameters: {
            query?: {
                /** @description Tells what would go, and does nothing. */
                preview?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What went, or would go. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_export: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An archive: `index.html` and `data.json`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_history: {
        parameters: {
            query?: {
                /** @description Changes of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its changes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_merge: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": [
                 *         "0193b2a0-0000-7000-8000-000000000009"
                 *       ],
                 *       "fields": {}
                 *     }
                 */
                "application/json": components["schemas"]["StakeholderMerge"];
            };
        };
        responses: {
            /** @description The record that stays, and the operation. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StakeholderMerged"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_put_back: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["PutBack"];
            };
        };
        responses: {
            /** @description The record as it is now; `left_out` tells what was left as it is, and why. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    stakeholder_restore: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, back again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stakeholder"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suggestion_list: {
        parameters: {
            query?: {
                /** @description Those that were answered, the last first; without it those that wait, the first due first. */
                closed?: boolean;
                /** @description Repeated: any of them. */
                kind?: ("correction" | "initiative" | "word" | "support")[];
                /** @description `me`, `nobody` or an account's id. */
                assignee?: string;
                /** @description Suggestions of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suggestion_send: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "initiative",
                 *       "proposed": {
                 *         "title": "Un four à pain partagé"
                 *       },
                 *       "place": "Die",
                 *       "message": "Nous cherchons des voisins.",
                 *       "email": "ada@example.org"
                 *     }
                 */
                "application/json": components["schemas"]["SuggestionCreate"];
            };
        };
        responses: {
            /** @description What to ask about it with. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionReceipt"];
                };
            };
            400: components["responses"]["Problem400"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suggestion_read: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The suggestion, with who sent it. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionWhole"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suggestion_assign: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assignee": null
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["SuggestionPatch"];
                /**
                 * @example {
                 *       "assignee": null
                 *     }
                 */
                "application/json": components["schemas"]["SuggestionPatch"];
            };
        };
        responses: {
            /** @description The suggestion as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionWhole"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suggestion_answer: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "state": "in_part",
                 *       "answer": "Le titre est corrigé, merci."
                 *     }
                 */
                "application/json": components["schemas"]["SuggestionAnswer"];
            };
        };
        responses: {
            /** @description The suggestion as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionWhole"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suggestion_relay: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["SuggestionRelay"];
            };
        };
        responses: {
            /** @description The suggestion as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionWhole"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_list: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description Repeated: any of them. */
                scheme?: ("insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom")[];
                /** @description Repeated: any of them. */
                code?: string[];
                /** @description Repeated: any of them. */
                postal_code?: string[];
                /** @description Repeated: any of them. */
                kind?: string[];
                /** @description The id of a record of `territories`; repeated: any of them. */
                parent?: string[];
                /** @description The id of a record of `themes`; repeated: any of them. */
                theme?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: parent, members, challenges, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description In place of `Accept`, for people who click. `csv-excel` is the CSV that a spreadsheet opens by double click: headings and words as people read them, in the instance's language. */
                format?: "json" | "csv" | "csv-excel" | "xlsx" | "geojson" | "ndjson";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or all of it as a file. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryPage"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/geo+json": {
                        /** @enum {string} */
                        type: "FeatureCollection";
                        features: Record<string, never>[];
                    };
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scheme": "custom",
                 *       "name": "Pays de la vallée",
                 *       "kind": "pays",
                 *       "visibility": "network",
                 *       "centroid": {
                 *         "lon": 5.72,
                 *         "lat": 45.18
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TerritoryCreate"];
            };
        };
        responses: {
            /** @description The record that was made. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_batch: {
        parameters: {
            query?: {
                /** @description What a refused row means for the others; with `each-field` what is wrong in a row is left out of it and named in `left_out`, and the rest of the row is written. */
                mode?: "all-or-nothing" | "each" | "each-field";
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "scheme": "custom",
                 *         "name": "Pays de la vallée",
                 *         "kind": "pays",
                 *         "visibility": "network",
                 *         "centroid": {
                 *           "lon": 5.72,
                 *           "lat": 45.18
                 *         }
                 *       }
                 *     ]
                 */
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_bulk: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "which": {
                 *         "ids": [
                 *           "0193b2a0-0000-7000-8000-000000000009"
                 *         ]
                 *       },
                 *       "change": {
                 *         "external_ids": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TerritoryBulk"];
            };
        };
        responses: {
            /** @description What is changed, and what stays as it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_bulk_progress: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The `Idempotency-Key` that it was sent with. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_put_by_external_id: {
        parameters: {
            query?: {
                /** @description Brings back what is in the bin. */
                restore?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: string;
            };
            path: {
                /** @description The source's name. */
                source: string;
                /** @description The record's id there. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scheme": "custom",
                 *       "name": "Pays de la vallée",
                 *       "kind": "pays",
                 *       "visibility": "network",
                 *       "centroid": {
                 *         "lon": 5.72,
                 *         "lat": 45.18
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["TerritoryCreate"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            /** @description The record that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_by_territory: {
        parameters: {
            query: {
                /** @description The territories that are counted by. */
                level: "insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom";
                /** @description Repeated: any of them. */
                scheme?: ("insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom")[];
                /** @description Repeated: any of them. */
                code?: string[];
                /** @description Repeated: any of them. */
                postal_code?: string[];
                /** @description Repeated: any of them. */
                kind?: string[];
                /** @description The id of a record of `territories`; repeated: any of them. */
                parent?: string[];
                /** @description The id of a record of `themes`; repeated: any of them. */
                theme?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The territories that have any, the largest first; 2,000 at most. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ByTerritory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_facets: {
        parameters: {
            query?: {
                /** @description Repeated: any of them. */
                scheme?: ("insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom")[];
                /** @description Repeated: any of them. */
                code?: string[];
                /** @description Repeated: any of them. */
                postal_code?: string[];
                /** @description Repeated: any of them. */
                kind?: string[];
                /** @description The id of a record of `territories`; repeated: any of them. */
                parent?: string[];
                /** @description The id of a record of `themes`; repeated: any of them. */
                theme?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description What to count by, separated by commas: scheme, kind. All when it is not given. A facet is counted without the filter of its own name. */
                by?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Counts by value, the largest first; 50 values at most. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Facets"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_map: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description Repeated: any of them. */
                scheme?: ("insee-commune" | "insee-arrondissement" | "insee-epci" | "insee-ept" | "insee-departement" | "insee-region" | "nuts" | "custom")[];
                /** @description Repeated: any of them. */
                code?: string[];
                /** @description Repeated: any of them. */
                postal_code?: string[];
                /** @description Repeated: any of them. */
                kind?: string[];
                /** @description The id of a record of `territories`; repeated: any of them. */
                parent?: string[];
                /** @description The id of a record of `themes`; repeated: any of them. */
                theme?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description `west,south,east,north` in degrees. */
                bbox?: string;
                /** @description `lon,lat` in degrees. */
                near?: string;
                /** @description Kilometres around `near`; 10 when it is not said. */
                within?: number;
                /** @description On this territory or inside it: its id, or `scheme:code` such as `insee-departement:34`. */
                territory?: string[];
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: parent, members, challenges, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description The map's zoom: how fine cells are. */
                zoom?: number;
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Points or cells. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapAnswer"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_read: {
        parameters: {
            query?: {
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: parent, members, challenges, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_bin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in the bin. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["TerritoryPatch"];
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/json": components["schemas"]["TerritoryPatch"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_history: {
        parameters: {
            query?: {
                /** @description Changes of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its changes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_put_back: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["PutBack"];
            };
        };
        responses: {
            /** @description The record as it is now; `left_out` tells what was left as it is, and why. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    territory_restore: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, back again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_list: {
        parameters: {
            query?: {
                /** @description Records of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description `-` for descending. */
                sort?: "updated_at" | "-updated_at" | "created_at" | "-created_at" | "title" | "-title";
                /** @description Adds `total`. */
                count?: "exact";
                /** @description The id of a record of `themes`; repeated: any of them. */
                broader?: string[];
                /** @description Repeated: any of them. */
                notation?: string[];
                /** @description Words of titles and texts, accents and case folded, beginnings of words matched, best first. */
                q?: string;
                /** @description Changed at that instant or later. */
                updated_since?: string;
                /** @description `include`: with what is in the bin, as tombstones. `only`: what is in the bin and the caller may bring back. */
                deleted?: "include" | "only";
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: broader, merged_into, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
                /** @description In place of `Accept`, for people who click. `csv-excel` is the CSV that a spreadsheet opens by double click: headings and words as people read them, in the instance's language. */
                format?: "json" | "csv" | "csv-excel" | "xlsx" | "ndjson";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or all of it as a file. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemePage"];
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "labels": {
                 *         "fr": "Circuits courts alimentaires",
                 *         "en": "Short food circuits"
                 *       },
                 *       "exact_matches": [
                 *         "carrefour:ENV/ALI"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ThemeCreate"];
            };
        };
        responses: {
            /** @description The record that was made. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_batch: {
        parameters: {
            query?: {
                /** @description What a refused row means for the others; with `each-field` what is wrong in a row is left out of it and named in `left_out`, and the rest of the row is written. */
                mode?: "all-or-nothing" | "each" | "each-field";
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "labels": {
                 *           "fr": "Circuits courts alimentaires",
                 *           "en": "Short food circuits"
                 *         },
                 *         "exact_matches": [
                 *           "carrefour:ENV/ALI"
                 *         ]
                 *       }
                 *     ]
                 */
                "application/json": Record<string, never>[];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResults"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_bulk: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The same key with the same body answers what it answered the first time, for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "which": {
                 *         "ids": [
                 *           "0193b2a0-0000-7000-8000-000000000009"
                 *         ]
                 *       },
                 *       "change": {
                 *         "external_ids": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ThemeBulk"];
            };
        };
        responses: {
            /** @description What is changed, and what stays as it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkDone"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_bulk_progress: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The `Idempotency-Key` that it was sent with. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far it is. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkProgress"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_put_by_external_id: {
        parameters: {
            query?: {
                /** @description Brings back what is in the bin. */
                restore?: boolean;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description The ETag of the record as it was read. */
                "If-Match"?: string;
            };
            path: {
                /** @description The source's name. */
                source: string;
                /** @description The record's id there. */
                external_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "labels": {
                 *         "fr": "Circuits courts alimentaires",
                 *         "en": "Short food circuits"
                 *       },
                 *       "exact_matches": [
                 *         "carrefour:ENV/ALI"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ThemeCreate"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            /** @description The record that was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_read: {
        parameters: {
            query?: {
                /** @description Keeps only these fields, separated by commas. */
                fields?: string;
                /** @description Relations to bring along, separated by commas: broader, merged_into, may. */
                include?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            308: components["responses"]["Problem308"];
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_bin: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, in the bin. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
                /** @description For coordinators: the id of the suggestion that this comes of; the history says so. */
                "Suggestion-Origin"?: string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ThemePatch"];
                /**
                 * @example {
                 *       "external_ids": []
                 *     }
                 */
                "application/json": components["schemas"]["ThemePatch"];
            };
        };
        responses: {
            /** @description The record as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_history: {
        parameters: {
            query?: {
                /** @description Changes of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its changes. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            410: components["responses"]["Problem410"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_merge: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": [
                 *         "0193b2a0-0000-7000-8000-000000000009"
                 *       ],
                 *       "fields": {}
                 *     }
                 */
                "application/json": components["schemas"]["ThemeMerge"];
            };
        };
        responses: {
            /** @description The record that stays, and the operation. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThemeMerged"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_put_back: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "revision": 1
                 *     }
                 */
                "application/json": components["schemas"]["PutBack"];
            };
        };
        responses: {
            /** @description The record as it is now; `left_out` tells what was left as it is, and why. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    theme_restore: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, back again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Theme"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    view_list: {
        parameters: {
            query?: {
                /** @description The views of one list. */
                collection?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One's own and shared ones. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    view_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "En cours dans le Diois",
                 *       "collection": "experiments",
                 *       "query": "stage=running&sort=title",
                 *       "layout": "table",
                 *       "shared": false
                 *     }
                 */
                "application/json": components["schemas"]["ViewCreate"];
            };
        };
        responses: {
            /** @description It is kept. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    view_read: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The view. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    view_drop: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    view_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "shared": true
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ViewPatch"];
                /**
                 * @example {
                 *       "shared": true
                 *     }
                 */
                "application/json": components["schemas"]["ViewPatch"];
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    view_first: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "first": true
                 *     }
                 */
                "application/json": components["schemas"]["FirstView"];
            };
        };
        responses: {
            /** @description Noted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    webhook_list: {
        parameters: {
            query?: {
                /** @description For administrators: those of one client. */
                client?: string;
                /** @description Webhooks of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    webhook_create: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": "https://partner.example/essaim",
                 *       "collections": [
                 *         "stakeholders"
                 *       ],
                 *       "kinds": [
                 *         "create",
                 *         "update"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WebhookCreate"];
            };
        };
        responses: {
            /** @description The webhook with its secret, which is not shown again. */
            201: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    webhook_read: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    webhook_delete: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone, with its log. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    webhook_change: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header: {
                /** @description The ETag of the record as it was read. */
                "If-Match": string;
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "active": true
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["WebhookPatch"];
                /**
                 * @example {
                 *       "active": true
                 *     }
                 */
                "application/json": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description The webhook as it is now. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    webhook_deliveries: {
        parameters: {
            query?: {
                /** @description Those in that state. */
                state?: "waiting" | "delivered" | "given_up" | "withheld";
                /** @description Deliveries of a page. */
                limit?: number;
                /** @description The `next` of the page before. */
                after?: string;
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: {
                /** @description ETags that the caller holds: 304 when one is still right. */
                "If-None-Match"?: string;
                /** @description For coordinators: the answer that somebody else would get. */
                "See-As"?: components["parameters"]["SeeAs"];
            };
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was sent, the latest first; of what came back, the status alone. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    webhook_replay_one: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
                /** @description The delivery's id. */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    webhook_replay: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "since": "2026-11-26T08:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    webhook_rotate: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook with another secret, which is not shown again. */
            200: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    webhook_test: {
        parameters: {
            query?: {
                /** @description The language of messages: `fr` or `en`. */
                lang?: "fr" | "en";
            };
            header?: never;
            path: {
                /** @description The record's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    /** @description For If-None-Match, and If-Match on records. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTest"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            413: components["responses"]["Problem413"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
}
