--liquibase formatted sql

-- Schema "account", version 3: activation by phone and by letter, "Ce n'est pas mon enfant". PostgreSQL and H2.
-- No CHECK with IN: H2 2.4.240 ties one to the session that made it (see SchemaMigrator).

--changeset educonnect:3-identifiant-stem
CREATE TABLE account.identifiant_stem (                           -- who makes an identifiant holds the row of its stem locked
  stem        VARCHAR(54) PRIMARY KEY,                            -- "a.delmas": what the names give
  last_number INTEGER NOT NULL                                    -- given last, 0 for the stem alone; only grows, so none is given twice
);

--changeset educonnect:3-stated-email
ALTER TABLE account.account ADD COLUMN stated_email VARCHAR(254); -- typed at activation where the school had none; lower case
CREATE INDEX account_by_stated_email ON account.account (stated_email);

--changeset educonnect:3-report
CREATE TABLE account.report (                                     -- "Ce n'est pas mon enfant"
  id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  guardian_id  BIGINT NOT NULL,                                   -- the record, whichever account holds it, if any
  child_id     BIGINT NOT NULL,
  reported_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  closed_at    TIMESTAMP WITH TIME ZONE,                          -- null: the report stands, no online service sees the child
  closed_cause VARCHAR(16),                                       -- SCHOOL (it dropped the link), WITHDRAWN (by an administrator)
  closed_by    VARCHAR(255),                                      -- the administrator
  close_reason VARCHAR(1000),                                     -- the administrator's
  standing     BOOLEAN DEFAULT TRUE,                              -- TRUE, or null once closed: the key below lets one stand, and closed ones be many
  UNIQUE (guardian_id, child_id, standing),
  CHECK (standing),
  CHECK ((closed_at IS NULL) = (standing IS NOT NULL)),
  CHECK ((closed_at IS NULL) = (closed_cause IS NULL))
);
CREATE INDEX report_by_time ON account.report (reported_at);

-- Reports hung on accounts before: each becomes one for every record of the account that is linked to the child.
--changeset educonnect:3-report-of-child-report
INSERT INTO account.report (guardian_id, child_id, reported_at)
SELECT ag.guardian_id, r.child_id, MIN(r.reported_at)
FROM account.child_report r
JOIN account.account_guardian ag ON ag.account_id = r.account_id
JOIN school.guardianship gs ON gs.guardian_id = ag.guardian_id AND gs.child_id = r.child_id
WHERE r.withdrawn_at IS NULL
GROUP BY ag.guardian_id, r.child_id;
INSERT INTO account.report (guardian_id, child_id, reported_at, closed_at, closed_cause, standing)
SELECT ag.guardian_id, r.child_id, r.reported_at, r.withdrawn_at, 'WITHDRAWN', NULL
FROM account.child_report r
JOIN account.account_guardian ag ON ag.account_id = r.account_id
JOIN school.guardianship gs ON gs.guardian_id = ag.guardian_id AND gs.child_id = r.child_id
WHERE r.withdrawn_at IS NOT NULL;
DROP TABLE account.child_report;

--changeset educonnect:3-record-join
CREATE TABLE account.record_join (                                -- a new record went into the account of the same person
  guardian_id BIGINT NOT NULL,
  account_id  BIGINT NOT NULL REFERENCES account.account (id),
  joined_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  notified_at TIMESTAMP WITH TIME ZONE,                           -- the notice was given out; joined_at where none is due: not activated
  PRIMARY KEY (guardian_id, joined_at)
);
CREATE INDEX record_join_by_notice ON account.record_join (notified_at, joined_at);

--changeset educonnect:3-version
UPDATE account.schema_version SET version = 3;
