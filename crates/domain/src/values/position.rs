//! A point on the earth.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::fault::Code;

/// The mean radius of the earth: R₁ of the Geodetic Reference System 1980 (Moritz, Journal of Geodesy 74,
/// 2000, pp. 128–133).
const EARTH_RADIUS_KM: f64 = 6_371.008_771_4;

/// Longitude and latitude in degrees, WGS 84, as GeoJSON has them (RFC 7946, section 4).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(try_from = "Given", deny_unknown_fields)]
pub struct Position {
    /// Degrees east of Greenwich.
    #[schema(minimum = -180, maximum = 180, example = 3.06)]
    lon: f64,
    /// Degrees north of the equator.
    #[schema(minimum = -90, maximum = 90, example = 50.63)]
    lat: f64,
}

/// The two numbers before they are checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    lon: f64,
    lat: f64,
}

impl TryFrom<Given> for Position {
    type Error = Code;

    fn try_from(given: Given) -> Result<Self, Code> {
        Self::new(given.lon, given.lat)
    }
}

impl Position {
    /// # Errors
    /// `position_longitude` outside −180…180, `position_latitude` outside −90…90.
    pub fn new(lon: f64, lat: f64) -> Result<Self, Code> {
        if !(-180.0..=180.0).contains(&lon) {
            return Err(Code("position_longitude"));
        }
        if !(-90.0..=90.0).contains(&lat) {
            return Err(Code("position_latitude"));
        }
        Ok(Self { lon, lat })
    }

    #[must_use]
    pub const fn lon(&self) -> f64 {
        self.lon
    }

    #[must_use]
    pub const fn lat(&self) -> f64 {
        self.lat
    }

    /// The way along the great circle, on a sphere: within 0.6 % of the ellipsoid's.
    ///
    /// Source: the haversine formula as R. W. Sinnott gives it, "Virtues of the Haversine", Sky & Telescope
    /// 68 (2), 1984, p. 159.
    #[must_use]
    pub fn distance_km(&self, other: &Self) -> f64 {
        let (from, to) = (self.lat.to_radians(), other.lat.to_radians());
        let by_latitude = ((to - from) / 2.0).sin().powi(2);
        let by_longitude = ((other.lon - self.lon).to_radians() / 2.0).sin().powi(2);
        // Rounding can bring opposite points just above 1, which has no arc sine.
        let half_chord = (from.cos() * to.cos()).mul_add(by_longitude, by_latitude).min(1.0).sqrt();
        2.0 * EARTH_RADIUS_KM * half_chord.asin()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use utoipa::PartialSchema;

    use super::*;

    fn at(lon: f64, lat: f64) -> Position {
        Position::new(lon, lat).unwrap()
    }

    #[test]
    fn limits_belong_and_beyond_does_not() {
        assert!(Position::new(180.0, -90.0).is_ok() && Position::new(-180.0, 90.0).is_ok());
        for lon in [180.1, -181.0, f64::NAN, f64::INFINITY] {
            assert_eq!(Position::new(lon, 0.0), Err(Code("position_longitude")));
        }
        for lat in [90.1, -91.0, f64::NAN, f64::NEG_INFINITY] {
            assert_eq!(Position::new(0.0, lat), Err(Code("position_latitude")));
        }
    }

    #[test]
    fn json_is_an_object_of_two_numbers() {
        let position: Position = serde_json::from_str(r#"{"lon":3.06,"lat":50.63}"#).unwrap();
        assert_eq!(serde_json::to_string(&position).unwrap(), r#"{"lon":3.06,"lat":50.63}"#);
        for (text, error) in [
            (r#"{"lon":3.06,"lat":150.63}"#, "fault:position_latitude"),
            (r#"{"lon":3.06}"#, "lat"),
            (r#"{"lon":3.06,"lat":50.63,"alt":2}"#, "alt"),
        ] {
            let told = serde_json::from_str::<Position>(text).unwrap_err().to_string();
            assert!(told.contains(error), "{told}");
        }
    }

    #[test]
    fn the_schema_has_the_limits() {
        let schema = serde_json::to_value(Position::schema()).unwrap();
        assert_eq!(schema["properties"]["lat"]["maximum"], 90);
        assert_eq!(schema["additionalProperties"], false);
        assert_eq!(schema["required"], serde_json::json!(["lon", "lat"]));
    }

    #[test]
    fn known_distances() {
        let (paris, lille) = (at(2.3522, 48.8566), at(3.0573, 50.6292));
        assert!((paris.distance_km(&lille) - 203.6).abs() < 1.0, "{}", paris.distance_km(&lille));
        let half = std::f64::consts::PI * EARTH_RADIUS_KM;
        assert!((at(0.0, 90.0).distance_km(&at(0.0, -90.0)) - half).abs() < 1e-6);
        assert!(at(180.0, 12.0).distance_km(&at(-180.0, 12.0)) < 1e-6);
        assert!((at(0.0, 0.0).distance_km(&at(0.0, 1.0)) - 111.195).abs() < 1e-3);
    }

    fn anywhere() -> impl Strategy<Value = Position> {
        (-180.0..=180.0, -90.0..=90.0).prop_map(|(lon, lat)| at(lon, lat))
    }

    proptest! {
        #[test]
        fn distances_behave(one in anywhere(), two in anywhere(), three in anywhere()) {
            let (there, back) = (one.distance_km(&two), two.distance_km(&one));
            prop_assert!((there - back).abs() < 1e-9);
            prop_assert!((0.0..=20_015.2).contains(&there));
            prop_assert!(one.distance_km(&one).abs() < f64::EPSILON);
            prop_assert!(there <= one.distance_km(&three) + three.distance_km(&two) + 1e-3);
        }

        #[test]
        fn json_gives_back_the_same_point(position in anywhere()) {
            let text = serde_json::to_string(&position).unwrap();
            let again: Position = serde_json::from_str(&text).unwrap();
            prop_assert!(position.distance_km(&again) < 1e-6);
        }

        #[test]
        fn nothing_makes_it_panic(lon in any::<f64>(), lat in any::<f64>()) {
            let _ = Position::new(lon, lat);
        }
    }
}
