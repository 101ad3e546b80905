-- Which offices have open cases, and from which days: asked at each start and each hour.
CREATE INDEX registry_cases_open_offices ON registry_cases (office, received_on) WHERE open;
