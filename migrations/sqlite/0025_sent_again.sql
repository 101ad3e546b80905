-- Who sent which dead letter again. Only ever appended to.
CREATE TABLE exchange_sent_again (
    message  BLOB    NOT NULL,
    -- From 1 within the message.
    ordinal  INTEGER NOT NULL,
    at       TEXT    NOT NULL,
    -- officer, operator or command.
    by_kind  TEXT    NOT NULL,
    -- The officer's account; of others none.
    by_id    BLOB,
    -- As called on that day; of a command none.
    by_name  TEXT,
    -- What the last failure said before.
    failure  TEXT,
    PRIMARY KEY (message, ordinal)
) STRICT;
CREATE INDEX exchange_sent_again_newest ON exchange_sent_again (at, message);
CREATE TRIGGER exchange_sent_again_stay BEFORE UPDATE ON exchange_sent_again
BEGIN SELECT RAISE(ABORT, 'exchange_sent_again is only appended to'); END;
CREATE TRIGGER exchange_sent_again_remain BEFORE DELETE ON exchange_sent_again
BEGIN SELECT RAISE(ABORT, 'exchange_sent_again is only appended to'); END;

-- Dead letters to one receiver are sent again together.
CREATE INDEX exchange_outbox_dead_to ON exchange_outbox (target, at, id) WHERE state = 'dead';
