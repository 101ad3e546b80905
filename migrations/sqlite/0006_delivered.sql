-- A delivered message keeps its place in the order, but not what it said: people's
-- answers stay only where they are worked with.

ALTER TABLE exchange_outbox ADD COLUMN wiped_at TEXT;
CREATE INDEX exchange_outbox_delivered ON exchange_outbox (at) WHERE state = 'delivered' AND wiped_at IS NULL;
