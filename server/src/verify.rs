//! `hotich verify FILE.pdf`: what `/xt` says on the web, at a terminal and offline.

use std::{io::Write, path::Path, process::ExitCode};

use documents::{TrustedRoots, Verdict, verify as check};

use crate::{keys::DEMO_ROOT, trouble::Trouble};

/// Exit codes: 0 genuine, 10 anything else.
pub fn verify(file: &Path, roots: Option<&Path>, data: &Path) -> Result<ExitCode, Trouble> {
    let read = |file: &Path| {
        std::fs::read(file).map_err(|e| Trouble::File {
            file: file.into(),
            why: e.to_string(),
        })
    };
    let pdf = read(file)?;
    let roots_file = roots.map_or_else(|| data.join(DEMO_ROOT), Path::to_owned);
    let roots = String::from_utf8_lossy(&read(&roots_file)?).into_owned();
    let roots = TrustedRoots::from_pem(&roots).map_err(|e| Trouble::File {
        file: roots_file,
        why: e.to_string(),
    })?;
    let verdict = check(&pdf, &roots);
    let mut out = std::io::stdout();
    let (said, code) = match &verdict {
        Verdict::Genuine {
            signer,
            signed_at,
            data,
        } => (
            format!(
                "GENUINE\n  signed by   {signer}\n  signed at   {}\n  paper       {} {}\n",
                signed_at.to_rfc3339(),
                data.title,
                data.number,
            ),
            0,
        ),
        Verdict::Altered => (
            "ALTERED: the file was changed after it had been signed\n".into(),
            10,
        ),
        Verdict::NotSigned => ("NOT SIGNED: the file carries no signature\n".into(), 10),
        Verdict::Untrusted => (
            "UNTRUSTED: signed, but not by an authority trusted here\n".into(),
            10,
        ),
        Verdict::Unreadable => (
            "UNREADABLE: this is not a paper of this service\n".into(),
            10,
        ),
    };
    // A closed pipe is the reader's wish.
    let _ = out.write_all(said.as_bytes());
    Ok(ExitCode::from(code))
}
