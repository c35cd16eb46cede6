--liquibase formatted sql

-- Schema "account", version 2: what the server remembers about recovery and activation. PostgreSQL and H2.
-- No secret lies here: of codes, links and sessions there are hashes only, of numbers, addresses and identifiants keyed hashes.
-- No CHECK with IN: H2 2.4.240 ties one to the session that made it (see SchemaMigrator).

--changeset educonnect:2-one-time-code
CREATE TABLE account.one_time_code (
  id          VARCHAR(43) PRIMARY KEY,                            -- SHA-256 of the handle, which only the browser's session has
  purpose     VARCHAR(32) NOT NULL,                               -- LOST_PASSWORD, LOST_IDENTIFIANT, ACTIVATION
  account_id  BIGINT,                                             -- null: nobody's. No foreign key: its check would tell them apart by time
  counted_for VARCHAR(80) NOT NULL,                               -- the subject to which wrong tries are charged
  code_hash   VARCHAR(43) NOT NULL,                               -- HMAC-SHA256 over purpose, number and code; its key is the handle
  wrong_tries SMALLINT    DEFAULT 0 NOT NULL,                     -- under this handle; a resent code does not set it back
  created_at  TIMESTAMP WITH TIME ZONE NOT NULL,                  -- of the code that was sent last
  expires_at  TIMESTAMP WITH TIME ZONE NOT NULL,                  -- refused from then on
  ended_at    TIMESTAMP WITH TIME ZONE                            -- used, or void because the password was changed
);
CREATE INDEX one_time_code_by_account ON account.one_time_code (account_id);
CREATE INDEX one_time_code_by_end ON account.one_time_code (expires_at);

--changeset educonnect:2-permit
CREATE TABLE account.permit (                                     -- what a link or a right code entitles to, once
  id            VARCHAR(43) PRIMARY KEY,                          -- SHA-256 of the secret in the link
  purpose       VARCHAR(32) NOT NULL,                             -- NEW_PASSWORD, MAIL_VALIDATION
  account_id    BIGINT      NOT NULL REFERENCES account.account (id),
  bound_to      VARCHAR(80) NOT NULL,                             -- the address or number that was proved, as a subject
  created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at    TIMESTAMP WITH TIME ZONE NOT NULL,                -- refused from then on
  claimed_by    VARCHAR(43),                                      -- SHA-256 of the claimant, such as a browser's session
  claimed_until TIMESTAMP WITH TIME ZONE,                         -- till then others wait; then anybody may claim
  ended_at      TIMESTAMP WITH TIME ZONE,
  end_reason    VARCHAR(16),                                      -- USED, REPLACED, PASSWORD_CHANGED
  CHECK ((claimed_by IS NULL) = (claimed_until IS NULL)),
  CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE INDEX permit_by_account ON account.permit (account_id, purpose);
CREATE INDEX permit_by_end ON account.permit (expires_at);

--changeset educonnect:2-quota-subject
CREATE TABLE account.quota_subject (                              -- who counts for a subject holds its row locked
  subject      VARCHAR(80) PRIMARY KEY,                           -- kind and keyed hash: "number:0zUJ…"
  school_day   DATE,                                              -- the day in Europe/Paris that day_uses counts; null: no day is counted
  day_uses     INTEGER     DEFAULT 0 NOT NULL,
  last_used_at TIMESTAMP WITH TIME ZONE NOT NULL
);

--changeset educonnect:2-quota-use
CREATE TABLE account.quota_use (                                  -- one use that a sliding window counts
  id      BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject VARCHAR(80) NOT NULL,
  used_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX quota_use_by_subject ON account.quota_use (subject, used_at);
CREATE INDEX quota_use_by_time ON account.quota_use (used_at);

--changeset educonnect:2-version
UPDATE account.schema_version SET version = 2;
