-- How people are told: by mail or SMS, at which hours, and what they do not want.

-- What one address of mail does not want; whatever has no row is wanted. Nothing that is
-- legally due can be here.
CREATE TABLE portal_unwanted (
    -- Half of an HMAC of the address under the server's key: nobody reads it back.
    whom           BLOB    NOT NULL,
    -- Which way and which group of events, e.g. mail-reminders.
    what           TEXT    NOT NULL,
    PRIMARY KEY (whom, what)
) STRICT;

-- mail or sms.
ALTER TABLE portal_mails ADD COLUMN channel TEXT NOT NULL DEFAULT 'mail';
-- Waits for the morning when it would go out at night.
ALTER TABLE portal_mails ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0;
DROP INDEX portal_mails_waiting;
CREATE INDEX portal_mails_waiting ON portal_mails (channel, next_try_at, id) WHERE state = 'waiting';
