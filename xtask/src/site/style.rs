//! One style sheet from `style/main.css` and all that it imports.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};

use super::Files;
use crate::workspace;

/// Phones that are five years old still get what we write; newer syntax is
/// lowered for them. A version is `major << 16`.
const OLDEST: Browsers = Browsers {
    android: Some(90 << 16),
    chrome: Some(90 << 16),
    edge: Some(90 << 16),
    firefox: Some(88 << 16),
    ie: None,
    ios_saf: Some(14 << 16),
    opera: Some(76 << 16),
    safari: Some(14 << 16),
    samsung: Some(15 << 16),
};

/// `pkg/hotich.css`, bundled and minified.
pub fn files() -> Result<Files> {
    let sheet = bundle(&workspace::root().join("style/main.css"))?;
    Ok(vec![(PathBuf::from("pkg/hotich.css"), sheet.into_bytes())])
}

fn bundle(entry: &Path) -> Result<String> {
    let sources = FileProvider::new();
    let targets = Targets::from(OLDEST);
    let failed = |error: &dyn Display| anyhow!("{}: {error}", entry.display());
    let mut sheet = Bundler::new(&sources, None, ParserOptions::default())
        .bundle(entry)
        .map_err(|error| failed(&error))?;
    sheet
        .minify(MinifyOptions {
            targets,
            ..Default::default()
        })
        .map_err(|error| failed(&error))?;
    let printed = sheet
        .to_css(PrinterOptions {
            minify: true,
            targets,
            ..Default::default()
        })
        .map_err(|error| failed(&error))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// The order of imports is the order of the cascade: a bare `@layer a, b;`
    /// would be dropped by the bundler.
    #[test]
    fn imports_become_one_minified_sheet_in_their_order() {
        let folder = tempfile::tempdir().unwrap();
        let entry = folder.path().join("main.css");
        fs::write(&entry, "@import \"a.css\";\n@import \"b.css\";\n").unwrap();
        fs::write(folder.path().join("a.css"), "main { max-width: 38rem; }").unwrap();
        fs::write(
            folder.path().join("b.css"),
            "main { & a { color: #0b6350; } }",
        )
        .unwrap();
        assert_eq!(
            bundle(&entry).unwrap(),
            "main{max-width:38rem}main a{color:#0b6350}"
        );
    }

    #[test]
    fn a_mistake_names_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let entry = folder.path().join("main.css");
        fs::write(&entry, "@import \"absent.css\";").unwrap();
        let error = bundle(&entry).unwrap_err().to_string();
        assert!(error.contains("main.css"), "{error}");
    }
}
