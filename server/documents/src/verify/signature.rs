//! Checks the signature over a digest: CMS with the CAdES attributes.

use cms::cert::CertificateChoices;
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use der::{Decode, Encode, Reader, SliceReader};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{DerSignature, VerifyingKey};
use p256::pkcs8::DecodePublicKey;
use x509_cert::Certificate;

use crate::sign::{DATA, ECDSA_WITH_SHA256, SHA256, SIGNED_DATA, attributes};

/// The certificates of a signature, the signer's own first, if it is one over bytes
/// with this SHA-256 digest. `room` is the signature with zeros behind it.
pub(super) fn check(room: &[u8], digest: &[u8]) -> Option<Vec<Certificate>> {
    let data = read(room)?;
    let [info] = data.signer_infos.0.as_slice() else {
        return None;
    };
    let mut chain = certificates(&data);
    let own = chain
        .iter()
        .position(|certificate| is_signer(info, certificate))?;
    chain.swap(0, own);
    let own = chain.first()?;
    let signed = info.signed_attrs.as_ref()?;
    // Kind, digest and certificate must be said as we say them; more may be said.
    for expected in attributes(digest, own).ok()?.iter() {
        let said: Vec<_> = signed
            .iter()
            .filter(|said| said.oid == expected.oid)
            .collect();
        (said == [expected]).then_some(())?;
    }
    verifies(own, &signed.to_der().ok()?, info.signature.as_bytes()).then_some(chain)
}

/// Reads the one way we write it: DER and nothing but zeros behind it.
fn read(room: &[u8]) -> Option<SignedData> {
    let mut reader = SliceReader::new(room).ok()?;
    let content = ContentInfo::decode(&mut reader).ok()?;
    let length = usize::try_from(reader.position()).ok()?;
    let (written, rest) = room.split_at_checked(length)?;
    let plain = rest.iter().all(|byte| *byte == 0)
        && content.to_der().ok()? == written
        && content.content_type == SIGNED_DATA;
    let data: SignedData = content.content.decode_as().ok().filter(|_| plain)?;
    let [info] = data.signer_infos.0.as_slice() else {
        return None;
    };
    let expected = data.version == CmsVersion::V1
        && data.digest_algorithms.as_slice() == [SHA256]
        && data.encap_content_info.econtent_type == DATA
        && data.encap_content_info.econtent.is_none()
        && info.version == CmsVersion::V1
        && info.digest_alg == SHA256
        && info.signature_algorithm == ECDSA_WITH_SHA256
        && data.to_der().ok()? == content.content.to_der().ok()?;
    expected.then_some(data)
}

fn certificates(data: &SignedData) -> Vec<Certificate> {
    let choices = data.certificates.iter().flat_map(|set| set.0.iter());
    choices
        .filter_map(|choice| match choice {
            CertificateChoices::Certificate(certificate) => Some(certificate.clone()),
            CertificateChoices::Other(_) => None,
        })
        .collect()
}

fn is_signer(info: &SignerInfo, certificate: &Certificate) -> bool {
    match &info.sid {
        SignerIdentifier::IssuerAndSerialNumber(id) => {
            id.issuer == certificate.tbs_certificate.issuer
                && id.serial_number == certificate.tbs_certificate.serial_number
        }
        SignerIdentifier::SubjectKeyIdentifier(_) => false,
    }
}

/// Whether the certificate's key has signed `message`, with ECDSA on P-256.
pub(super) fn verifies(certificate: &Certificate, message: &[u8], signature: &[u8]) -> bool {
    let key = certificate.tbs_certificate.subject_public_key_info.to_der();
    let key = key
        .ok()
        .and_then(|key| VerifyingKey::from_public_key_der(&key).ok());
    let signature = DerSignature::from_der(signature).ok();
    key.zip(signature)
        .is_some_and(|(key, signature)| key.verify(message, &signature).is_ok())
}
