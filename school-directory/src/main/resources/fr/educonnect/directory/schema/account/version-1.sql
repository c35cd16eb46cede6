--liquibase formatted sql

-- Schema "account": what we know about accounts beside the school's data. PostgreSQL and H2.
-- No foreign key leads into schema "school": it may consist of views over an institution's own base.

--changeset educonnect:1-schema-version
CREATE TABLE account.schema_version (version SMALLINT PRIMARY KEY);

--changeset educonnect:1-account
CREATE TABLE account.account (
  id                           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  identifiant                  VARCHAR(64) NOT NULL UNIQUE,       -- lower case, as compared
  status                       VARCHAR(16) NOT NULL CHECK (status IN ('CREATED', 'ACTIVE', 'REGROUPED')),
  regrouped_into               BIGINT REFERENCES account.account (id),
  verified_email               VARCHAR(254),                      -- the address proved, not merely "yes"
  email_verified_at            TIMESTAMP WITH TIME ZONE,
  provisional_secret_hash      VARCHAR(255),                      -- argon2id, PHC format
  provisional_secret_expires_at TIMESTAMP WITH TIME ZONE,
  created_at                   TIMESTAMP WITH TIME ZONE NOT NULL,
  CHECK ((status = 'REGROUPED') = (regrouped_into IS NOT NULL)),
  CHECK ((verified_email IS NULL) = (email_verified_at IS NULL)),
  CHECK ((provisional_secret_hash IS NULL) = (provisional_secret_expires_at IS NULL))
);

--changeset educonnect:1-account-guardian
CREATE TABLE account.account_guardian (
  guardian_id BIGINT PRIMARY KEY,                                 -- a record belongs to one account at most
  account_id  BIGINT NOT NULL REFERENCES account.account (id)
);
CREATE INDEX account_guardian_by_account ON account.account_guardian (account_id);

--changeset educonnect:1-child-report
CREATE TABLE account.child_report (                               -- "Ce n'est pas mon enfant"
  account_id   BIGINT NOT NULL REFERENCES account.account (id),
  child_id     BIGINT NOT NULL,
  reported_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  withdrawn_at TIMESTAMP WITH TIME ZONE,                          -- null: the report stands
  PRIMARY KEY (account_id, child_id, reported_at)
);

--changeset educonnect:1-pseudonym-key
CREATE TABLE account.pseudonym_key (                              -- one row, filled when the schema is made
  id         SMALLINT PRIMARY KEY CHECK (id = 1),
  hmac_key   VARCHAR(64) NOT NULL,                                -- 32 random bytes in base64
  created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

--changeset educonnect:1-version
INSERT INTO account.schema_version (version) VALUES (1);
