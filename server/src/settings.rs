//! `hotich config`: the settings that hold, without their secrets.

use toml::Value;

use crate::config::Config;

/// What stands in place of a secret.
const MASK: &str = "…";

/// The settings as a settings file.
pub fn shown(config: &Config) -> String {
    let written = Value::try_from(config).and_then(|mut settings| {
        mask("", &mut settings);
        toml::to_string_pretty(&settings)
    });
    // Every type of ours can be written; if one could not, say so and show nothing.
    written.unwrap_or_else(|error| format!("# {error}\n"))
}

fn mask(name: &str, value: &mut Value) {
    match value {
        Value::Table(table) => table.iter_mut().for_each(|(name, value)| mask(name, value)),
        Value::Array(values) => values.iter_mut().for_each(|value| mask(name, value)),
        Value::String(text) if is_secret(name) => *text = MASK.into(),
        Value::String(text) => *text = without_password(text),
        _ => {}
    }
}

/// Settings that hold a secret themselves. There are none: they name files. Should one
/// come, it is not shown.
fn is_secret(name: &str) -> bool {
    let names_a_file = name.ends_with("_file") || name.ends_with("_files");
    !names_a_file
        && ["secret", "password", "token"]
            .iter()
            .any(|word| name.contains(word))
}

/// An address without the password in it: `scheme://user:PASSWORD@host/…?password=PASSWORD`.
fn without_password(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else {
        return text.to_owned();
    };
    let (place, query) = match rest.split_once('?') {
        Some((place, query)) => (place, Some(query)),
        None => (rest, None),
    };
    // A password may hold an `@` by mistake: what is masked ends at the last one.
    let place = match place.rsplit_once('@') {
        Some((who, host)) => match who.split_once(':') {
            Some((user, _)) => format!("{user}:{MASK}@{host}"),
            None => format!("{who}@{host}"),
        },
        None => place.to_owned(),
    };
    let query = query.map(|query| {
        let parts: Vec<_> = query.split('&').map(without_value).collect();
        format!("?{}", parts.join("&"))
    });
    format!("{scheme}://{place}{}", query.unwrap_or_default())
}

fn without_value(part: &str) -> String {
    match part.split_once('=') {
        Some((name, _)) if is_secret(&name.to_ascii_lowercase()) => format!("{name}={MASK}"),
        _ => part.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::path::Path;

    use super::*;

    #[test]
    fn passwords_in_addresses_are_masked_and_the_rest_is_shown() {
        for (address, shown) in [
            ("postgres://hotich:bí-mật@db/h", "postgres://hotich:…@db/h"),
            ("postgres://hotich:a@b/c@db/h", "postgres://hotich:…@db/h"),
            (
                "postgres://db/h?user=x&password=bí-mật&sslmode=require",
                "postgres://db/h?user=x&password=…&sslmode=require",
            ),
            ("smtps://hotich@mail.vn", "smtps://hotich@mail.vn"),
            ("https://so.example.vn", "https://so.example.vn"),
            ("sqlite:/var/lib/h.sqlite", "sqlite:/var/lib/h.sqlite"),
        ] {
            assert_eq!(without_password(address), shown);
        }
    }

    #[test]
    fn a_setting_that_is_a_secret_is_masked_and_one_that_names_its_file_is_not() {
        for (name, secret) in [
            ("secret", true),
            ("api_token", true),
            ("secret_file", false),
            ("webhook_secret_files", false),
            ("bucket", false),
        ] {
            assert_eq!(is_secret(name), secret, "{name}");
        }
    }

    #[test]
    fn what_is_shown_is_read_again_as_the_same_settings() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/settings");
        for file in ["whole.toml", "portal.toml", "registry.toml"] {
            let config = Config::read(&folder.join(file))
                .unwrap()
                .complete()
                .unwrap();
            let shown = shown(&config);
            let again: Config = toml::from_str(&shown).unwrap();
            assert_eq!(shown, super::shown(&again.complete().unwrap()), "{file}");
        }
    }
}
