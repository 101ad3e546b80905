-- Who sent which dead letter again. Only ever appended to.
CREATE TABLE exchange_sent_again (
    message  UUID        NOT NULL,
    -- From 1 within the message.
    ordinal  BIGINT      NOT NULL,
    at       TIMESTAMPTZ NOT NULL,
    -- officer, operator or command.
    by_kind  TEXT        NOT NULL,
    -- The officer's account; of others none.
    by_id    UUID,
    -- As called on that day; of a command none.
    by_name  TEXT,
    -- What the last failure said before.
    failure  TEXT,
    PRIMARY KEY (message, ordinal)
);
CREATE INDEX exchange_sent_again_newest ON exchange_sent_again (at, message);
CREATE FUNCTION exchange_sent_again_stay() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'exchange_sent_again is only appended to'; END $$;
CREATE TRIGGER exchange_sent_again_stay BEFORE UPDATE OR DELETE ON exchange_sent_again
    FOR EACH ROW EXECUTE FUNCTION exchange_sent_again_stay();

-- Dead letters to one receiver are sent again together.
CREATE INDEX exchange_outbox_dead_to ON exchange_outbox (target, at, id) WHERE state = 'dead';
