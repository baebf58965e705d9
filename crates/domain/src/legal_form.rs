//! The usual legal forms of the social economy, as they are recognised in what people write.

use crate::values::fold;

crate::words! {
    /// Forms that a directory of the social economy is sorted by; an organisation may have two, such as a CAE that is
    /// a SCIC.
    pub enum LegalForm in "legal_form" {
        /// Of the law of 1901, or the local law of Alsace and Moselle.
        Association = "association",
        /// Société coopérative d'intérêt collectif.
        Scic = "scic",
        /// Société coopérative de production, also called coopérative et participative.
        Scop = "scop",
        /// Coopérative d'activité et d'emploi.
        Cae = "cae",
        /// Coopérative d'utilisation de matériel agricole.
        Cuma = "cuma",
        /// A cooperative of another kind: of consumers, of inhabitants, of craftspeople…
        Cooperative = "cooperative",
        Mutual = "mutual",
        Foundation = "foundation",
        EndowmentFund = "endowment_fund",
        /// A company of the commercial code: SAS, SARL, SA…
        Company = "company",
        /// Groupement d'intérêt public.
        Gip = "gip",
    }
}

/// What is looked for in the text, folded and between spaces. The migration `202611260015_approvals` looks for the same.
const SIGNS: &[(LegalForm, &[&str])] = &[
    (LegalForm::Association, &[" association", " asso ", " loi 1901 ", " loi 1908 "]),
    (LegalForm::Scic, &[" scic ", " interet collectif "]),
    (LegalForm::Scop, &[" scop ", " cooperative de production ", " cooperative et participative "]),
    (LegalForm::Cae, &[" cae ", " activite et d emploi ", " activites et d emploi "]),
    (LegalForm::Cuma, &[" cuma ", " materiel agricole "]),
    (LegalForm::Mutual, &[" mutuel"]),
    (LegalForm::Foundation, &[" fondation"]),
    (LegalForm::EndowmentFund, &[" fonds de dotation "]),
    (LegalForm::Gip, &[" gip ", " groupement d interet public "]),
];

/// Looked for only where nothing above is found: a SCOP is a cooperative, and often a SARL.
const GENERAL: &[(LegalForm, &[&str])] = &[
    (LegalForm::Cooperative, &[" cooperati", " coop "]),
    (
        LegalForm::Company,
        &[
            " sas ",
            " sasu ",
            " sarl ",
            " eurl ",
            " sa ",
            " snc ",
            " par actions simplifiee",
            " responsabilite limitee ",
        ],
    ),
];

/// The usual forms that a text names: `SCIC SARL` is a SCIC, `SCOP (CAE)` a SCOP and a CAE.
#[must_use]
pub fn usual_forms(text: &str) -> Vec<LegalForm> {
    let text = format!(" {} ", fold(text));
    let named = |signs: &&(LegalForm, &[&str])| signs.1.iter().any(|sign| text.contains(sign));
    let particular: Vec<LegalForm> = SIGNS.iter().filter(named).map(|(form, _)| *form).collect();
    if particular.is_empty() {
        GENERAL.iter().find(named).map(|(form, _)| *form).into_iter().collect()
    } else {
        particular
    }
}

#[cfg(test)]
mod tests {
    use super::{LegalForm::*, *};

    #[test]
    fn forms_are_recognised_by_acronym_and_by_full_name() {
        for (text, forms) in [
            ("SCIC", vec![Scic]),
            ("SCIC SARL à capital variable", vec![Scic]),
            ("Société coopérative d’intérêt collectif", vec![Scic]),
            ("Scop-SA", vec![Scop]),
            ("société coopérative et participative", vec![Scop]),
            ("CAE, sous forme de SCIC", vec![Scic, Cae]),
            ("Coopérative d'activités et d'emploi", vec![Cae]),
            ("Association loi 1901", vec![Association]),
            ("loi 1901", vec![Association]),
            ("Association intermédiaire", vec![Association]),
            ("Coopérative de consommateurs", vec![Cooperative]),
            ("SAS coopérative", vec![Cooperative]),
            ("S.A.S.", vec![]),
            ("SARL", vec![Company]),
            ("Société par actions simplifiée", vec![Company]),
            ("Mutuelle", vec![Mutual]),
            ("Fonds de dotation", vec![EndowmentFund]),
            ("Fondation reconnue d’utilité publique", vec![Foundation]),
            ("Scierie", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(usual_forms(text), forms, "{text}");
        }
    }
}
