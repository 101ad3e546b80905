-- Relatives who follow a dossier that somebody else has filed: they read, and do nothing.

CREATE TABLE portal_followers (
    dossier        UUID    NOT NULL REFERENCES portal_dossiers (id) ON DELETE CASCADE,
    -- Counted in each dossier and never given again: the invitation is made from it.
    number         BIGINT NOT NULL,
    -- What the one who invited calls them.
    called         TEXT    NOT NULL,
    -- SHA-256 of the invitation, and until when it opens.
    invite_hash    BYTEA   NOT NULL UNIQUE,
    invited_until  TIMESTAMPTZ NOT NULL,
    -- When they came, and how they are known again: an account, or the key of a browser.
    came_at        TIMESTAMPTZ,
    account        UUID    REFERENCES portal_accounts (id),
    key_hash       BYTEA,
    -- When the one who invited ended it.
    ended_at       TIMESTAMPTZ,
    PRIMARY KEY (dossier, number)
);
CREATE INDEX portal_followers_of_account ON portal_followers (account, came_at DESC)
    WHERE account IS NOT NULL AND ended_at IS NULL;
