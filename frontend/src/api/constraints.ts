/** Made by `npm run generate` from openapi/openapi.json. */

export const accountConstraints = {
  "name": {
    "required": true,
    "maxLength": 300,
    "minLength": 1
  },
  "email": {
    "required": true,
    "maxLength": 254
  },
  "roles": {
    "required": true,
    "options": [
      "reader",
      "contributor",
      "coach",
      "researcher",
      "coordinator",
      "administrator"
    ]
  },
  "locale": {
    "options": [
      "fr",
      "en"
    ]
  },
  "password": {
    "required": true,
    "maxLength": 128,
    "minLength": 12
  }
} as const;

export const clientConstraints = {
  "name": {
    "required": true,
    "maxLength": 300,
    "minLength": 1
  },
  "contact": {
    "maxLength": 254
  },
  "scopes": {
    "required": true,
    "options": [
      "read",
      "webhooks",
      "write:territories",
      "write:stakeholders",
      "write:relationships",
      "write:experiments",
      "write:hypotheses",
      "write:involvements"
    ]
  },
  "secret_days": {
    "minimum": 1,
    "maximum": 730
  }
} as const;

export const experimentConstraints = {
  "visibility": {
    "options": [
      "private",
      "team",
      "network",
      "public"
    ]
  },
  "external_ids": {
    "items": {
      "source": {
        "required": true
      },
      "id": {
        "required": true
      }
    }
  },
  "nature": {
    "required": true,
    "options": [
      "approach",
      "experiment"
    ]
  },
  "phase": {
    "required": true
  },
  "title": {
    "required": true,
    "maxLength": 300,
    "minLength": 1
  },
  "summary": {
    "maxLength": 2000,
    "minLength": 1
  },
  "description": {
    "maxLength": 60000,
    "minLength": 1
  },
  "research_question": {
    "maxLength": 2000,
    "minLength": 1
  },
  "stage": {
    "options": [
      "idea",
      "design",
      "running",
      "evaluation",
      "closed",
      "abandoned"
    ]
  },
  "starts_on": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "ends_on": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "territories": {
    "maxItems": 200
  },
  "themes": {
    "maxItems": 50
  },
  "inspired_by": {
    "maxItems": 50
  },
  "website": {
    "maxLength": 2000,
    "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"
  },
  "outcome_kind": {
    "options": [
      "carried_on_by_others",
      "handed_over",
      "finished",
      "abandoned"
    ]
  },
  "licence": {
    "options": [
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
    "pattern": "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$"
  }
} as const;

export const hypothesisConstraints = {
  "external_ids": {
    "items": {
      "source": {
        "required": true
      },
      "id": {
        "required": true
      }
    }
  },
  "experiment": {
    "required": true
  },
  "statement": {
    "required": true,
    "maxLength": 2000,
    "minLength": 1
  },
  "status": {
    "options": [
      "open",
      "supported",
      "nuanced",
      "reformulated",
      "set_aside"
    ]
  },
  "note": {
    "maxLength": 60000,
    "minLength": 1
  },
  "position": {
    "minimum": 1,
    "maximum": 1000
  },
  "language": {
    "pattern": "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$"
  }
} as const;

export const involvementConstraints = {
  "external_ids": {
    "items": {
      "source": {
        "required": true
      },
      "id": {
        "required": true
      }
    }
  },
  "experiment": {
    "required": true
  },
  "stakeholder": {
    "required": true
  },
  "role": {
    "required": true,
    "options": [
      "lead",
      "coach",
      "researcher",
      "partner",
      "funder",
      "local_authority",
      "citizens",
      "beneficiary"
    ]
  },
  "since": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "until": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "note": {
    "maxLength": 2000,
    "minLength": 1
  }
} as const;

export const loginConstraints = {
  "email": {
    "required": true,
    "maxLength": 254
  },
  "password": {
    "required": true,
    "maxLength": 128
  }
} as const;

export const passkeyConstraints = {
  "challenge": {
    "required": true,
    "maxLength": 128
  },
  "name": {
    "required": true,
    "maxLength": 300,
    "minLength": 1
  },
  "credential": {
    "required": true
  }
} as const;

export const phaseConstraints = {
  "external_ids": {
    "items": {
      "source": {
        "required": true
      },
      "id": {
        "required": true
      }
    }
  },
  "programme": {
    "required": true
  },
  "position": {
    "minimum": 1,
    "maximum": 1000
  },
  "kind": {
    "required": true,
    "options": [
      "capitalisation",
      "experimentation",
      "dissemination",
      "other"
    ]
  },
  "title": {
    "required": true,
    "maxLength": 300,
    "minLength": 1
  },
  "objective": {
    "maxLength": 60000,
    "minLength": 1
  },
  "starts_on": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "ends_on": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "began_on": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "ended_on": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "status": {
    "options": [
      "planned",
      "active",
      "suspended",
      "completed"
    ]
  },
  "deliverables": {
    "maxItems": 200,
    "items": {
      "title": {
        "required": true,
        "maxLength": 300,
        "minLength": 1
      },
      "due_on": {
        "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
      },
      "done_on": {
        "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
      },
      "link": {
        "maxLength": 2000,
        "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"
      }
    }
  },
  "language": {
    "pattern": "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$"
  }
} as const;

export const programmeConstraints = {
  "external_ids": {
    "items": {
      "source": {
        "required": true
      },
      "id": {
        "required": true
      }
    }
  },
  "title": {
    "required": true,
    "maxLength": 300,
    "minLength": 1
  },
  "summary": {
    "maxLength": 2000,
    "minLength": 1
  },
  "research_question": {
    "maxLength": 60000,
    "minLength": 1
  },
  "default_licence": {
    "options": [
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
  "starts_on": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "ends_on": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "status": {
    "options": [
      "planned",
      "active",
      "suspended",
      "completed"
    ]
  },
  "language": {
    "pattern": "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$"
  }
} as const;

export const relationshipConstraints = {
  "external_ids": {
    "items": {
      "source": {
        "required": true
      },
      "id": {
        "required": true
      }
    }
  },
  "from": {
    "required": true
  },
  "to": {
    "required": true
  },
  "kind": {
    "required": true,
    "options": [
      "member_of",
      "partner_of",
      "funds",
      "hosts",
      "supervises",
      "employs"
    ]
  },
  "since": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "until": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "note": {
    "maxLength": 2000,
    "minLength": 1
  }
} as const;

export const stageMoveConstraints = {
  "to": {
    "required": true,
    "options": [
      "idea",
      "design",
      "running",
      "evaluation",
      "closed",
      "abandoned"
    ]
  },
  "on": {
    "pattern": "^[1-9][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?$"
  },
  "reason": {
    "maxLength": 2000,
    "minLength": 1
  }
} as const;

export const stakeholderConstraints = {
  "visibility": {
    "options": [
      "private",
      "team",
      "network",
      "public"
    ]
  },
  "external_ids": {
    "items": {
      "source": {
        "required": true
      },
      "id": {
        "required": true
      }
    }
  },
  "kind": {
    "required": true,
    "options": [
      "organisation",
      "person",
      "collective"
    ]
  },
  "name": {
    "required": true,
    "maxLength": 300,
    "minLength": 1
  },
  "short_name": {
    "maxLength": 300,
    "minLength": 1
  },
  "category": {
    "options": [
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
    "maxLength": 300,
    "minLength": 1
  },
  "agrements": {
    "maxItems": 20,
    "options": [
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
    "pattern": "^[0-9]{9}$"
  },
  "siret": {
    "pattern": "^[0-9]{14}$"
  },
  "rna": {
    "pattern": "^W([0-9]{2}|2[AB]|9[A-Z])[0-9]{7}$"
  },
  "ror": {
    "pattern": "^0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}$"
  },
  "orcid": {
    "pattern": "^([0-9]{4}-){3}[0-9]{3}[0-9X]$"
  },
  "description": {
    "maxLength": 60000,
    "minLength": 1
  },
  "website": {
    "maxLength": 2000,
    "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"
  },
  "email": {
    "maxLength": 254
  },
  "phone": {
    "maxLength": 40
  },
  "address": {
    "fields": {
      "street": {
        "maxLength": 300,
        "minLength": 1
      },
      "postal_code": {
        "maxLength": 300,
        "minLength": 1
      },
      "locality": {
        "maxLength": 300,
        "minLength": 1
      },
      "country": {
        "maxLength": 300,
        "minLength": 1
      }
    }
  },
  "location": {
    "fields": {
      "lon": {
        "required": true,
        "minimum": -180,
        "maximum": 180
      },
      "lat": {
        "required": true,
        "minimum": -90,
        "maximum": 90
      }
    }
  },
  "licence": {
    "options": [
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
    "pattern": "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$"
  }
} as const;

export const suggestionConstraints = {
  "kind": {
    "required": true,
    "options": [
      "correction",
      "initiative",
      "word",
      "support"
    ]
  },
  "about": {
    "fields": {
      "collection": {
        "required": true,
        "options": [
          "experiments",
          "stakeholders",
          "territories",
          "themes"
        ]
      },
      "id": {
        "required": true
      }
    }
  },
  "place": {
    "maxLength": 300,
    "minLength": 1
  },
  "message": {
    "maxLength": 5000,
    "minLength": 1
  },
  "name": {
    "maxLength": 300,
    "minLength": 1
  },
  "email": {
    "maxLength": 254
  },
  "locale": {
    "options": [
      "fr",
      "en"
    ]
  }
} as const;

export const territoryConstraints = {
  "visibility": {
    "options": [
      "private",
      "team",
      "network",
      "public"
    ]
  },
  "external_ids": {
    "items": {
      "source": {
        "required": true
      },
      "id": {
        "required": true
      }
    }
  },
  "scheme": {
    "required": true,
    "options": [
      "insee-commune",
      "insee-arrondissement",
      "insee-epci",
      "insee-ept",
      "insee-departement",
      "insee-region",
      "nuts",
      "custom"
    ]
  },
  "code": {
    "maxLength": 300,
    "minLength": 1
  },
  "name": {
    "required": true,
    "maxLength": 300,
    "minLength": 1
  },
  "kind": {
    "maxLength": 300,
    "minLength": 1
  },
  "members": {
    "maxItems": 2000
  },
  "population": {
    "minimum": 0
  },
  "centroid": {
    "fields": {
      "lon": {
        "required": true,
        "minimum": -180,
        "maximum": 180
      },
      "lat": {
        "required": true,
        "minimum": -90,
        "maximum": 90
      }
    }
  },
  "challenges": {
    "maxItems": 100
  },
  "description": {
    "maxLength": 60000,
    "minLength": 1
  },
  "licence": {
    "options": [
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
    "pattern": "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$"
  }
} as const;

export const themeConstraints = {
  "external_ids": {
    "items": {
      "source": {
        "required": true
      },
      "id": {
        "required": true
      }
    }
  },
  "notation": {
    "maxLength": 300,
    "minLength": 1
  },
  "labels": {
    "required": true
  },
  "exact_matches": {
    "maxItems": 50
  }
} as const;

export const viewConstraints = {
  "name": {
    "required": true,
    "maxLength": 300,
    "minLength": 1
  },
  "collection": {
    "required": true,
    "maxLength": 300,
    "minLength": 1
  },
  "query": {
    "maxLength": 4000,
    "minLength": 1
  },
  "columns": {
    "maxItems": 100
  },
  "layout": {
    "options": [
      "table",
      "cards",
      "map",
      "shares",
      "grid"
    ]
  }
} as const;

export const webhookConstraints = {
  "address": {
    "required": true,
    "maxLength": 2000,
    "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://"
  },
  "kinds": {
    "options": [
      "create",
      "update",
      "delete",
      "restore",
      "merge",
      "purge",
      "erase"
    ]
  }
} as const;
