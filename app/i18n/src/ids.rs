//! The ids a file of text defines.

use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;

/// Every message with a value as `id`, every attribute as `id.attribute`.
pub(crate) fn of(resource: &FluentResource) -> Vec<String> {
    let mut ids = Vec::new();
    for entry in resource.entries() {
        let Entry::Message(message) = entry else {
            continue;
        };
        if message.value.is_some() {
            ids.push(message.id.name.to_owned());
        }
        for attribute in &message.attributes {
            ids.push(format!("{}.{}", message.id.name, attribute.id.name));
        }
    }
    ids
}
