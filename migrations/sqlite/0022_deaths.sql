-- Who is declared dead: nobody dies twice.
CREATE TABLE registry_deceased (
    case_code TEXT    NOT NULL PRIMARY KEY REFERENCES registry_cases (code),
    -- A number, or what stands for it.
    person    TEXT    NOT NULL,
    entered   INTEGER NOT NULL,
    -- What names one person without doubt, once the death is entered.
    once      TEXT CONSTRAINT registry_deceased_once UNIQUE
) STRICT;
CREATE INDEX registry_deceased_person ON registry_deceased (person);
