-- Declarations of several people: each has an own draft and an own secret.

-- Two drafts that are one declaration. Ends with either of them.
CREATE TABLE portal_pairs (
    -- The draft of the one who began: it has the answers that are asked of both.
    first          UUID    NOT NULL UNIQUE REFERENCES portal_drafts (id) ON DELETE CASCADE,
    -- Which party each is, e.g. groom; the first is fixed when the second has come.
    first_party    TEXT    NOT NULL,
    second_party   TEXT    NOT NULL,
    -- The draft of the invited; none until the invitation is opened.
    second         UUID    UNIQUE REFERENCES portal_drafts (id) ON DELETE CASCADE,
    -- SHA-256 of the invitation, how many were made, and until when the last is open.
    invite_hash    BYTEA   NOT NULL UNIQUE,
    invites        BIGINT  NOT NULL,
    invited_until  TIMESTAMPTZ NOT NULL,
    -- SHA-256 of what each has confirmed: the own answers and those of both.
    first_sworn    TEXT,
    second_sworn   TEXT
);

-- Who else a dossier belongs to, beside the one in its own row.
CREATE TABLE portal_dossier_parties (
    dossier        UUID    NOT NULL REFERENCES portal_dossiers (id) ON DELETE CASCADE,
    -- Which party, e.g. bride.
    party          TEXT    NOT NULL,
    account        UUID    REFERENCES portal_accounts (id),
    -- SHA-256 of the key of the browser, where no account has it.
    key_hash       BYTEA,
    -- SHA-256 of the own secret.
    secret_hash    BYTEA   NOT NULL,
    lang           TEXT    NOT NULL,
    mail_to        TEXT,
    phone          TEXT,
    submitted_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (dossier, party)
);
CREATE INDEX portal_dossier_parties_of_account ON portal_dossier_parties (account, submitted_at DESC, dossier DESC);
