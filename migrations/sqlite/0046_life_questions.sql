-- Who is declared dead is asked in every account that filed with their number: whoever
-- filed with it last may be a stranger.
CREATE TABLE portal_life_questions_asked (
    -- The dossier that declares the death.
    dossier     BLOB NOT NULL REFERENCES portal_dossiers (id),
    -- The account that was written to.
    account     BLOB NOT NULL REFERENCES portal_accounts (id),
    -- SHA-256 of the 256 bits in the link.
    token_hash  BLOB NOT NULL CONSTRAINT portal_life_questions_token UNIQUE,
    asked_at    TEXT NOT NULL,
    -- When it was answered: alive.
    answered_at TEXT,
    PRIMARY KEY (dossier, account)
) STRICT;
INSERT INTO portal_life_questions_asked (dossier, account, token_hash, asked_at, answered_at)
    SELECT dossier, account, token_hash, asked_at, answered_at FROM portal_life_questions;
DROP TABLE portal_life_questions;
ALTER TABLE portal_life_questions_asked RENAME TO portal_life_questions;
