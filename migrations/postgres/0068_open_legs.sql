-- The desk lists the legs of its office of which nothing has come: the case behind them is
-- granted by then, and stands in no open queue.
ALTER TABLE registry_legs ADD COLUMN office TEXT NOT NULL DEFAULT '';
UPDATE registry_legs SET office = (SELECT c.office FROM registry_cases c WHERE c.code = registry_legs.case_code);
CREATE INDEX registry_legs_open ON registry_legs (office, requested_at, case_code, kind)
    WHERE state IN ('sent', 'received');
-- What is overdue in the whole country, for who runs the installation.
CREATE INDEX registry_legs_due ON registry_legs (due_at, case_code) WHERE state IN ('sent', 'received');
