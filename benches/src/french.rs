//! Sentences in French that could stand in a record: parts that fit together, so that words are as frequent, as long
//! and as accented as in real texts.

use crate::chance::Chance;

/// A word that stands in a third of all experiments, and nowhere else.
pub const COMMON: &str = "mutualisation";
/// A word that stands in one experiment out of 5,000.
pub const RARE: &str = "chênaie";

const WHO: &[&str] = &[
    "Le groupe d'habitantes et d'habitants",
    "Le collectif",
    "L'équipe d'animation",
    "La commune",
    "Le centre social",
    "La régie de quartier",
    "L'association porteuse",
    "Le groupe de pilotage",
    "La communauté de communes",
    "Une douzaine de bénévoles",
    "La coopérative d'activité",
    "Le comité citoyen",
    "Le conseil municipal",
    "Le pôle territorial",
    "La maison des solidarités",
    "L'équipe de recherche associée",
    "Le tiers-lieu",
    "La recyclerie",
    "L'épicerie participative",
    "Le foyer rural",
    "Le syndicat des éleveuses",
    "La mission locale",
    "Le conseil de développement",
    "La fédération départementale",
    "L'atelier partagé",
    "Le réseau d'entraide",
    "La société coopérative d'intérêt collectif",
    "La brigade du service civique",
    "Le café associatif",
    "La crèche parentale",
    "Le bailleur social",
    "La caisse d'allocations familiales",
    "Le groupement d'employeurs",
    "L'union des commerçants",
    "La médiathèque intercommunale",
    "Le laboratoire d'usages",
    "La plateforme logistique",
    "Le cercle des aidantes",
    "Le verger conservatoire",
    "La légumerie",
    "Le garage solidaire",
    "La ressourcerie",
];

const DOES: &[&str] = &[
    "organise",
    "met en place",
    "expérimente",
    "évalue",
    "prépare",
    "anime",
    "propose",
    "documente",
    "réunit",
    "accompagne",
    "soutient",
    "coordonne",
    "observe",
    "facilite",
    "relance",
    "élargit",
    "partage",
    "finance",
    "transforme",
    "inventorie",
    "cartographie",
    "requalifie",
    "décrit",
    "questionne",
    "consolide",
    "pérennise",
    "réinvente",
    "simplifie",
    "relie",
    "défend",
    "héberge",
    "outille",
    "éprouve",
    "prolonge",
    "rééquilibre",
];

const WHAT: &[&str] = &[
    "des ateliers de quartier",
    "un service de transport à la demande",
    "la cuisine centrale",
    "une conciergerie rurale",
    "l'accès aux soins de proximité",
    "les circuits courts alimentaires",
    "une caisse commune",
    "la rénovation énergétique des logements",
    "des jardins nourriciers",
    "l'accueil des familles monoparentales",
    "la lutte contre l'isolement",
    "un budget participatif",
    "la gestion de l'eau",
    "un lieu d'accueil de jour",
    "l'inclusion numérique",
    "le réemploi des matériaux",
    "la formation des bénévoles",
    "une monnaie locale complémentaire",
    "la restauration scolaire",
    "la prévention en santé mentale",
    "une bourse d'échange de savoirs",
    "l'habitat partagé entre générations",
    "le covoiturage solidaire",
    "la garde d'enfants en horaires décalés",
    "les chantiers d'insertion",
    "une foncière citoyenne",
    "l'autopartage entre voisins",
    "la filière bois locale",
    "les archives orales",
    "la fête des récoltes",
    "un observatoire des besoins sociaux",
    "la médiation avec les bailleurs",
    "une permanence juridique",
    "des haies bocagères",
    "la végétalisation des cours d'école",
    "l'éclairage nocturne",
    "une épicerie itinérante",
    "des résidences d'artistes",
    "la collecte des biodéchets",
    "un guichet unique",
    "l'apprentissage du français",
    "la mobilité des apprentis",
    "une pépinière d'activités",
    "les tournées de lecture",
    "un réseau de chaleur",
    "des gardes partagées",
    "le maintien à domicile",
    "la traction animale",
    "l'abattoir mobile",
    "un atelier vélo",
    "des tables d'hôtes solidaires",
];

const HOW: &[&str] = &[
    "avec les services de l'État",
    "à l'échelle du bassin de vie",
    "pendant dix-huit mois",
    "sans création de structure",
    "à partir des besoins exprimés",
    "en lien étroit avec les écoles",
    "au rythme des saisons",
    "grâce à une subvention d'amorçage",
    "en s'appuyant sur les savoirs d'usage",
    "dans trois anciens ateliers",
    "sous la forme d'un pacte local",
    "à raison de deux séances par semaine",
    "avec un suivi trimestriel",
    "au plus près des personnes concernées",
    "en dehors des dispositifs existants",
    "malgré l'éloignement des services",
    "dans le respect des règles de confidentialité",
    "par des enquêtes menées à pied",
    "avec l'appui d'un tiers neutre",
    "en acceptant de se tromper",
    "à coût constant",
    "sur la base du volontariat",
    "autour d'un repas mensuel",
    "entre deux vallées",
    "avec des indicateurs choisis ensemble",
    "le long de l'ancienne voie ferrée",
    "d'après les récits recueillis",
    "à la lumière des échecs précédents",
    "en complément de l'offre publique",
    "sous l'œil d'un comité scientifique",
    "jusqu'à l'été prochain",
    "où les distances pèsent le plus",
];

const THEN: &[&str] = &[
    "Les premiers effets sont déjà visibles.",
    "Reste à savoir ce qui tiendra dans la durée.",
    "Un bilan contradictoire est prévu à mi-parcours.",
    "La question du financement demeure entière.",
    "Plusieurs hypothèses ont été abandonnées en chemin.",
    "Les retours ont été recueillis de vive voix.",
    "Rien n'a été écrit sans l'accord des intéressés.",
    "Le modèle économique reste fragile.",
    "Deux communes voisines s'en inspirent.",
    "L'essaimage n'est pas recherché pour lui-même.",
    "La confiance s'est construite lentement.",
    "Une charte précise les rôles de chacune.",
    "Les désaccords ont été consignés.",
    "Ce qui a été appris est versé au commun.",
];

/// A sentence or two, of some 150 bytes.
#[must_use]
pub fn sentence(chance: &mut Chance) -> String {
    let mut text = String::with_capacity(220);
    for part in [WHO, DOES, WHAT, HOW] {
        text.push_str(chance.favour(part));
        text.push(' ');
    }
    text.pop();
    text.push('.');
    if chance.once_in(3) {
        text.push(' ');
        text.push_str(chance.favour(THEN));
    }
    text
}

/// A title, on a place of that name.
#[must_use]
pub fn title(chance: &mut Chance, place: &str) -> String {
    let what = capitalised(chance.favour(WHAT));
    let how = chance.favour(HOW);
    if chance.once_in(2) { format!("{what} à {place}") } else { format!("{what} {how} ({place})") }
}

/// A question that research asks.
#[must_use]
pub fn question(chance: &mut Chance) -> String {
    format!(
        "À quelles conditions {} peut-on faire vivre {} {} ?",
        chance.favour(HOW),
        chance.favour(WHAT),
        chance.favour(HOW)
    )
}

/// The name of an organisation.
#[must_use]
pub fn organisation(chance: &mut Chance, place: &str) -> String {
    let kinds = ["Association", "Collectif", "Coopérative", "Régie", "Union", "Maison", "Réseau", "Comité"];
    let ends =
        ["des Possibles", "d'Entraide", "du Pays", "des Savoirs", "de la Vallée", "des Communs", "Solidaire"];
    format!("{} {} – {place}", chance.favour(&kinds), chance.favour(&ends))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_that_are_searched_for_stand_nowhere_by_chance() {
        for part in [WHO, DOES, WHAT, HOW, THEN] {
            assert!(!part.iter().any(|text| text.contains(COMMON) || text.contains(RARE)));
        }
    }
}
