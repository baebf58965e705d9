//! Where on earth: boxes and circles, also across the date line, as conditions over places.

use essaim_domain::values::Position;

use crate::{
    cell::cell_of,
    statement::{Phrase, Sql},
};

/// Where on earth, in degrees; an area may span the date line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Area {
    Box { west: f64, south: f64, east: f64, north: f64 },
    Circle { middle: Position, km: f64 },
}

/// A box that does not span the date line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Corners {
    pub(crate) west: f64,
    pub(crate) south: f64,
    pub(crate) east: f64,
    pub(crate) north: f64,
}

impl Corners {
    /// The smallest number that a cell in the box can have.
    pub(crate) fn first(&self) -> i64 {
        Position::new(self.west, self.north).map_or(0, |corner| cell_of(&corner))
    }

    /// The largest.
    pub(crate) fn last(&self) -> i64 {
        Position::new(self.east, self.south).map_or(i64::MAX, |corner| cell_of(&corner))
    }
}

impl Area {
    /// The box, when it is one that does not span the date line.
    pub(crate) fn corners(&self) -> Option<Corners> {
        match *self {
            Self::Box { west, south, east, north } if west <= east => {
                Some(Corners { west, south, east, north })
            }
            _ => None,
        }
    }
}

/// The condition under which the place `p` lies in an area.
pub(crate) fn within(sql: &mut Sql, area: Area) {
    match area {
        Area::Box { west, south, east, north } if west <= east => {
            sql.phrase(Phrase::InBox([west, south, east, north]));
        }
        Area::Box { west, south, east, north } => {
            sql.push("(").phrase(Phrase::InBox([west, south, 180.0, north])).push(" OR ");
            sql.phrase(Phrase::InBox([-180.0, south, east, north])).push(")");
        }
        Area::Circle { middle, km } => circle(sql, middle, km),
    }
}

/// One degree of a great circle, in kilometres (mean radius 6,371.0088 km, IUGG).
const KM_PER_DEGREE: f64 = 111.195_08;

/// The distance between two places along a great circle, in kilometres (the haversine formula).
pub(crate) fn km_between(one: Position, other: Position) -> f64 {
    let (lat, other_lat) = (one.lat().to_radians(), other.lat().to_radians());
    let half = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
    let chord = half(other.lat() - one.lat()) + lat.cos() * other_lat.cos() * half(other.lon() - one.lon());
    2.0 * chord.sqrt().min(1.0).asin().to_degrees() * KM_PER_DEGREE
}

/// A circle as its box, and within it by the flat distance at the circle's own latitude: some 0.5 % off at 200 km.
/// One that reaches over the date line is also looked for from the other side, a turn of the earth away.
fn circle(sql: &mut Sql, middle: Position, km: f64) {
    let shrink = middle.lat().to_radians().cos().max(0.01);
    let (up, across) = (km / KM_PER_DEGREE, (km / KM_PER_DEGREE / shrink).min(180.0));
    let turns = [0.0, 360.0, -360.0].into_iter().filter(|turn| (middle.lon() + turn).abs() - across <= 180.0);
    sql.push("(").separated(" OR ", turns, |sql, turn| {
        let lon = middle.lon() + turn;
        let sides = [lon - across, middle.lat() - up, lon + across, middle.lat() + up];
        sql.push("(").phrase(Phrase::InBox(sides)).push(" AND ");
        sql.push("(p.lon - ").bind(lon).push(") * (p.lon - ").bind(lon).push(") * ");
        sql.bind(shrink * shrink)
            .push(" + (p.lat - ")
            .bind(middle.lat())
            .push(") * (p.lat - ")
            .bind(middle.lat());
        sql.push(") <= ").bind(up * up).push(")");
    });
    sql.push(")");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_of_the_globe() {
        let at = |lon, lat| Position::new(lon, lat).unwrap();
        let paris_marseille = km_between(at(2.3522, 48.8566), at(5.3698, 43.2965));
        assert!((paris_marseille - 660.5).abs() < 1.0, "{paris_marseille}");
        let over_the_date_line = km_between(at(179.9, 0.0), at(-179.9, 0.0));
        assert!((over_the_date_line - 22.24).abs() < 0.1, "{over_the_date_line}");
        assert_eq!(km_between(at(1.0, 2.0), at(1.0, 2.0)), 0.0);
    }
}
