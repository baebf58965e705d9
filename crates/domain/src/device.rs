//! A device in two words, as its owner would recognise it: a browser, on a system. Nothing else of what it says is kept.

crate::words! {
    pub enum Browser in "browser" {
        Firefox = "firefox",
        Chrome = "chrome",
        Safari = "safari",
        Edge = "edge",
        Opera = "opera",
        Samsung = "samsung",
        /// A program that is none of them.
        Other = "other",
    }
}

crate::words! {
    pub enum System in "system" {
        Android = "android",
        Ios = "ios",
        Windows = "windows",
        Macos = "macos",
        ChromeOs = "chrome_os",
        Linux = "linux",
        Other = "other",
    }
}

/// What a `User-Agent` comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    pub browser: Browser,
    pub system: System,
}

/// Browsers call themselves by the names of their forebears too: the younger name is looked for first.
const BROWSERS: &[(&str, Browser)] = &[
    ("Edg", Browser::Edge),
    ("OPR/", Browser::Opera),
    ("SamsungBrowser", Browser::Samsung),
    ("Firefox/", Browser::Firefox),
    ("FxiOS", Browser::Firefox),
    ("Chrome/", Browser::Chrome),
    ("CriOS", Browser::Chrome),
    ("Safari/", Browser::Safari),
];

const SYSTEMS: &[(&str, System)] = &[
    ("Android", System::Android),
    ("iPhone", System::Ios),
    ("iPad", System::Ios),
    ("Windows", System::Windows),
    ("Macintosh", System::Macos),
    ("CrOS", System::ChromeOs),
    ("Linux", System::Linux),
    ("X11", System::Linux),
];

impl Device {
    /// Nobody is refused for what they call themselves: an unknown name is another browser on another system.
    #[must_use]
    pub fn of(agent: &str) -> Self {
        let browser = BROWSERS.iter().find(|(name, _)| agent.contains(name)).map(|(_, browser)| *browser);
        let system = SYSTEMS.iter().find(|(name, _)| agent.contains(name)).map(|(_, system)| *system);
        Self { browser: browser.unwrap_or(Browser::Other), system: system.unwrap_or(System::Other) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_known_by_its_own_name_and_not_by_its_forebears() {
        for (agent, browser, system) in [
            (
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                Browser::Firefox,
                System::Linux,
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
                Browser::Chrome,
                System::Android,
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
                Browser::Edge,
                System::Windows,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1",
                Browser::Safari,
                System::Ios,
            ),
            ("curl/8.14.1", Browser::Other, System::Other),
            ("", Browser::Other, System::Other),
        ] {
            assert_eq!(Device::of(agent), Device { browser, system }, "{agent}");
        }
    }
}
