-- Books that are closed: no number of that year is given any more.
CREATE TABLE registry_closings (
    office       TEXT    NOT NULL,
    register     TEXT    NOT NULL,
    year         BIGINT  NOT NULL,
    closed_at    TIMESTAMPTZ NOT NULL,
    closed_by    UUID    NOT NULL REFERENCES registry_staff (id),
    closed_name  TEXT    NOT NULL,
    -- Numbers of the year, and how many of them were entered here.
    last_number  BIGINT  NOT NULL,
    first_number BIGINT,
    entries      BIGINT  NOT NULL,
    PRIMARY KEY (office, register, year)
);

-- What each account did on a day: to be looked at when it is unusual.
CREATE TABLE registry_activity (
    officer     UUID    NOT NULL REFERENCES registry_staff (id),
    day         DATE    NOT NULL,
    office      TEXT    NOT NULL,
    acts        BIGINT  NOT NULL,
    opened      BIGINT  NOT NULL,
    -- Acts while the office was closed.
    outside     BIGINT  NOT NULL,
    flagged     BOOLEAN NOT NULL,
    looked_at   TIMESTAMPTZ,
    looked_name TEXT,
    PRIMARY KEY (officer, day)
);
CREATE INDEX registry_activity_flagged ON registry_activity (office, day, officer) WHERE flagged AND looked_at IS NULL;
