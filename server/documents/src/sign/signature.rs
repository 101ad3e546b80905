//! The signature itself: CMS SignedData (RFC 5652) beside the bytes it signs, with
//! the attributes of CAdES (ETSI EN 319 122-1, 5).

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
};
use der::asn1::{ObjectIdentifier, OctetString, SetOfVec};
use der::{Any, AnyRef, Decode, Encode};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::attr::Attribute;
use x509_cert::spki::AlgorithmIdentifierOwned;

/// `id-sha256`, without parameters (RFC 5754, 2).
pub(crate) const SHA256: AlgorithmIdentifierOwned = AlgorithmIdentifierOwned {
    oid: ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1"),
    parameters: None,
};

/// `ecdsa-with-SHA256`, without parameters (RFC 5754, 3.3).
pub(crate) const ECDSA_WITH_SHA256: AlgorithmIdentifierOwned = AlgorithmIdentifierOwned {
    oid: ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2"),
    parameters: None,
};

pub(crate) const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
pub(crate) const SIGNED_DATA: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
/// `id-aa-signingCertificateV2` (RFC 5035, 3).
const ESS_CERTIFICATE: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

/// The attribute that binds the signature to this one certificate:
/// `SigningCertificateV2 { certs { ESSCertIDv2 { certHash } } }`, with SHA-256 by
/// default, so three sequences around one octet string.
fn signing_certificate(certificate: &Certificate) -> der::Result<Any> {
    let mut value = vec![0x30, 0x26, 0x30, 0x24, 0x30, 0x22, 0x04, 0x20];
    value.extend(Sha256::digest(certificate.to_der()?));
    Any::from_der(&value)
}

/// What is signed besides the bytes: their kind, their digest, the certificate.
pub(crate) fn attributes(
    digest: &[u8],
    certificate: &Certificate,
) -> der::Result<SetOfVec<Attribute>> {
    let attribute = |oid, value: Any| {
        Ok::<_, der::Error>(Attribute {
            oid,
            values: SetOfVec::try_from(vec![value])?,
        })
    };
    SetOfVec::try_from(vec![
        attribute(CONTENT_TYPE, Any::from(AnyRef::from(&DATA)))?,
        attribute(
            MESSAGE_DIGEST,
            Any::encode_from(&OctetString::new(digest)?)?,
        )?,
        attribute(ESS_CERTIFICATE, signing_certificate(certificate)?)?,
    ])
}

/// Everything but the key's own signature and the attributes it covers.
fn envelope(
    chain: &[Certificate],
    attributes: SetOfVec<Attribute>,
    signature: &[u8],
) -> der::Result<Vec<u8>> {
    let signer = chain.first().ok_or(der::ErrorKind::Failed)?;
    let info = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: signer.tbs_certificate.issuer.clone(),
            serial_number: signer.tbs_certificate.serial_number.clone(),
        }),
        digest_alg: SHA256,
        signed_attrs: Some(attributes),
        signature_algorithm: ECDSA_WITH_SHA256,
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let certificates = chain.iter().cloned().map(CertificateChoices::Certificate);
    let data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![SHA256])?,
        encap_content_info: EncapsulatedContentInfo {
            econtent_type: DATA,
            econtent: None,
        },
        certificates: Some(CertificateSet(SetOfVec::try_from(
            certificates.collect::<Vec<_>>(),
        )?)),
        crls: None,
        signer_infos: SignerInfos(SetOfVec::try_from(vec![info])?),
    };
    ContentInfo {
        content_type: SIGNED_DATA,
        content: Any::encode_from(&data)?,
    }
    .to_der()
}

/// The whole signature over bytes with this SHA-256 digest. The nonce of ECDSA is
/// derived from key and message (RFC 6979): no chance is needed, and the same
/// paper signed at the same second gives the same file.
pub(crate) fn sign(key: &SigningKey, chain: &[Certificate], digest: &[u8]) -> der::Result<Vec<u8>> {
    let signer = chain.first().ok_or(der::ErrorKind::Failed)?;
    let attributes = attributes(digest, signer)?;
    let signature: DerSignature = key.sign(&attributes.to_der()?);
    envelope(chain, attributes, signature.as_bytes())
}
