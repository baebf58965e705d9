//! Agréments: what the French State recognises an organisation as, and the field asks for by name.

crate::words! {
    /// Agréments and conventions that partners and funders of the social economy ask about. *Insertion* stands for any of
    /// the kinds of structure that follow it (code du travail, art. L5132-4).
    pub enum Agrement in "agrement" {
        /// Entreprise solidaire d'utilité sociale (code du travail, art. L3332-17-1).
        Esus = "esus",
        /// Structure of insertion by economic activity (SIAE), of whatever kind.
        Insertion = "insertion",
        /// Atelier et chantier d'insertion.
        Aci = "aci",
        /// Association intermédiaire.
        Ai = "ai",
        /// Entreprise d'insertion.
        Ei = "ei",
        /// Entreprise d'insertion par le travail indépendant.
        Eiti = "eiti",
        /// Entreprise de travail temporaire d'insertion.
        Etti = "etti",
        /// Entreprise adaptée (code du travail, art. L5213-13).
        Ea = "ea",
        /// Organisme d'accueil communautaire et d'activités solidaires (code de l'action sociale, art. L265-1).
        Oacas = "oacas",
        /// Jeunesse et éducation populaire (loi du 17 juillet 2001, art. 8).
        Jep = "jep",
        /// Centre social or espace de vie sociale, by the Caf.
        VieSociale = "vie_sociale",
        /// Service civique (code du service national, art. L120-30).
        ServiceCivique = "service_civique",
        /// Protection de l'environnement (code de l'environnement, art. L141-1).
        Environnement = "environnement",
    }
}

impl Agrement {
    /// What holding this one says besides: an ACI is a structure of insertion.
    #[must_use]
    pub const fn implies(self) -> Option<Self> {
        match self {
            Self::Aci | Self::Ai | Self::Ei | Self::Eiti | Self::Etti => Some(Self::Insertion),
            _ => None,
        }
    }
}
