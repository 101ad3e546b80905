-- The citizen's side: accounts, drafts, dossiers, mail.

-- People with an account.
CREATE TABLE portal_accounts (
    id             BLOB    NOT NULL PRIMARY KEY,
    -- Small letters.
    email          TEXT    NOT NULL CONSTRAINT portal_accounts_email UNIQUE,
    -- PHC string.
    password       TEXT    NOT NULL,
    lang           TEXT    NOT NULL,
    created_at     TEXT    NOT NULL
) STRICT;

-- What waits for a mailed code: a new account or a forgotten password. Written the
-- same whether the address has an account or not.
CREATE TABLE portal_pendings (
    -- SHA-256 of the ticket in the cookie.
    ticket_hash    BLOB    NOT NULL PRIMARY KEY,
    -- register or recover.
    purpose        TEXT    NOT NULL,
    email          TEXT    NOT NULL,
    -- PHC string of the password chosen at registration.
    password       TEXT,
    -- HMAC of ticket and code under the server's key; none when no code fits.
    code_mac       BLOB,
    tries          INTEGER NOT NULL,
    lang           TEXT    NOT NULL,
    expires_at     TEXT    NOT NULL
) STRICT;
CREATE INDEX portal_pendings_ending ON portal_pendings (expires_at);

-- Unfinished declarations. `revision` grows with every change.
CREATE TABLE portal_drafts (
    id             BLOB    NOT NULL PRIMARY KEY,
    -- Kept by this account; then its keys and its resume code open nothing.
    account        BLOB    REFERENCES portal_accounts (id),
    -- SHA-256 of the resume code.
    resume_hash    BLOB    NOT NULL CONSTRAINT portal_drafts_resume UNIQUE,
    procedure      TEXT    NOT NULL,
    lang           TEXT    NOT NULL,
    revision       INTEGER NOT NULL,
    -- Code of a twin's dossier.
    sibling        TEXT,
    -- The dossier it became; the answers are gone from here then.
    dossier        BLOB,
    created_at     TEXT    NOT NULL,
    changed_at     TEXT    NOT NULL,
    -- None while an account keeps it.
    expires_at     TEXT,
    -- Which input was last changed at which revision.
    marks          TEXT    NOT NULL,
    -- Raw answers by input name.
    answers        TEXT    NOT NULL
) STRICT;
CREATE INDEX portal_drafts_of_account ON portal_drafts (account, changed_at DESC, id DESC) WHERE dossier IS NULL;
CREATE INDEX portal_drafts_ending ON portal_drafts (expires_at);

-- Browsers that may open a draft without an account: SHA-256 of their key cookie.
CREATE TABLE portal_draft_keys (
    draft          BLOB    NOT NULL REFERENCES portal_drafts (id) ON DELETE CASCADE,
    key_hash       BLOB    NOT NULL,
    PRIMARY KEY (draft, key_hash)
) STRICT;
CREATE INDEX portal_draft_keys_by_key ON portal_draft_keys (key_hash);

-- The serial of the day in dossier codes, by deciding agency.
CREATE TABLE portal_serials (
    agency         TEXT    NOT NULL,
    day            TEXT    NOT NULL,
    last           INTEGER NOT NULL,
    PRIMARY KEY (agency, day)
) STRICT;

-- What was filed.
CREATE TABLE portal_dossiers (
    id             BLOB    NOT NULL PRIMARY KEY,
    code           TEXT    NOT NULL CONSTRAINT portal_dossiers_code UNIQUE,
    -- The draft it came from: a second submission finds the first.
    draft          BLOB    NOT NULL CONSTRAINT portal_dossiers_draft UNIQUE,
    account        BLOB    REFERENCES portal_accounts (id),
    -- The browser that filed it without an account.
    key_hash       BLOB,
    -- SHA-256 of the secret.
    secret_hash    BLOB    NOT NULL,
    procedure      TEXT    NOT NULL,
    procedure_code TEXT    NOT NULL,
    law            TEXT    NOT NULL,
    -- Commune code of the office that decides.
    office         TEXT    NOT NULL,
    lang           TEXT    NOT NULL,
    stage          TEXT    NOT NULL,
    submitted_at   TEXT    NOT NULL,
    received_on    TEXT    NOT NULL,
    due_at         TEXT    NOT NULL,
    sibling        TEXT,
    -- Grows with every change of stage.
    version        INTEGER NOT NULL,
    -- Where mail about it goes, if anywhere.
    mail_to        TEXT,
    -- Long, so last: lists do not read them.
    warnings       TEXT    NOT NULL,
    answers        TEXT    NOT NULL
) STRICT;
CREATE INDEX portal_dossiers_of_account ON portal_dossiers (account, submitted_at DESC, id DESC);

-- Papers attached to a draft, then to the dossier it became.
CREATE TABLE portal_files (
    id             BLOB    NOT NULL PRIMARY KEY,
    draft          BLOB    REFERENCES portal_drafts (id),
    dossier        BLOB    REFERENCES portal_dossiers (id),
    question       TEXT    NOT NULL,
    name           TEXT    NOT NULL,
    media_type     TEXT    NOT NULL,
    size           INTEGER NOT NULL,
    -- Digest of the content, in hexadecimal digits: where it lies.
    sha256         TEXT    NOT NULL,
    -- Kept as it came, not written anew by us: only to be saved, never shown inline.
    quarantined    INTEGER NOT NULL,
    created_at     TEXT    NOT NULL
) STRICT;
CREATE INDEX portal_files_of_draft ON portal_files (draft);
CREATE INDEX portal_files_of_dossier ON portal_files (dossier);
CREATE INDEX portal_files_by_content ON portal_files (sha256);

-- Contents that nothing names any more, waiting to be removed from the file store.
CREATE TABLE portal_orphans (
    sha256         TEXT    NOT NULL PRIMARY KEY,
    -- Being removed just now: who brings the same content waits.
    removing       INTEGER NOT NULL,
    since          TEXT    NOT NULL
) STRICT;

-- What happened to a dossier, in order. Rows are only added.
CREATE TABLE portal_events (
    dossier        BLOB    NOT NULL REFERENCES portal_dossiers (id),
    -- From 1.
    number         INTEGER NOT NULL,
    -- What happened, e.g. refused, and the stage it led to.
    kind           TEXT    NOT NULL,
    stage          TEXT    NOT NULL,
    at             TEXT    NOT NULL,
    -- The registry's reason and its article.
    reason         TEXT,
    article        TEXT,
    PRIMARY KEY (dossier, number)
) STRICT;

-- Signed papers that came out.
CREATE TABLE portal_results (
    dossier        BLOB    NOT NULL REFERENCES portal_dossiers (id),
    -- From 1, in the order shown.
    number         INTEGER NOT NULL,
    kind           TEXT    NOT NULL,
    -- As printed, e.g. 412/2026.
    printed        TEXT    NOT NULL,
    sha256         TEXT    NOT NULL,
    size           INTEGER NOT NULL,
    issued_at      TEXT    NOT NULL,
    PRIMARY KEY (dossier, number)
) STRICT;
CREATE INDEX portal_results_by_content ON portal_results (sha256);

-- Mail to be sent. Once it is out, address and content are wiped.
CREATE TABLE portal_mails (
    id             BLOB    NOT NULL PRIMARY KEY,
    -- Which text, e.g. dossier-submitted.
    kind           TEXT    NOT NULL,
    recipient      TEXT    NOT NULL,
    lang           TEXT    NOT NULL,
    -- What the text is filled with.
    fill           TEXT    NOT NULL,
    -- waiting, sent or dead.
    state          TEXT    NOT NULL,
    tries          INTEGER NOT NULL,
    next_try_at    TEXT    NOT NULL,
    -- Claimed by a sender until then.
    leased_until   TEXT,
    created_at     TEXT    NOT NULL
) STRICT;
CREATE INDEX portal_mails_waiting ON portal_mails (next_try_at, id) WHERE state = 'waiting';
CREATE INDEX portal_mails_done ON portal_mails (created_at) WHERE state <> 'waiting';
