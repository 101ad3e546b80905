-- A change of the calendar may be the hours at which one office receives, from its day on.
ALTER TABLE registry_holidays ADD COLUMN hours TEXT;
ALTER TABLE portal_holidays ADD COLUMN hours TEXT;
CREATE INDEX registry_holidays_of_office ON registry_holidays (office, version) WHERE office IS NOT NULL;
-- What one office changes, its own open cases are counted again by, and nobody else's.
CREATE INDEX registry_cases_by_office_calendar ON registry_cases (office, calendar, code) WHERE open;
