-- When the family is told that an agency has not answered in its time, if nothing has come of
-- this try by then; none once it was told.
ALTER TABLE registry_legs ADD COLUMN tell_late_at TEXT;
UPDATE registry_legs SET tell_late_at = due_at WHERE state IN ('sent', 'received');
CREATE INDEX registry_legs_late ON registry_legs (tell_late_at, case_code, kind)
    WHERE state IN ('sent', 'received');
