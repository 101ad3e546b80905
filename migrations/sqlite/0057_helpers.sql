-- Who helps somebody to declare: the one who declares hears or reads it all and agrees by a
-- code that comes to their own telephone or mailbox.

CREATE TABLE portal_helpers (
    id              BLOB    PRIMARY KEY NOT NULL,
    -- The draft while it is one, the dossier afterwards: drafts are deleted.
    draft           BLOB    UNIQUE REFERENCES portal_drafts (id) ON DELETE CASCADE,
    dossier         BLOB    UNIQUE REFERENCES portal_dossiers (id) ON DELETE CASCADE,
    -- `health_worker`, `neighbour`, `officer`, `relative`.
    kind            TEXT    NOT NULL,
    -- Name of the one who helps, and the language in which it is read out.
    name            TEXT    NOT NULL,
    spoken          TEXT    NOT NULL,
    -- HMAC of the code, until when it holds, and how often one was typed.
    code_mac        BLOB    NOT NULL,
    code_until      TEXT    NOT NULL,
    tries           INTEGER NOT NULL,
    -- When the one who declares agreed, and to which state of the draft.
    agreed_at       TEXT,
    agreed_revision INTEGER
) STRICT;
