//! Checks of what is around the database: configuration, folders, disk, and the way to it.

use std::path::Path;

use essaim_persistence::{
    connection::Place,
    schema_version::{Standing, standing},
};

use super::checks::{Asked, Finding};
use crate::disk;

/// Less than this, and writes are about to fail.
const ROOM_LEAST: u64 = 500_000_000;
/// Less than a twentieth, and one should look.
const ROOM_SHARE: u64 = 20;

pub(super) fn schema(asked: &Asked<'_>) -> Finding {
    // To open a file that is not there would make it.
    if matches!(asked.place, Place::File(path) if !Path::new(path).exists()) {
        return Finding::attention("missing");
    }
    match standing(asked.place) {
        Ok(Standing::Current) => Finding::good("current"),
        Ok(Standing::Behind(count)) => Finding::attention("behind").with("count", count),
        Ok(Standing::Newer(version)) => Finding::bad("newer").with("version", version),
        Err(refusal) => {
            tracing::warn!(%refusal, "the schema cannot be read");
            Finding::bad("unreadable")
        }
    }
}

pub(super) fn disk(asked: &Asked<'_>) -> Finding {
    let house = asked.house;
    // The one with less room of the two, when backups lie elsewhere.
    let rooms = [&house.data, &house.backups].into_iter().filter_map(|folder| disk::room(existing(folder)));
    let Some(room) = rooms.min_by_key(|room| room.free) else { return Finding::bad("unknown") };
    let finding = match room.free {
        ..ROOM_LEAST => Finding::bad("full"),
        free if free < room.total / ROOM_SHARE => Finding::attention("tight"),
        _ => Finding::good("room"),
    };
    finding.with("free", disk::said(room.free, asked.lang)).with("total", disk::said(room.total, asked.lang))
}

/// The folder, or the next one above it that is there.
fn existing(folder: &Path) -> &Path {
    folder.ancestors().find(|folder| folder.exists()).unwrap_or_else(|| Path::new("."))
}

pub(super) fn data(asked: &Asked<'_>) -> Finding {
    let folder = &asked.house.data;
    let finding = match folder {
        folder if !folder.is_dir() => Finding::bad("missing"),
        folder if !disk::may_write(folder) => Finding::bad("read_only"),
        folder if disk::is_open_to_others(folder) => Finding::attention("open"),
        _ => match before_restore(folder) {
            Some(name) => Finding::attention("before_restore").with("name", name),
            None => Finding::good("right"),
        },
    };
    finding.with("path", folder.display())
}

/// What a restore put aside.
fn before_restore(folder: &Path) -> Option<String> {
    let names = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.file_name());
    names.map(|name| name.to_string_lossy().into_owned()).find(|name| name.starts_with("before-restore-"))
}

pub(super) fn address(asked: &Asked<'_>) -> Finding {
    let base = asked.base;
    let finding = match base {
        _ if asked.demonstration => Finding::attention("demonstration"),
        base if base.starts_with("https://") => Finding::good("https"),
        base if is_loopback(base) => Finding::attention("loopback"),
        _ => Finding::bad("http"),
    };
    finding.with("base", base)
}

fn is_loopback(base: &str) -> bool {
    let Ok(url) = url::Url::parse(base) else { return false };
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// Https is the proxy's affair: who has one and does not name it takes all callers for one.
pub(super) fn proxies(asked: &Asked<'_>) -> Finding {
    match asked.proxies.is_empty() {
        true if asked.base.starts_with("https://") => Finding::attention("unnamed"),
        true => Finding::good("none"),
        false => {
            let named: Vec<String> = asked.proxies.iter().map(ToString::to_string).collect();
            Finding::good("named").with("proxies", named.join(", "))
        }
    }
}

/// How the database is reached.
pub(super) fn link(asked: &Asked<'_>) -> Finding {
    let Place::Server(address) = asked.place else { return Finding::good("file") };
    let host = url::Url::parse(address).ok();
    let here = host.as_ref().is_none_or(|url| match url.host_str() {
        None | Some("" | "localhost") => true,
        Some(host) => host.starts_with("%2F") || host.starts_with("127.") || host == "[::1]",
    });
    let checked = ["sslmode=verify-full", "sslmode=verify-ca"].iter().any(|mode| address.contains(mode));
    match (here, checked, address.contains("sslmode=require")) {
        (_, true, _) => Finding::good("checked"),
        (true, ..) => Finding::good("here"),
        (_, _, true) => Finding::attention("encrypted"),
        _ if asked.house.speaks_tls => Finding::attention("open"),
        _ => Finding::attention("open_plain"),
    }
}

#[cfg(test)]
mod tests {
    use essaim_domain::retention::Periods;

    use super::*;
    use crate::{administration::checks::CheckLevel, catalogue::Lang, house::House};

    fn found(look: fn(&Asked<'_>) -> Finding, place: &str, settle: impl FnOnce(&mut Asked<'_>)) -> Finding {
        let house = House::at("/nowhere/at/all".into());
        let place = Place::parse(place);
        let periods = Periods::default();
        let mut asked = Asked {
            base: "https://essaim.example.org",
            proxies: &[],
            demonstration: false,
            mails: false,
            house: &house,
            retention: &periods,
            place: &place,
            lang: Lang::En,
        };
        settle(&mut asked);
        look(&asked)
    }

    #[test]
    fn the_address_is_https_or_of_this_machine_alone() {
        for (base, text) in [
            ("https://essaim.example.org", "https"),
            ("http://localhost:8080", "loopback"),
            ("http://[::1]:8080", "loopback"),
            ("http://192.168.1.4:8080", "http"),
        ] {
            assert_eq!(found(address, "x", |asked| asked.base = base).text, text, "{base}");
        }
    }

    #[test]
    fn a_server_elsewhere_is_reached_with_a_checked_certificate() {
        for (place, text) in [
            ("var/essaim.sqlite", "file"),
            ("postgres://essaim@/essaim", "here"),
            ("postgres://essaim@127.0.0.1/essaim", "here"),
            ("postgres://essaim@%2Frun%2Fpostgresql/essaim", "here"),
            ("postgres://essaim@db.example.org/essaim?sslmode=verify-full", "checked"),
            ("postgres://essaim@localhost/essaim?sslmode=verify-full", "checked"),
            ("postgres://essaim@db.example.org/essaim?sslmode=require", "encrypted"),
            ("postgres://essaim@db.example.org/essaim", "open_plain"),
        ] {
            assert_eq!(found(link, place, |_| ()).text, text, "{place}");
        }
    }

    #[test]
    fn a_proxy_that_is_not_named_is_told() {
        assert_eq!(found(proxies, "x", |_| ()).level, CheckLevel::Attention);
        let named = [std::net::Ipv4Addr::LOCALHOST.into()];
        let house = House::at("/nowhere/at/all".into());
        let place = Place::parse("x");
        let base = "https://essaim.example.org";
        let (demonstration, mails, lang) = (false, false, Lang::En);
        let (house, retention, place) = (&house, &Periods::default(), &place);
        let asked = Asked { base, proxies: &named, demonstration, mails, house, retention, place, lang };
        assert_eq!(proxies(&asked).text, "named");
    }

    #[test]
    fn the_data_folder_is_there_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(found(data, "x", |_| ()).text, "missing");
        let folder = tempfile::tempdir().unwrap();
        let mode =
            |mode| std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(mode)).unwrap();
        mode(0o700);
        let right = || data_of(folder.path());
        assert_eq!(right(), "right");
        std::fs::create_dir(folder.path().join("before-restore-1")).unwrap();
        assert_eq!(right(), "before_restore");
        mode(0o755);
        assert_eq!(right(), "open");
    }

    fn data_of(folder: &Path) -> &'static str {
        let house = House::at(folder.to_owned());
        let place = Place::parse("x");
        let (base, lang) = ("https://essaim.example.org", Lang::En);
        let (demonstration, mails) = (false, false);
        let (house, retention, place) = (&house, &Periods::default(), &place);
        let asked = Asked { base, proxies: &[], demonstration, mails, house, retention, place, lang };
        data(&asked).text
    }
}
