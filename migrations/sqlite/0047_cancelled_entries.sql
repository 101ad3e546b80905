-- An entry whose original was taken back holds no more (Law 60/2014 Art. 71). It stays as
-- it is, but gives up what is unique in the registers: the child and the couple can be
-- registered anew.
ALTER TABLE registry_entries ADD COLUMN cancelled_at TEXT;
-- The number that it gave or held.
ALTER TABLE registry_entries ADD COLUMN cancelled_pin TEXT;
UPDATE registry_entries SET cancelled_pin = pin, pin = NULL, mother_key = NULL,
    cancelled_at = (SELECT MIN(COALESCE(p.ended_at, p.created_at)) FROM registry_papers p
        WHERE p.entry = registry_entries.id AND p.state = 'revoked')
    WHERE id IN (SELECT entry FROM registry_papers WHERE state = 'revoked' AND kind NOT IN
        ('birth_extract_copy', 'marriage_extract_copy', 'death_extract_copy', 'act_extract_copy'));
UPDATE registry_spouses SET entered = FALSE, once = NULL
    WHERE case_code IN (SELECT case_code FROM registry_entries WHERE cancelled_at IS NOT NULL);
