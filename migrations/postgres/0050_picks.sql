-- The entries that a case is about, as the registrar picked them: the one that is put
-- right, the ones that are confirmed. An empty list says that none is in the registers.
CREATE TABLE registry_picks (
    case_code TEXT PRIMARY KEY REFERENCES registry_cases (code),
    -- Ids of entries, in the order of the list.
    entries   JSONB NOT NULL,
    picked_by UUID NOT NULL REFERENCES registry_staff (id),
    picked_at TIMESTAMPTZ NOT NULL
);

-- What a note at the margin is: a correction, a change of name, of the ethnic group.
ALTER TABLE registry_versions ADD COLUMN kind TEXT NOT NULL DEFAULT 'correction';
