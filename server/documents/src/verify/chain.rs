//! Whom to trust: a path from the signer's certificate to a trusted one (RFC 5280,
//! section 6, for the few extensions our authorities use).

use chrono::{DateTime, Utc};
use der::asn1::ObjectIdentifier;
use der::oid::AssociatedOid;
use der::{Decode, Encode};
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage};

use super::signature::verifies;
use crate::certificate::{certificates, valid_at};
use crate::sign::{ECDSA_WITH_SHA256, KeyError};

/// Certificates that need no other to vouch for them.
///
/// Everybody an authority certifies can sign, so list an authority only when it
/// certifies nobody but the offices; otherwise list the offices' own certificates.
#[derive(Clone, Debug)]
pub struct TrustedRoots(Vec<Certificate>);

/// An office, its agency, two authorities: longer paths are refused.
const LONGEST: usize = 4;

impl TrustedRoots {
    /// Reads one or more certificates in PEM.
    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        certificates(pem).map(Self).ok_or(KeyError::Certificates)
    }

    /// Whether a path leads from the first of `chain` to a trusted certificate,
    /// all of it valid at `at`.
    pub(super) fn trust(&self, chain: &[Certificate], at: DateTime<Utc>) -> bool {
        let Some((own, others)) = chain.split_first() else {
            return false;
        };
        if !may_sign_papers(own) {
            return false;
        }
        let mut current = own;
        for below in 0..LONGEST {
            if !valid_at(current, at) || !understood(current) {
                return false;
            }
            if self.0.contains(current) {
                return true;
            }
            let issuers = self.0.iter().chain(others);
            let mut issuers = issuers.filter(|issuer| issued(issuer, current, below));
            let Some(issuer) = issuers.next() else {
                return false;
            };
            current = issuer;
        }
        false
    }
}

/// Whether `issuer` is an authority that signed `certificate`, with `below`
/// authorities between it and the signer.
fn issued(issuer: &Certificate, certificate: &Certificate, below: usize) -> bool {
    let authority = extension::<BasicConstraints>(issuer).is_some_and(|limits| {
        limits.ca
            && limits
                .path_len_constraint
                .is_none_or(|most| below <= usize::from(most))
    });
    let may = extension::<KeyUsage>(issuer).is_none_or(|usage| usage.key_cert_sign());
    let named = issuer.tbs_certificate.subject == certificate.tbs_certificate.issuer;
    let algorithm = certificate.signature_algorithm == ECDSA_WITH_SHA256
        && certificate.tbs_certificate.signature == ECDSA_WITH_SHA256;
    let signed = certificate
        .tbs_certificate
        .to_der()
        .ok()
        .zip(certificate.signature.as_bytes());
    authority
        && may
        && named
        && algorithm
        && signed.is_some_and(|(message, signature)| verifies(issuer, &message, signature))
}

/// A certificate for signing, not for a web site or for encryption only.
fn may_sign_papers(certificate: &Certificate) -> bool {
    extension::<KeyUsage>(certificate)
        .is_none_or(|usage| usage.digital_signature() || usage.non_repudiation())
}

/// No extension that must be understood is unknown here.
fn understood(certificate: &Certificate) -> bool {
    const KNOWN: [ObjectIdentifier; 3] =
        [BasicConstraints::OID, KeyUsage::OID, ExtendedKeyUsage::OID];
    let extensions = certificate.tbs_certificate.extensions.iter().flatten();
    extensions
        .filter(|extension| extension.critical)
        .all(|found| KNOWN.contains(&found.extn_id))
}

fn extension<'a, T: AssociatedOid + Decode<'a>>(certificate: &'a Certificate) -> Option<T> {
    let extensions = certificate.tbs_certificate.extensions.iter().flatten();
    let mut of_kind = extensions.filter(|extension| extension.extn_id == T::OID);
    T::from_der(of_kind.next()?.extn_value.as_bytes()).ok()
}
