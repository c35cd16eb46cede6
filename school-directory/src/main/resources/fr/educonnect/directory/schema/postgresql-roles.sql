-- The database role of the Keycloak server, with the least it needs (PostgreSQL 15+).
-- Run it as the owner of both schemas, after "school-import migrate" and again after each new version: it may be repeated.
--   psql -d <database> -f postgresql-roles.sql
-- Then give the role its password: \password educonnect_server
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'educonnect_server') THEN
    CREATE ROLE educonnect_server LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION;
  END IF;
END
$$;

-- Schema "school": the institution's data, never written by the server.
GRANT USAGE ON SCHEMA school TO educonnect_server;
GRANT SELECT ON ALL TABLES IN SCHEMA school TO educonnect_server;

-- Schema "account": rows are read and written, tables are not altered.
GRANT USAGE ON SCHEMA account TO educonnect_server;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA account TO educonnect_server;

-- What only "school-import migrate" writes. The key must never change: every identifier that services keep hangs on it.
REVOKE INSERT, UPDATE, DELETE ON account.schema_version, account.pseudonym_key FROM educonnect_server;
-- What must stay: reports are closed, not deleted; an identifiant is never given twice; the audit of groupings.
REVOKE DELETE ON account.report, account.identifiant_stem, account.grouping, account.grouping_record FROM educonnect_server;
REVOKE ALL ON account.databasechangelog, account.databasechangeloglock FROM educonnect_server;
