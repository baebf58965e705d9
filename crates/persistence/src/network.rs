//! The network of stakeholders: relationships and shared experiments among those that a list finds.

use std::collections::{BTreeMap, BTreeSet};

use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use essaim_domain::{
    access::Viewer,
    experiment::Experiment,
    network::{Link, LinkKind, Network, Node},
    refusal::Refusal,
    stakeholder::{Category, Stakeholder, StakeholderKind},
    time::today,
    words::Worded,
};
use uuid::Uuid;

use crate::{
    db::Read,
    list::{Query, conditions, matching},
    sight::visible,
    statement::Sql,
    types::{Key, Uid},
};

/// Most links of one answer.
pub const LINKS_MAX: usize = 20_000;
/// Most stakeholders of one answer.
pub const NODES_MAX: usize = 5_000;

/// Which part of the network is asked for.
#[derive(Clone, Default)]
pub struct Part {
    /// What both ends of a link are found by.
    pub who: Query,
    /// Links of these kinds; of all when there is none.
    pub kinds: Vec<LinkKind>,
    /// Only what holds today.
    pub current: bool,
    /// This stakeholder, those tied to it, and what ties them to one another.
    pub around: Option<Uuid>,
}

/// Links by their ends and kind.
type Links = BTreeMap<(Uuid, Uuid, LinkKind), i64>;

impl Read<'_> {
    /// The links that the viewer sees, and the stakeholders at their ends. A link is seen by who sees both ends, and a
    /// shared experiment by who sees the experiment too.
    ///
    /// # Errors
    /// `network_too_large` beyond [`LINKS_MAX`] or [`NODES_MAX`], and what the database says.
    pub fn network(&mut self, viewer: &Viewer, part: &Part) -> Result<Network, Refusal> {
        let part = &Part { who: self.narrowed(viewer, &part.who)?, ..part.clone() };
        let links = match part.around {
            None => self.links(viewer, part, &Ends::Found)?,
            Some(middle) => {
                let near = self.links(viewer, part, &Ends::Touching(middle))?;
                self.links(viewer, part, &Ends::Among(ends(&near).into_iter().collect()))?
            }
        };
        let ids = ends(&links);
        if ids.len() > NODES_MAX {
            return Err(Refusal::Conflict("network_too_large"));
        }
        let nodes = self.nodes(ids.into_iter().collect())?;
        let link = |((from, to, kind), weight)| Link { from, to, kind, weight };
        Ok(Network { nodes, links: links.into_iter().map(link).collect() })
    }

    fn links(&mut self, viewer: &Viewer, part: &Part, ends: &Ends) -> Result<Links, Refusal> {
        let asked = |kind: &LinkKind| part.kinds.is_empty() || part.kinds.contains(kind);
        let kinds: Vec<LinkKind> = LinkKind::ALL.iter().copied().filter(asked).collect();
        let mut links = Links::new();
        let (shared, related): (Vec<LinkKind>, Vec<LinkKind>) =
            kinds.into_iter().partition(|kind| *kind == LinkKind::Shared);
        if !related.is_empty() {
            let sql = relationships(viewer, part, ends, &related);
            for (from, to, word) in self.rows::<(Uid, Uid, Text), (Key, Key, String)>(sql)? {
                let kind =
                    LinkKind::from_word(&word).ok_or_else(|| Refusal::internal("an unknown relationship"))?;
                *links.entry((from.0, to.0, kind)).or_default() += 1;
            }
        }
        bounded(&links)?;
        if !shared.is_empty() {
            let sql = shared_experiments(viewer, part, ends);
            for (one, other, count) in self.rows::<(Uid, Uid, BigInt), (Key, Key, i64)>(sql)? {
                links.insert((one.0, other.0, LinkKind::Shared), count);
            }
        }
        bounded(&links)?;
        Ok(links)
    }

    /// By name, whatever the order of their links.
    fn nodes(&mut self, ids: Vec<Uuid>) -> Result<Vec<Node>, Refusal> {
        type RowSql = (Uid, Text, Text, Nullable<Text>, Nullable<Bool>);
        let mut sql = Sql::new(
            "SELECT r.id, r.title, r.kind, r.category, r.network_member FROM stakeholder r WHERE r.id",
        );
        sql.any_of(ids).push(" ORDER BY r.sort_key, r.id");
        let rows = self.rows::<RowSql, (Key, String, String, Option<String>, Option<bool>)>(sql)?;
        let node =
            |(id, name, kind, category, member): (Key, String, String, Option<String>, Option<bool>)| {
                Some(Node {
                    id: id.0,
                    name,
                    kind: StakeholderKind::from_word(&kind)?,
                    category: category.as_deref().and_then(Category::from_word),
                    network_member: member.unwrap_or(false),
                })
            };
        Ok(rows.into_iter().filter_map(node).collect())
    }
}

/// Which stakeholders may stand at the ends of a link, among those that the filters find.
enum Ends {
    Found,
    /// One of the two is this one.
    Touching(Uuid),
    Among(Vec<Uuid>),
}

fn ends(links: &Links) -> BTreeSet<Uuid> {
    links.keys().flat_map(|(from, to, _)| [*from, *to]).collect()
}

fn bounded(links: &Links) -> Result<(), Refusal> {
    if links.len() > LINKS_MAX { Err(Refusal::Conflict("network_too_large")) } else { Ok(()) }
}

/// The condition that both columns hold stakeholders which the viewer sees and the filters find.
fn both_ends(sql: &mut Sql, viewer: &Viewer, part: &Part, ends: &Ends, columns: [&'static str; 2]) {
    for column in columns {
        sql.push(" AND ").push(column).push(" IN (SELECT r.id FROM stakeholder r WHERE ");
        conditions::<Stakeholder>(sql, viewer, &part.who);
        matching::<Stakeholder>(sql, &part.who);
        if let Ends::Among(ids) = ends {
            sql.push(" AND r.id").any_of(ids.clone());
        }
        sql.push(")");
    }
    if let Ends::Touching(middle) = ends {
        let [one, other] = columns;
        sql.push(" AND (").push(one).push(" = ").bind(*middle).push(" OR ");
        sql.push(other).push(" = ").bind(*middle).push(")");
    }
}

fn relationships(viewer: &Viewer, part: &Part, ends: &Ends, kinds: &[LinkKind]) -> Sql {
    let mut sql = Sql::new(
        "SELECT x.from_stakeholder, x.to_stakeholder, x.kind FROM relationship x WHERE x.deleted_at IS NULL",
    );
    sql.push(" AND x.kind").in_texts(kinds.iter().map(|kind| kind.word()));
    if part.current {
        let today = today().to_string();
        sql.push(" AND x.since_day <= ").bind(today.as_str()).push(" AND x.until_day >= ").bind(today);
    }
    both_ends(&mut sql, viewer, part, ends, ["x.from_stakeholder", "x.to_stakeholder"]);
    sql.limit(LINKS_MAX + 1);
    sql
}

/// Pairs of stakeholders involved in the same experiments, the smaller id first, and in how many.
fn shared_experiments(viewer: &Viewer, part: &Part, ends: &Ends) -> Sql {
    let mut sql = Sql::new(
        "SELECT v.stakeholder, w.stakeholder, count(DISTINCT v.experiment) FROM involvement v \
         JOIN involvement w ON w.experiment = v.experiment AND w.stakeholder > v.stakeholder AND w.deleted_at IS NULL \
         JOIN experiment e ON e.id = v.experiment AND e.deleted_at IS NULL WHERE v.deleted_at IS NULL AND ",
    );
    visible::<Experiment>(&mut sql, "e", viewer);
    if part.current {
        let today = today().to_string();
        sql.push(" AND v.since_day <= ")
            .bind(today.as_str())
            .push(" AND v.until_day >= ")
            .bind(today.as_str());
        sql.push(" AND w.since_day <= ").bind(today.as_str()).push(" AND w.until_day >= ").bind(today);
    }
    both_ends(&mut sql, viewer, part, ends, ["v.stakeholder", "w.stakeholder"]);
    sql.push(" GROUP BY 1, 2").limit(LINKS_MAX + 1);
    sql
}
