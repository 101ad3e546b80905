-- Messages between portal and registry: the outbox of each side and the inbox that
-- drops repeats.

CREATE TABLE exchange_outbox (
    id           UUID NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL,
    source       TEXT NOT NULL,
    target       TEXT NOT NULL,
    -- The dossier's code.
    subject      TEXT NOT NULL,
    -- Order within source and subject, from 1.
    sequence     BIGINT NOT NULL,
    at           TIMESTAMPTZ NOT NULL,
    data         JSONB NOT NULL,
    -- waiting, delivered or dead.
    state        TEXT NOT NULL,
    tries        BIGINT NOT NULL,
    -- A dispatcher that takes it moves this to the end of its lease.
    next_try_at  TIMESTAMPTZ NOT NULL,
    -- What the last failure said; never personal data.
    failure      TEXT,
    CONSTRAINT exchange_outbox_order UNIQUE (source, subject, sequence)
);
CREATE INDEX exchange_outbox_waiting ON exchange_outbox (next_try_at, id) WHERE state = 'waiting';
CREATE INDEX exchange_outbox_dead ON exchange_outbox (at, id) WHERE state = 'dead';

-- What each consumer has handled: repeats are known by id, and a message waits until
-- the one before it is here.
CREATE TABLE exchange_inbox (
    consumer TEXT NOT NULL,
    id       UUID NOT NULL,
    source   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (consumer, id),
    CONSTRAINT exchange_inbox_order UNIQUE (consumer, source, subject, sequence)
);

-- Facts about this installation, written once: whether it is a demo.
CREATE TABLE installation_facts (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
