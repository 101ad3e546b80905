-- Who holds the claim on a message: a dispatcher that starts again takes its own back at
-- once. None while nobody has it, or its holder has no name.
ALTER TABLE exchange_outbox ADD COLUMN claimed_by BLOB;
