/** Made by `npm run generate` from openapi/openapi.json. */
export const fields = {
  "experiments": {
    "visibility": {
      "kind": "word",
      "group": "visibility",
      "words": [
        "private",
        "team",
        "network",
        "public"
      ]
    },
    "nature": {
      "kind": "word",
      "group": "nature",
      "words": [
        "approach",
        "experiment"
      ],
      "required": true
    },
    "phase": {
      "kind": "record",
      "collection": "phases",
      "required": true
    },
    "title": {
      "kind": "text",
      "max": 300,
      "required": true
    },
    "summary": {
      "kind": "long",
      "max": 2000
    },
    "description": {
      "kind": "long",
      "max": 60000
    },
    "research_question": {
      "kind": "long",
      "max": 2000
    },
    "stage": {
      "kind": "word",
      "group": "stage",
      "words": [
        "idea",
        "design",
        "running",
        "evaluation",
        "closed",
        "abandoned"
      ],
      "byAct": true
    },
    "starts_on": {
      "kind": "date"
    },
    "ends_on": {
      "kind": "date"
    },
    "territories": {
      "kind": "records",
      "collection": "territories"
    },
    "themes": {
      "kind": "records",
      "collection": "themes"
    },
    "lead": {
      "kind": "record",
      "collection": "stakeholders"
    },
    "inspired_by": {
      "kind": "records",
      "collection": "experiments"
    },
    "website": {
      "kind": "text",
      "max": 2000
    },
    "outcome_kind": {
      "kind": "word",
      "group": "outcome_kind",
      "words": [
        "carried_on_by_others",
        "handed_over",
        "finished",
        "abandoned"
      ]
    },
    "licence": {
      "kind": "word",
      "group": "licence",
      "words": [
        "CC-BY-4.0",
        "CC-BY-SA-4.0",
        "CC0-1.0",
        "etalab-2.0",
        "ODbL-1.0",
        "ODC-By-1.0",
        "LAL-1.3",
        "CC-BY-3.0",
        "CC-BY-SA-3.0",
        "MIT",
        "CC-BY-NC-4.0",
        "CC-BY-NC-SA-4.0",
        "CC-BY-ND-4.0",
        "CC-BY-NC-ND-4.0"
      ]
    },
    "language": {
      "kind": "text"
    }
  },
  "hypotheses": {
    "experiment": {
      "kind": "record",
      "collection": "experiments",
      "required": true
    },
    "statement": {
      "kind": "long",
      "max": 2000,
      "required": true
    },
    "status": {
      "kind": "word",
      "group": "hypothesis_status",
      "words": [
        "open",
        "supported",
        "nuanced",
        "reformulated",
        "set_aside"
      ]
    },
    "becomes": {
      "kind": "record",
      "collection": "hypotheses"
    },
    "note": {
      "kind": "long",
      "max": 60000
    },
    "position": {
      "kind": "number",
      "whole": true
    },
    "language": {
      "kind": "text"
    }
  },
  "involvements": {
    "experiment": {
      "kind": "record",
      "collection": "experiments",
      "required": true
    },
    "stakeholder": {
      "kind": "record",
      "collection": "stakeholders",
      "required": true
    },
    "role": {
      "kind": "word",
      "group": "role",
      "words": [
        "lead",
        "coach",
        "researcher",
        "partner",
        "funder",
        "local_authority",
        "citizens",
        "beneficiary"
      ],
      "required": true
    },
    "since": {
      "kind": "date"
    },
    "until": {
      "kind": "date"
    },
    "note": {
      "kind": "long",
      "max": 2000
    }
  },
  "phases": {
    "programme": {
      "kind": "record",
      "collection": "programmes",
      "required": true
    },
    "position": {
      "kind": "number",
      "whole": true
    },
    "kind": {
      "kind": "word",
      "group": "phase_kind",
      "words": [
        "capitalisation",
        "experimentation",
        "dissemination",
        "other"
      ],
      "required": true
    },
    "title": {
      "kind": "text",
      "max": 300,
      "required": true
    },
    "objective": {
      "kind": "long",
      "max": 60000
    },
    "starts_on": {
      "kind": "date"
    },
    "ends_on": {
      "kind": "date"
    },
    "began_on": {
      "kind": "date"
    },
    "ended_on": {
      "kind": "date"
    },
    "status": {
      "kind": "word",
      "group": "status",
      "words": [
        "planned",
        "active",
        "suspended",
        "completed"
      ]
    },
    "language": {
      "kind": "text"
    }
  },
  "programmes": {
    "title": {
      "kind": "text",
      "max": 300,
      "required": true
    },
    "summary": {
      "kind": "long",
      "max": 2000
    },
    "research_question": {
      "kind": "long",
      "max": 60000
    },
    "default_licence": {
      "kind": "word",
      "group": "licence",
      "words": [
        "CC-BY-4.0",
        "CC-BY-SA-4.0",
        "CC0-1.0",
        "etalab-2.0",
        "ODbL-1.0",
        "ODC-By-1.0",
        "LAL-1.3",
        "CC-BY-3.0",
        "CC-BY-SA-3.0",
        "MIT",
        "CC-BY-NC-4.0",
        "CC-BY-NC-SA-4.0",
        "CC-BY-ND-4.0",
        "CC-BY-NC-ND-4.0"
      ]
    },
    "lead": {
      "kind": "record",
      "collection": "stakeholders"
    },
    "starts_on": {
      "kind": "date"
    },
    "ends_on": {
      "kind": "date"
    },
    "status": {
      "kind": "word",
      "group": "status",
      "words": [
        "planned",
        "active",
        "suspended",
        "completed"
      ]
    },
    "language": {
      "kind": "text"
    }
  },
  "relationships": {
    "from": {
      "kind": "record",
      "collection": "stakeholders",
      "required": true
    },
    "to": {
      "kind": "record",
      "collection": "stakeholders",
      "required": true
    },
    "kind": {
      "kind": "word",
      "group": "relationship_kind",
      "words": [
        "member_of",
        "partner_of",
        "funds",
        "hosts",
        "supervises",
        "employs"
      ],
      "required": true
    },
    "since": {
      "kind": "date"
    },
    "until": {
      "kind": "date"
    },
    "note": {
      "kind": "long",
      "max": 2000
    }
  },
  "stakeholders": {
    "visibility": {
      "kind": "word",
      "group": "visibility",
      "words": [
        "private",
        "team",
        "network",
        "public"
      ]
    },
    "kind": {
      "kind": "word",
      "group": "stakeholder_kind",
      "words": [
        "organisation",
        "person",
        "collective"
      ],
      "required": true
    },
    "name": {
      "kind": "text",
      "max": 300,
      "required": true
    },
    "short_name": {
      "kind": "text",
      "max": 300
    },
    "category": {
      "kind": "word",
      "group": "category",
      "words": [
        "association",
        "cooperative",
        "mutual",
        "foundation",
        "social_enterprise",
        "company",
        "local_authority",
        "state_service",
        "research",
        "citizens_group",
        "network",
        "other"
      ]
    },
    "legal_form": {
      "kind": "text",
      "max": 300
    },
    "agrements": {
      "kind": "words",
      "group": "agrement",
      "words": [
        "esus",
        "insertion",
        "aci",
        "ai",
        "ei",
        "eiti",
        "etti",
        "ea",
        "oacas",
        "jep",
        "vie_sociale",
        "service_civique",
        "environnement"
      ]
    },
    "siren": {
      "kind": "text"
    },
    "siret": {
      "kind": "text"
    },
    "rna": {
      "kind": "text"
    },
    "ror": {
      "kind": "text"
    },
    "orcid": {
      "kind": "text"
    },
    "description": {
      "kind": "long",
      "max": 60000
    },
    "website": {
      "kind": "text",
      "max": 2000
    },
    "email": {
      "kind": "text",
      "max": 254
    },
    "phone": {
      "kind": "text",
      "max": 40
    },
    "address.street": {
      "kind": "text",
      "max": 300
    },
    "address.postal_code": {
      "kind": "text",
      "max": 300
    },
    "address.locality": {
      "kind": "text",
      "max": 300
    },
    "address.country": {
      "kind": "text",
      "max": 300
    },
    "territory": {
      "kind": "record",
      "collection": "territories"
    },
    "location.lon": {
      "kind": "number"
    },
    "location.lat": {
      "kind": "number"
    },
    "network_member": {
      "kind": "truth"
    },
    "licence": {
      "kind": "word",
      "group": "licence",
      "words": [
        "CC-BY-4.0",
        "CC-BY-SA-4.0",
        "CC0-1.0",
        "etalab-2.0",
        "ODbL-1.0",
        "ODC-By-1.0",
        "LAL-1.3",
        "CC-BY-3.0",
        "CC-BY-SA-3.0",
        "MIT",
        "CC-BY-NC-4.0",
        "CC-BY-NC-SA-4.0",
        "CC-BY-ND-4.0",
        "CC-BY-NC-ND-4.0"
      ]
    },
    "language": {
      "kind": "text"
    }
  },
  "territories": {
    "visibility": {
      "kind": "word",
      "group": "visibility",
      "words": [
        "private",
        "team",
        "network",
        "public"
      ]
    },
    "scheme": {
      "kind": "word",
      "group": "scheme",
      "words": [
        "insee-commune",
        "insee-arrondissement",
        "insee-epci",
        "insee-ept",
        "insee-departement",
        "insee-region",
        "nuts",
        "custom"
      ],
      "required": true
    },
    "code": {
      "kind": "text",
      "max": 300
    },
    "name": {
      "kind": "text",
      "max": 300,
      "required": true
    },
    "kind": {
      "kind": "text",
      "max": 300
    },
    "parent": {
      "kind": "record",
      "collection": "territories"
    },
    "members": {
      "kind": "records",
      "collection": "territories"
    },
    "population": {
      "kind": "number",
      "whole": true
    },
    "centroid.lon": {
      "kind": "number"
    },
    "centroid.lat": {
      "kind": "number"
    },
    "challenges": {
      "kind": "records",
      "collection": "themes"
    },
    "description": {
      "kind": "long",
      "max": 60000
    },
    "postal_codes": {
      "kind": "texts"
    },
    "former_codes": {
      "kind": "texts"
    },
    "licence": {
      "kind": "word",
      "group": "licence",
      "words": [
        "CC-BY-4.0",
        "CC-BY-SA-4.0",
        "CC0-1.0",
        "etalab-2.0",
        "ODbL-1.0",
        "ODC-By-1.0",
        "LAL-1.3",
        "CC-BY-3.0",
        "CC-BY-SA-3.0",
        "MIT",
        "CC-BY-NC-4.0",
        "CC-BY-NC-SA-4.0",
        "CC-BY-ND-4.0",
        "CC-BY-NC-ND-4.0"
      ]
    },
    "language": {
      "kind": "text"
    }
  },
  "themes": {
    "notation": {
      "kind": "text",
      "max": 300
    },
    "labels.fr": {
      "kind": "text",
      "max": 300,
      "required": true
    },
    "labels.en": {
      "kind": "text",
      "max": 300
    },
    "broader": {
      "kind": "record",
      "collection": "themes"
    },
    "definition.fr": {
      "kind": "long",
      "max": 60000
    },
    "definition.en": {
      "kind": "long",
      "max": 60000
    },
    "exact_matches": {
      "kind": "texts"
    }
  }
} as const;
