//! Makes a certificate authority of one office, for demonstrations: in production
//! key and certificates come from the state's authority, by configuration.

use std::time::Duration;

use chrono::{DateTime, Utc};
use der::asn1::{BitString, GeneralizedTime, ObjectIdentifier, OctetString, SetOfVec, UtcTime};
use der::flagset::FlagSet;
use der::oid::AssociatedOid;
use der::pem::LineEnding;
use der::{Any, Encode, EncodePem, Tag};
use domain::surroundings::Randomness;
use p256::SecretKey;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey};
use p256::pkcs8::EncodePrivateKey;
use sha2::{Digest, Sha256};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, KeyUsages,
    SubjectKeyIdentifier,
};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::SubjectPublicKeyInfoOwned;
use x509_cert::time::{Time, Validity};
use x509_cert::{Certificate, TbsCertificate, Version};

use crate::certificate::COMMON_NAME;
use crate::sign::ECDSA_WITH_SHA256;

/// How the two certificates are named.
pub struct AuthorityNames<'a> {
    /// The authority, e.g. `Cơ quan chứng thực demo`.
    pub authority: &'a str,
    /// Who signs, e.g. `UBND phường Cầu Giấy (demo)`.
    pub signer: &'a str,
    /// The organisation of both.
    pub organisation: &'a str,
}

/// What [`create`] made, in PEM; the caller writes the files. The key of the
/// authority is forgotten, so it can never certify anybody else.
pub struct AuthorityFiles {
    /// The root, for [`TrustedRoots`](crate::TrustedRoots).
    pub root: String,
    /// The signer's certificate, for [`KeySigner`](crate::KeySigner).
    pub chain: String,
    /// The signer's private key (PKCS #8): keep it readable for the service only.
    pub key: p256::pkcs8::der::zeroize::Zeroizing<String>,
}

/// The authority could not be made.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityError {
    /// The given randomness gives no key.
    #[error("the randomness gives no key")]
    Randomness,
    /// A certificate could not be encoded.
    #[error("a certificate could not be encoded: {0}")]
    Encoding(#[from] der::Error),
    /// A key could not be encoded.
    #[error("a key could not be encoded: {0}")]
    Key(#[from] p256::pkcs8::Error),
    /// A public key could not be encoded.
    #[error("a public key could not be encoded: {0}")]
    PublicKey(#[from] p256::pkcs8::spki::Error),
}

const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
/// `id-kp-documentSigning` (RFC 9336).
const DOCUMENT_SIGNING: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.36");
/// `id-kp-emailProtection`: what readers built on NSS ask of a signer.
const EMAIL_PROTECTION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.4");

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const AUTHORITY_DAYS: u32 = 3652;
const SIGNER_DAYS: u32 = 1826;

/// Makes a root authority (valid ten years from `at`) and one signing certificate
/// under it (five years), both with new P-256 keys.
pub fn create(
    randomness: &dyn Randomness,
    at: DateTime<Utc>,
    names: &AuthorityNames,
) -> Result<AuthorityFiles, AuthorityError> {
    let (authority_key, key) = (key(randomness)?, key(randomness)?);
    let authority_name = name(names.authority, names.organisation)?;
    let root = Outline {
        serial: serial(randomness)?,
        subject: authority_name.clone(),
        key: public(&authority_key)?,
        validity: validity(at, AUTHORITY_DAYS)?,
        extensions: authority_extensions(&authority_key)?,
    };
    let own = Outline {
        serial: serial(randomness)?,
        subject: name(names.signer, names.organisation)?,
        key: public(&key)?,
        validity: validity(at, SIGNER_DAYS)?,
        extensions: signer_extensions(&key, &authority_key)?,
    };
    Ok(AuthorityFiles {
        root: root
            .issue(&authority_name, &authority_key)?
            .to_pem(LineEnding::LF)?,
        chain: own
            .issue(&authority_name, &authority_key)?
            .to_pem(LineEnding::LF)?,
        key: SecretKey::from(key).to_pkcs8_pem(LineEnding::LF)?,
    })
}

/// A certificate before it is signed.
struct Outline {
    serial: SerialNumber,
    subject: Name,
    key: SubjectPublicKeyInfoOwned,
    validity: Validity,
    extensions: Vec<Extension>,
}

impl Outline {
    fn issue(self, issuer: &Name, key: &SigningKey) -> der::Result<Certificate> {
        let tbs_certificate = TbsCertificate {
            version: Version::V3,
            serial_number: self.serial,
            signature: ECDSA_WITH_SHA256,
            issuer: issuer.clone(),
            validity: self.validity,
            subject: self.subject,
            subject_public_key_info: self.key,
            issuer_unique_id: None,
            subject_unique_id: None,
            extensions: Some(self.extensions),
        };
        let signature: DerSignature = key.sign(&tbs_certificate.to_der()?);
        Ok(Certificate {
            tbs_certificate,
            signature_algorithm: ECDSA_WITH_SHA256,
            signature: BitString::from_bytes(signature.as_bytes())?,
        })
    }
}

/// Nearly every 32 bytes are a key (all but 1 in 2^32); a few tries are enough.
fn key(randomness: &dyn Randomness) -> Result<SigningKey, AuthorityError> {
    (0..8)
        .find_map(|_| SigningKey::from_slice(&randomness.bytes::<32>()).ok())
        .ok_or(AuthorityError::Randomness)
}

/// 127 random bits, positive (RFC 5280, 4.1.2.2).
fn serial(randomness: &dyn Randomness) -> der::Result<SerialNumber> {
    let mut bytes = randomness.bytes::<16>();
    bytes[0] = bytes[0] & 0x7f | 0x40;
    SerialNumber::new(&bytes)
}

fn public(key: &SigningKey) -> Result<SubjectPublicKeyInfoOwned, AuthorityError> {
    Ok(SubjectPublicKeyInfoOwned::from_key(*key.verifying_key())?)
}

fn name(common: &str, organisation: &str) -> der::Result<Name> {
    let part = |oid, tag, text: &str| {
        let value = Any::new(tag, text.as_bytes())?;
        let attribute = AttributeTypeAndValue { oid, value };
        Ok::<_, der::Error>(RelativeDistinguishedName(SetOfVec::try_from(vec![
            attribute,
        ])?))
    };
    Ok(RdnSequence(vec![
        part(COUNTRY, Tag::PrintableString, "VN")?,
        part(ORGANISATION, Tag::Utf8String, organisation)?,
        part(COMMON_NAME, Tag::Utf8String, common)?,
    ]))
}

fn validity(from: DateTime<Utc>, days: u32) -> der::Result<Validity> {
    let start = u64::try_from(from.timestamp()).map_err(|_| der::ErrorKind::DateTime)?;
    let start = Duration::from_secs(start);
    Ok(Validity {
        not_before: time(start)?,
        not_after: time(start + DAY * days)?,
    })
}

/// UTCTime through 2049, GeneralizedTime after it (RFC 5280, 4.1.2.5).
fn time(since_1970: Duration) -> der::Result<Time> {
    UtcTime::from_unix_duration(since_1970)
        .map(Time::UtcTime)
        .or_else(|_| GeneralizedTime::from_unix_duration(since_1970).map(Time::GeneralTime))
}

fn authority_extensions(key: &SigningKey) -> der::Result<Vec<Extension>> {
    Ok(vec![
        extension(
            true,
            &BasicConstraints {
                ca: true,
                path_len_constraint: Some(0),
            },
        )?,
        extension(true, &usage(KeyUsages::KeyCertSign | KeyUsages::CRLSign))?,
        extension(false, &SubjectKeyIdentifier(key_id(key)?))?,
    ])
}

fn signer_extensions(key: &SigningKey, authority: &SigningKey) -> der::Result<Vec<Extension>> {
    let issuer = AuthorityKeyIdentifier {
        key_identifier: Some(key_id(authority)?),
        authority_cert_issuer: None,
        authority_cert_serial_number: None,
    };
    Ok(vec![
        extension(
            true,
            &BasicConstraints {
                ca: false,
                path_len_constraint: None,
            },
        )?,
        extension(
            true,
            &usage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation),
        )?,
        extension(
            false,
            &ExtendedKeyUsage(vec![DOCUMENT_SIGNING, EMAIL_PROTECTION]),
        )?,
        extension(false, &SubjectKeyIdentifier(key_id(key)?))?,
        extension(false, &issuer)?,
    ])
}

fn usage(usages: FlagSet<KeyUsages>) -> KeyUsage {
    KeyUsage(usages)
}

fn extension<T: AssociatedOid + Encode>(critical: bool, value: &T) -> der::Result<Extension> {
    Ok(Extension {
        extn_id: T::OID,
        critical,
        extn_value: OctetString::new(value.to_der()?)?,
    })
}

/// The first 160 bits of the SHA-256 of the key (RFC 7093, method 1).
fn key_id(key: &SigningKey) -> der::Result<OctetString> {
    let point = key.verifying_key().to_encoded_point(false);
    OctetString::new(&Sha256::digest(point.as_bytes())[..20])
}
