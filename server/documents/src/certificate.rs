//! What is read out of certificates (X.509, RFC 5280).

use std::time::Duration;

use chrono::{DateTime, Utc};
use der::DecodePem;
use der::asn1::{ObjectIdentifier, PrintableStringRef, Utf8StringRef};
use x509_cert::Certificate;
use x509_cert::name::Name;

const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
const END: &str = "-----END CERTIFICATE-----";

/// Every certificate of a PEM file, in order; `None` without one or with a bad one.
/// What stands between them is not read, as people write notes there.
pub(crate) fn certificates(pem: &str) -> Option<Vec<Certificate>> {
    let read = |block: &str| {
        let block = &block[..block.find(END)? + END.len()];
        Certificate::from_pem(format!("{BEGIN}{block}\n")).ok()
    };
    let found: Option<Vec<_>> = pem.split(BEGIN).skip(1).map(read).collect();
    found.filter(|found| !found.is_empty())
}

pub(crate) const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");

/// The common name, of people or offices.
pub(crate) fn common_name(name: &Name) -> Option<String> {
    let value = name
        .0
        .iter()
        .flat_map(|part| part.0.iter())
        .find(|attribute| attribute.oid == COMMON_NAME)
        .map(|attribute| &attribute.value)?;
    let text = value
        .decode_as::<Utf8StringRef>()
        .map(|text| text.as_str().to_owned())
        .or_else(|_| {
            value
                .decode_as::<PrintableStringRef>()
                .map(|text| text.as_str().to_owned())
        });
    text.ok()
}

/// Whether the certificate is in its time (RFC 5280, 4.1.2.5: both ends included).
pub(crate) fn valid_at(certificate: &Certificate, at: DateTime<Utc>) -> bool {
    let Ok(seconds) = u64::try_from(at.timestamp()) else {
        return false;
    };
    let at = Duration::from_secs(seconds);
    let validity = &certificate.tbs_certificate.validity;
    validity.not_before.to_unix_duration() <= at && at <= validity.not_after.to_unix_duration()
}

/// The last moment at which the certificate holds.
pub(crate) fn ends_at(certificate: &Certificate) -> Option<DateTime<Utc>> {
    let end = certificate.tbs_certificate.validity.not_after;
    let seconds = i64::try_from(end.to_unix_duration().as_secs()).ok()?;
    DateTime::from_timestamp(seconds, 0)
}
