-- Since which day an office has a case that came from one that is no more: the same code can
-- have been another's before. Empty while the office that received it has it.
ALTER TABLE registry_cases ADD COLUMN office_since TEXT;
-- The reform is the only day on which cases have moved so far.
UPDATE registry_cases SET office_since = '2025-07-01' WHERE received_office IS NOT NULL;
-- Which offices have open cases, and since when.
CREATE INDEX registry_cases_open_offices ON registry_cases (office, received_on, office_since, open) WHERE open;
