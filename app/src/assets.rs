//! Names of built files that change with their content. Pages ask for those, and browsers
//! keep what they fetched.

use std::collections::BTreeMap;

/// The plain address of each file and the one that pages name.
#[derive(Debug, Default)]
pub struct Assets(BTreeMap<String, String>);

impl Assets {
    /// The file of the built site that lists them.
    pub const LIST: &'static str = "assets";

    /// Reads the list: two addresses a line. Without one every name is plain.
    pub fn read(list: &str) -> Self {
        let pairs = list.lines().filter_map(|line| line.split_once(' '));
        let owned = pairs.map(|(plain, named)| (plain.to_owned(), named.to_owned()));
        Self(owned.collect())
    }

    /// What pages call the file at this plain address.
    pub fn address<'a>(&'a self, plain: &'a str) -> &'a str {
        self.0.get(plain).map_or(plain, String::as_str)
    }

    /// The address is one that changes with the content behind it.
    pub fn is_named(&self, address: &str) -> bool {
        self.0.values().any(|named| named == address)
    }

    /// The plain address of a file, asked for by the name of another build.
    pub fn plain(&self, address: &str) -> Option<&str> {
        let plain = without_hash(address)?;
        self.0
            .get_key_value(&plain)
            .map(|(plain, _)| plain.as_str())
    }
}

/// Hexadecimal digits of a hash in a name.
const DIGITS: usize = 12;

/// `/pkg/hotich.0123456789ab_bg.wasm` is `/pkg/hotich_bg.wasm`.
fn without_hash(address: &str) -> Option<String> {
    let (stem, rest) = address.split_once('.')?;
    let (hash, end) = rest.split_at_checked(DIGITS)?;
    let is_hash = hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    (is_hash && end.starts_with(['.', '_'])).then(|| format!("{stem}{end}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets() -> Assets {
        Assets::read(
            "/pkg/hotich.css /pkg/hotich.0123456789ab.css\n\
             /pkg/hotich_bg.wasm /pkg/hotich.ba9876543210_bg.wasm\n",
        )
    }

    #[test]
    fn a_page_names_a_file_by_its_content_and_plainly_where_none_is_known() {
        let assets = assets();
        let named = "/pkg/hotich.0123456789ab.css";
        assert_eq!(assets.address("/pkg/hotich.css"), named);
        assert_eq!(assets.address("/mark.svg"), "/mark.svg");
        assert!(assets.is_named(named) && !assets.is_named("/pkg/hotich.css"));
    }

    #[test]
    fn the_name_of_another_build_leads_to_the_file_of_today() {
        let assets = assets();
        for (old, plain) in [
            ("/pkg/hotich.ffffffffffff.css", Some("/pkg/hotich.css")),
            (
                "/pkg/hotich.ffffffffffff_bg.wasm",
                Some("/pkg/hotich_bg.wasm"),
            ),
            ("/pkg/hotich.css", None),
            ("/pkg/other.ffffffffffff.css", None),
            ("/pkg/hotich.không-phải.css", None),
        ] {
            assert_eq!(assets.plain(old), plain, "{old}");
        }
    }
}
