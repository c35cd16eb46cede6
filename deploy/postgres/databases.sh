#!/bin/bash
# Run once by the PostgreSQL image, when its data folder is empty: the two databases and their roles. Passwords are read by
# psql itself, so that none stands on a command line.
set -euo pipefail

psql -X -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\set keycloak_password `cat /run/secrets/keycloak_db_password`
\set owner_password `cat /run/secrets/school_owner_password`
\set server_password `cat /run/secrets/educonnect_school-db`

-- Keycloak's own.
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE DATABASE keycloak OWNER keycloak;

-- The school base: its owner migrates and imports, the server only reads and writes rows (postgresql-roles.sql).
CREATE ROLE educonnect_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE educonnect_server LOGIN PASSWORD :'server_password';
CREATE DATABASE school OWNER educonnect_owner;

REVOKE ALL ON DATABASE keycloak, school FROM PUBLIC;
GRANT CONNECT ON DATABASE school TO educonnect_server;
SQL
