-- Who has no number of Viet Nam is found among the dead by passport or another paper: its
-- number and the name on it, however the state that issued it is written.

ALTER TABLE registry_deceased ADD COLUMN paper TEXT;

UPDATE registry_deceased SET paper = (
    SELECT 'paper ' || replace(replace(replace(
            CASE WHEN instr(once, ',') > 0 THEN substr(once, 7, instr(once, ',') - 7) ELSE substr(once, 7) END,
            ' ', ''), '-', ''), '.', '') || ' ' || e.name_folded
    FROM registry_entries e WHERE e.case_code = registry_deceased.case_code LIMIT 1)
WHERE once LIKE 'paper %';

CREATE INDEX registry_deceased_paper ON registry_deceased (paper) WHERE paper IS NOT NULL;
