-- A change of the calendar may be a mission abroad's own; without an office it is Viet Nam's.
ALTER TABLE registry_holidays ADD COLUMN office TEXT;
ALTER TABLE portal_holidays ADD COLUMN office TEXT;
