//! Longitudes and latitudes from two cells, with what a mix-up looks like.

use essaim_domain::values::{Position, fold};

use super::{Reading, number};

/// West, south, east, north, in degrees: rough rectangles, a little wider than the land.
struct Land(&'static str, f64, f64, f64, f64);

/// France with its overseas parts has several; the others one.
const LANDS: [Land; 43] = [
    Land("FR", -5.6, 41.2, 9.8, 51.3),
    Land("FR", -61.9, 15.7, -60.9, 16.6),
    Land("FR", -61.3, 14.3, -60.7, 15.0),
    Land("FR", -54.8, 2.0, -51.5, 5.9),
    Land("FR", 55.1, -21.5, 55.9, -20.8),
    Land("FR", 44.9, -13.1, 45.4, -12.5),
    Land("FR", -56.6, 46.6, -56.0, 47.2),
    Land("FR", -63.3, 17.8, -62.7, 18.2),
    Land("FR", 163.4, -22.9, 168.4, -19.4),
    Land("FR", -155.0, -28.0, -134.0, -7.5),
    Land("FR", -178.5, -14.5, -176.0, -13.0),
    Land("AT", 9.4, 46.2, 17.3, 49.2),
    Land("BE", 2.4, 49.4, 6.5, 51.6),
    Land("BG", 22.2, 41.1, 28.8, 44.4),
    Land("CH", 5.8, 45.7, 10.6, 47.9),
    Land("CY", 32.1, 34.4, 34.7, 35.8),
    Land("CZ", 12.0, 48.4, 19.0, 51.2),
    Land("DE", 5.7, 47.1, 15.2, 55.2),
    Land("DK", 7.8, 54.4, 15.4, 57.9),
    Land("EE", 21.6, 57.4, 28.4, 59.9),
    Land("ES", -18.4, 27.4, 4.6, 44.0),
    Land("FI", 19.0, 59.4, 31.8, 70.3),
    Land("GB", -8.9, 49.6, 2.1, 61.1),
    Land("GR", 19.2, 34.6, 29.9, 42.0),
    Land("HR", 13.3, 42.2, 19.7, 46.7),
    Land("HU", 15.9, 45.6, 23.1, 48.8),
    Land("IE", -10.8, 51.2, -5.3, 55.6),
    Land("IM", -5.1, 53.9, -4.1, 54.6),
    Land("IS", -25.0, 63.0, -13.0, 67.0),
    Land("IT", 6.4, 35.2, 18.8, 47.3),
    Land("LT", 20.7, 53.7, 27.1, 56.6),
    Land("LU", 5.6, 49.3, 6.7, 50.3),
    Land("LV", 20.7, 55.5, 28.5, 58.3),
    Land("MT", 14.0, 35.6, 14.8, 36.2),
    Land("NL", 3.1, 50.6, 7.4, 53.8),
    Land("NO", 4.0, 57.7, 31.8, 71.5),
    Land("PL", 13.9, 48.8, 24.4, 55.1),
    Land("PT", -31.6, 29.8, -6.0, 42.4),
    Land("RO", 20.0, 43.4, 30.1, 48.5),
    Land("RS", 18.6, 41.6, 23.3, 46.4),
    Land("SE", 10.7, 55.0, 24.5, 69.3),
    Land("SI", 13.1, 45.2, 16.8, 47.1),
    Land("SK", 16.6, 47.5, 22.8, 49.9),
];

impl Land {
    fn holds(&self, lon: f64, lat: f64) -> bool {
        (self.1..=self.3).contains(&lon) && (self.2..=self.4).contains(&lat)
    }
}

/// Reads a place. `country` is an ISO 3166-1 alpha-2 code or `France`; without one, a point that lies nowhere in
/// Europe or overseas France and would lie in France with its axes exchanged is told too. Nothing is moved.
#[must_use]
pub fn position(lon: &str, lat: &str, country: Option<&str>) -> Reading<Position> {
    let shown = format!("{} ; {}", lon.trim(), lat.trim());
    let wrong = |code| Reading::wrong(code, &shown);
    let (lon, lat) = match (number(lon).told(), number(lat).told()) {
        (Ok(None), Ok(None)) => return Reading::Nothing,
        (Ok(Some(lon)), Ok(Some(lat))) => (lon, lat),
        (Ok(_), Ok(_)) => return wrong("position_half"),
        _ => return wrong("number_form"),
    };
    if lon == 0.0 && lat == 0.0 {
        return wrong("position_zero");
    }
    let country =
        country.map(|name| if fold(name) == "france" { "FR".into() } else { name.to_ascii_uppercase() });
    let named = country.filter(|code| LANDS.iter().any(|land| land.0 == code));
    let inside = |lon, lat| {
        let mut lands = LANDS.iter().filter(|land| named.as_ref().is_none_or(|code| land.0 == code));
        lands.any(|land| land.holds(lon, lat))
    };
    let swapped = match &named {
        Some(_) => inside(lat, lon),
        None => LANDS.iter().any(|land| land.0 == "FR" && land.holds(lat, lon)),
    };
    match Position::new(lon, lat) {
        Ok(position) if inside(lon, lat) || named.is_none() && !swapped => Reading::Value(position),
        _ if swapped => wrong("axes_swapped"),
        Ok(_) => wrong("position_outside_country"),
        Err(code) => wrong(code.0),
    }
}
