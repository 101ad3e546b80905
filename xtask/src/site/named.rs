//! Names that change with the content, so that browsers may keep what they fetched.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::Files;

/// Where the list stands in the site: the plain address and the named one, a pair a line.
pub const LIST: &str = "assets";

/// What is only good together: wasm of one build and script of another do not meet.
const PAIR: [&str; 2] = ["pkg/hotich.js", "pkg/hotich_bg.wasm"];

/// Adds to each file a copy under a name that holds a hash of its content, and the list of
/// those names. The plain names stay, for who knows no other.
pub fn beside(mut files: Files) -> Files {
    files.sort();
    let pair: Vec<_> = files.iter().filter(|(name, _)| is_of_pair(name)).collect();
    let of_pair = hash(pair.iter().map(|(_, content)| content.as_slice()));
    let mut list = String::new();
    let mut named = Files::new();
    for (name, content) in &files {
        let hash = match is_of_pair(name) {
            true => of_pair.clone(),
            false => hash([content.as_slice()]),
        };
        let Some(other) = with_hash(name, &hash) else {
            continue;
        };
        let _ = writeln!(list, "/{} /{}", name.display(), other.display());
        named.push((other, content.clone()));
    }
    files.extend(named);
    files.push((PathBuf::from(LIST), list.into_bytes()));
    files
}

fn is_of_pair(name: &Path) -> bool {
    PAIR.iter().any(|one| name == Path::new(one))
}

/// `hotich.css` becomes `hotich.0123456789ab.css`, and `hotich_bg.wasm`, whose name the
/// script tag puts together itself, `hotich.0123456789ab_bg.wasm`.
fn with_hash(name: &Path, hash: &str) -> Option<PathBuf> {
    let file = name.file_name()?.to_str()?;
    let at = file.find("_bg.").or_else(|| file.find('.'))?;
    let (stem, end) = file.split_at(at);
    Some(name.with_file_name(format!("{stem}.{hash}{end}")))
}

/// The first 48 bits of SHA-256, as 12 hexadecimal digits: enough to tell our own builds
/// apart, and nobody gains by forging it.
fn hash<'a>(contents: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut digest = Sha256::new();
    for content in contents {
        // Lengths first, so that no content can pass for the end of another.
        digest.update((content.len() as u64).to_le_bytes());
        digest.update(content);
    }
    let digest = digest.finalize();
    digest.iter().take(6).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(entries: &[(&str, &str)]) -> Vec<(String, String)> {
        let files = entries.iter();
        let files = files.map(|(name, text)| (name.into(), text.as_bytes().to_vec()));
        let text = |(name, content): (PathBuf, Vec<u8>)| {
            let content = String::from_utf8(content).unwrap();
            (name.display().to_string(), content)
        };
        beside(files.collect()).into_iter().map(text).collect()
    }

    /// The named address of a file, as the list has it.
    fn named(entries: &[(&str, &str)], plain: &str) -> String {
        let built = built(entries);
        let (_, list) = built.iter().find(|(name, _)| name == LIST).unwrap();
        list.lines()
            .filter_map(|line| line.split_once(' '))
            .find_map(|(one, other)| (one == plain).then(|| other.to_owned()))
            .unwrap()
    }

    #[test]
    fn a_file_stands_under_its_plain_name_and_under_one_of_its_content() {
        let built = built(&[("pkg/hotich.css", "a{}"), ("mark-180.png", "picture")]);
        for (plain, content) in [("pkg/hotich", "a{}"), ("mark-180", "picture")] {
            let found: Vec<_> = built.iter().filter(|(_, text)| text == content).collect();
            assert_eq!(found.len(), 2, "{plain}");
            assert!(found.iter().all(|(name, _)| name.starts_with(plain)));
        }
    }

    #[test]
    fn a_change_of_one_file_leaves_the_names_of_others_alone() {
        let one = [("pkg/hotich.css", "a{}"), ("mark.svg", "<svg/>")];
        let two = [("pkg/hotich.css", "b{}"), ("mark.svg", "<svg/>")];
        let name = |files: &[_], plain| named(files, plain);
        assert_ne!(name(&one, "/pkg/hotich.css"), name(&two, "/pkg/hotich.css"));
        assert_eq!(name(&one, "/mark.svg"), name(&two, "/mark.svg"));
    }

    /// Half of an old build with half of a new one would not wake a page.
    #[test]
    fn script_and_wasm_change_their_names_together() {
        let build = |wasm| [("pkg/hotich.js", "run()"), ("pkg/hotich_bg.wasm", wasm)];
        let (one, two) = (build("1"), build("2"));
        let script = named(&one, "/pkg/hotich.js");
        assert_ne!(script, named(&two, "/pkg/hotich.js"));
        let stem = script.strip_suffix(".js").unwrap();
        assert_eq!(
            named(&one, "/pkg/hotich_bg.wasm"),
            format!("{stem}_bg.wasm")
        );
    }
}
