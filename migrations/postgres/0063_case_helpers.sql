-- Who helped to declare a case, and when the one who declares agreed to what was read out:
-- the registrar reads it beside the answers.
CREATE TABLE registry_helpers (
    case_code TEXT PRIMARY KEY REFERENCES registry_cases (code),
    -- `health_worker`, `neighbour`, `officer`, `relative`.
    kind      TEXT NOT NULL,
    name      TEXT NOT NULL,
    -- The language in which it was read out.
    spoken    TEXT NOT NULL,
    agreed_at TIMESTAMPTZ NOT NULL
);
