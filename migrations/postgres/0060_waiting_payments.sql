-- Payments that wait for their payer, those looked at longest ago first.
CREATE INDEX portal_payments_waiting ON portal_payments (changed_at) WHERE state = 'open';
