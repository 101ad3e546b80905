//! Checks a paper: untouched since it was signed, and signed by one we trust.

mod chain;
mod cover;
mod signature;

use chrono::{DateTime, NaiveDateTime, Utc};
use domain::paper::Paper;
use sha2::{Digest, Sha256};

pub use chain::TrustedRoots;
use cover::Cover;

use crate::certificate::common_name;
use crate::pdf::{Dict, File, Object};
use crate::sign::SUB_FILTER;

/// What is to be said of a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// As it was signed, the whole of it, by a trusted signer.
    Genuine {
        /// The name in the signer's certificate.
        signer: String,
        /// The time the signer states (there is no time stamp in B-B).
        signed_at: DateTime<Utc>,
        /// The data the paper carries.
        data: Box<Paper>,
    },
    /// It has a signature, but the file is not what was signed: changed inside, or
    /// something was appended.
    Altered,
    /// A PDF file without a signature.
    NotSigned,
    /// Not altered, but the signer is not one of ours, or the certificates were
    /// not valid at the signing time.
    Untrusted,
    /// Not a PDF file, or a genuine one that is none of our papers.
    Unreadable,
}

/// The largest data of a paper; a declaration has a few kilobytes.
const LARGEST_DATA: usize = 1 << 20;

/// Checks a file. Nothing in it is interpreted before its bytes are known to be
/// what a certificate's key has signed; what to trust is asked last.
///
/// Only a file whose single signature covers every byte but its own digits is
/// genuine: updates behind the signature are how shadow attacks work.
pub fn verify(pdf: &[u8], trusted: &TrustedRoots) -> Verdict {
    if !pdf.starts_with(b"%PDF-") {
        return Verdict::Unreadable;
    }
    let Some(place) = cover::find(pdf) else {
        return Verdict::NotSigned;
    };
    let Some(cover) = Cover::read(pdf, place) else {
        return Verdict::Altered;
    };
    let mut digest = Sha256::new();
    for part in cover.signed {
        digest.update(part);
    }
    let Some(chain) = signature::check(&cover.signature, &digest.finalize()) else {
        return Verdict::Altered;
    };
    let Some(said) = Said::read(pdf, place) else {
        return Verdict::Unreadable;
    };
    if !trusted.trust(&chain, said.at) {
        return Verdict::Untrusted;
    }
    let signer = chain
        .first()
        .and_then(|own| common_name(&own.tbs_certificate.subject));
    match (signer, said.data) {
        (Some(signer), Some(data)) => Verdict::Genuine {
            signer,
            signed_at: said.at,
            data: Box::new(data),
        },
        _ => Verdict::Unreadable,
    }
}

/// What the signed bytes say.
struct Said {
    at: DateTime<Utc>,
    data: Option<Paper>,
}

impl Said {
    /// Reads the file as a reader would: the signature found must be the one of
    /// the form's only field.
    fn read(pdf: &[u8], place: usize) -> Option<Self> {
        let file = File::read(pdf)?;
        let (_, catalogue) = file.catalogue()?;
        let form = file.dict(&catalogue, "AcroForm")?;
        let [field] = form.get("Fields")?.as_array()? else {
            return None;
        };
        let field = file.resolve(field)?;
        let id = field.as_dict()?.get("V")?.as_reference()?;
        (file.offset(id)? < place).then_some(())?;
        let signature = file.object(id)?.as_dict()?.clone();
        let form = signature.get("SubFilter")?;
        (*form == Object::Name(SUB_FILTER.to_owned())).then_some(())?;
        (cover::numbers(signature.get("ByteRange")?)? == cover::numbers_at(pdf, place)?)
            .then_some(())?;
        Some(Self {
            at: time(signature.get("M")?.as_text()?)?,
            data: data(&file, &catalogue),
        })
    }
}

/// Reads `D:20261110140205+07'00'`, the only way we write times.
fn time(text: &[u8]) -> Option<DateTime<Utc>> {
    let text = std::str::from_utf8(text).ok()?.strip_suffix("+07'00'")?;
    let local = NaiveDateTime::parse_from_str(text, "D:%Y%m%d%H%M%S").ok()?;
    Some((local - chrono::Duration::hours(7)).and_utc())
}

/// The attached data of the paper.
fn data(file: &File, catalogue: &Dict) -> Option<Paper> {
    let [attached] = catalogue.get("AF")?.as_array()? else {
        return None;
    };
    let attached = file.resolve(attached)?;
    let content = file
        .dict(attached.as_dict()?, "EF")?
        .get("F")?
        .as_reference()?;
    serde_json::from_slice(&file.stream(content, LARGEST_DATA)?).ok()
}
