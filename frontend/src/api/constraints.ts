/** Made by `npm run generate` from openapi/openapi.json. */

export const experimentConstraints = {
  "visibility": {
    "options": [
      "private",
      "team",
      "network",
      "public"
    ]
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
    "maxLength": 300
  },
  "summary": {
    "maxLength": 2000
  },
  "description": {
    "maxLength": 50000
  },
  "research_question": {
    "maxLength": 2000
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
    "maxLength": 10
  },
  "ends_on": {
    "maxLength": 10
  },
  "website": {
    "maxLength": 2000
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
    "maxLength": 50
  },
  "language": {
    "maxLength": 35
  }
} as const;

export const hypothesisConstraints = {
  "experiment": {
    "required": true
  },
  "statement": {
    "required": true,
    "maxLength": 2000
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
    "maxLength": 2000
  }
} as const;

export const involvementConstraints = {
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
    "maxLength": 10
  },
  "until": {
    "maxLength": 10
  },
  "note": {
    "maxLength": 2000
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

export const phaseConstraints = {
  "visibility": {
    "options": [
      "private",
      "team",
      "network",
      "public"
    ]
  },
  "programme": {
    "required": true
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
    "maxLength": 300
  },
  "objective": {
    "maxLength": 50000
  },
  "starts_on": {
    "maxLength": 10
  },
  "ends_on": {
    "maxLength": 10
  },
  "status": {
    "options": [
      "planned",
      "active",
      "suspended",
      "completed"
    ]
  }
} as const;

export const programmeConstraints = {
  "visibility": {
    "options": [
      "private",
      "team",
      "network",
      "public"
    ]
  },
  "title": {
    "required": true,
    "maxLength": 300
  },
  "summary": {
    "maxLength": 2000
  },
  "research_question": {
    "maxLength": 2000
  },
  "default_licence": {
    "maxLength": 50
  },
  "starts_on": {
    "maxLength": 10
  },
  "ends_on": {
    "maxLength": 10
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
    "maxLength": 35
  }
} as const;

export const relationshipConstraints = {
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
    "maxLength": 10
  },
  "until": {
    "maxLength": 10
  },
  "note": {
    "maxLength": 2000
  }
} as const;

export const stageChangeConstraints = {
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
    "maxLength": 10
  },
  "reason": {
    "maxLength": 2000
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
    "maxLength": 300
  },
  "short_name": {
    "maxLength": 100
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
    "maxLength": 100
  },
  "siren": {
    "maxLength": 20
  },
  "siret": {
    "maxLength": 25
  },
  "rna": {
    "maxLength": 10
  },
  "ror": {
    "maxLength": 100
  },
  "orcid": {
    "maxLength": 50
  },
  "description": {
    "maxLength": 50000
  },
  "website": {
    "maxLength": 2000
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
        "maxLength": 300
      },
      "postal_code": {
        "maxLength": 20
      },
      "locality": {
        "maxLength": 200
      },
      "country": {
        "maxLength": 2
      }
    }
  },
  "location": {
    "fields": {
      "lon": {
        "required": true
      },
      "lat": {
        "required": true
      }
    }
  },
  "licence": {
    "maxLength": 50
  },
  "language": {
    "maxLength": 35
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
    "maxLength": 50
  },
  "name": {
    "required": true,
    "maxLength": 300
  },
  "kind": {
    "maxLength": 50
  },
  "population": {
    "minimum": 0
  },
  "centroid": {
    "fields": {
      "lon": {
        "required": true
      },
      "lat": {
        "required": true
      }
    }
  },
  "description": {
    "maxLength": 50000
  },
  "language": {
    "maxLength": 35
  }
} as const;

export const themeConstraints = {
  "visibility": {
    "options": [
      "private",
      "team",
      "network",
      "public"
    ]
  },
  "notation": {
    "maxLength": 50
  },
  "labels": {
    "required": true,
    "fields": {
      "fr": {
        "maxLength": 200
      },
      "en": {
        "maxLength": 200
      }
    }
  },
  "definition": {
    "fields": {
      "fr": {
        "maxLength": 200
      },
      "en": {
        "maxLength": 200
      }
    }
  }
} as const;
