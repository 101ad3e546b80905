-- What guards the doors of both sides: sessions and counts of attempts.

CREATE TABLE guard_sessions (
    id         UUID NOT NULL PRIMARY KEY,
    -- citizen or staff: a token of one opens nothing of the other.
    realm      TEXT NOT NULL,
    -- The account or the officer.
    subject    UUID NOT NULL,
    -- SHA-256 of the token in the cookie.
    token_hash BYTEA NOT NULL CONSTRAINT guard_sessions_token UNIQUE,
    -- Browser and system in a few words, for the list that its owner sees.
    agent      TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    -- Last use, written at most every few minutes.
    seen_at    TIMESTAMPTZ NOT NULL,
    -- The end, used or not.
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX guard_sessions_of_subject ON guard_sessions (realm, subject, created_at);
CREATE INDEX guard_sessions_ending ON guard_sessions (expires_at);

-- Failures counted in windows of time. The key is a hash of what was tried and by
-- whom: no address of a person is readable here.
CREATE TABLE guard_attempts (
    key        BYTEA       NOT NULL PRIMARY KEY,
    started_at TIMESTAMPTZ NOT NULL,
    count      BIGINT      NOT NULL
);
CREATE INDEX guard_attempts_old ON guard_attempts (started_at);
