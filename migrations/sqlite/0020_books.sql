-- Books that are closed: no number of that year is given any more.
CREATE TABLE registry_closings (
    office       TEXT    NOT NULL,
    register     TEXT    NOT NULL,
    year         INTEGER NOT NULL,
    closed_at    TEXT    NOT NULL,
    closed_by    BLOB    NOT NULL REFERENCES registry_staff (id),
    closed_name  TEXT    NOT NULL,
    -- Numbers of the year, and how many of them were entered here.
    last_number  INTEGER NOT NULL,
    first_number INTEGER,
    entries      INTEGER NOT NULL,
    PRIMARY KEY (office, register, year)
) STRICT;

-- What each account did on a day: to be looked at when it is unusual.
CREATE TABLE registry_activity (
    officer     BLOB    NOT NULL REFERENCES registry_staff (id),
    day         TEXT    NOT NULL,
    office      TEXT    NOT NULL,
    acts        INTEGER NOT NULL,
    opened      INTEGER NOT NULL,
    -- Acts while the office was closed.
    outside     INTEGER NOT NULL,
    flagged     INTEGER NOT NULL,
    looked_at   TEXT,
    looked_name TEXT,
    PRIMARY KEY (officer, day)
) STRICT;
CREATE INDEX registry_activity_flagged ON registry_activity (office, day, officer) WHERE flagged AND looked_at IS NULL;
