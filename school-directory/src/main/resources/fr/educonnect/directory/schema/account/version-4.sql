--liquibase formatted sql

-- Schema "account", version 4: grouping of accounts and its audit. PostgreSQL and H2.

--changeset educonnect:4-grouping
CREATE TABLE account.grouping (                                   -- one account took the records of another
  id               BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id       BIGINT NOT NULL REFERENCES account.account (id),
  other_account_id BIGINT NOT NULL REFERENCES account.account (id), -- closed by it
  other_activated  BOOLEAN NOT NULL,                              -- what it was, and is again once this is undone
  grouped_at       TIMESTAMP WITH TIME ZONE NOT NULL,
  network          VARCHAR(64) NOT NULL,                          -- of the requester
  client_id        VARCHAR(255) NOT NULL,                         -- the online service that the parent came from
  undone_at        TIMESTAMP WITH TIME ZONE,
  undone_by        VARCHAR(255),                                  -- the administrator; null for the parent
  undo_reason      VARCHAR(1000),                                 -- the administrator's
  CHECK (account_id <> other_account_id),
  CHECK (undone_at IS NOT NULL OR (undone_by IS NULL AND undo_reason IS NULL))
);
CREATE INDEX grouping_by_account ON account.grouping (account_id);
CREATE INDEX grouping_by_other_account ON account.grouping (other_account_id);

--changeset educonnect:4-grouping-record
CREATE TABLE account.grouping_record (                            -- what moved
  grouping_id BIGINT NOT NULL REFERENCES account.grouping (id),
  guardian_id BIGINT NOT NULL,
  PRIMARY KEY (grouping_id, guardian_id)
);

--changeset educonnect:4-record-join-index
CREATE INDEX record_join_by_account ON account.record_join (account_id);

--changeset educonnect:4-version
UPDATE account.schema_version SET version = 4;
