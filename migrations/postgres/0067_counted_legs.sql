-- Which state of the calendar the limit of a leg was counted with: what is open is counted
-- again when the days of the country change.
ALTER TABLE registry_legs ADD COLUMN calendar BIGINT NOT NULL DEFAULT 0;
CREATE INDEX registry_legs_by_calendar ON registry_legs (calendar, case_code)
    WHERE state IN ('sent', 'received');
