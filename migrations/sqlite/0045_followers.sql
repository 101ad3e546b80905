-- Relatives who follow a dossier that somebody else has filed: they read, and do nothing.

CREATE TABLE portal_followers (
    dossier        BLOB    NOT NULL REFERENCES portal_dossiers (id) ON DELETE CASCADE,
    -- Counted in each dossier and never given again: the invitation is made from it.
    number         INTEGER NOT NULL,
    -- What the one who invited calls them.
    called         TEXT    NOT NULL,
    -- SHA-256 of the invitation, and until when it opens.
    invite_hash    BLOB    NOT NULL UNIQUE,
    invited_until  TEXT    NOT NULL,
    -- When they came, and how they are known again: an account, or the key of a browser.
    came_at        TEXT,
    account        BLOB    REFERENCES portal_accounts (id),
    key_hash       BLOB,
    -- When the one who invited ended it.
    ended_at       TEXT,
    PRIMARY KEY (dossier, number)
) STRICT;
CREATE INDEX portal_followers_of_account ON portal_followers (account, came_at DESC)
    WHERE account IS NOT NULL AND ended_at IS NULL;
