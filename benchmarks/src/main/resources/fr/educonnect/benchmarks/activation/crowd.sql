-- A crowd without accounts (setting educonnect.crowd: how many). A percentage of their families (setting educonnect.one_name)
-- has one name, written in four ways, and every first name begins with A: their identifiants all begin with a.delmas. The others have
-- names of their own. Every fifth person is the partner of the one before: same name, mobile and address. Every fourth has
-- a second record from another school. Everything follows from the numbers, so two runs have the same crowd.
-- Semicolons stand between statements only, in no comment and no text.

CREATE SCHEMA benchmark;

CREATE TABLE benchmark.crowd (guardian_id BIGINT PRIMARY KEY, person BIGINT NOT NULL);

INSERT INTO benchmark.crowd (guardian_id, person)
SELECT 1000000000 + p, p FROM generate_series(1, current_setting('educonnect.crowd')::bigint) p
UNION ALL
SELECT 2000000000 + p, p FROM generate_series(4, current_setting('educonnect.crowd')::bigint, 4) p;

CREATE TEMP TABLE member AS
SELECT guardian_id AS id, person, CASE WHEN person % 5 = 0 THEN person - 1 ELSE person END AS family, guardian_id > 2000000000 AS again
FROM benchmark.crowd;

INSERT INTO school.child (id, source_key, last_name, first_name, birth_date)
SELECT DISTINCT 1000000000 + family, 'benchmark-crowd-child-' || family, 'Foule', 'Camille', DATE '2008-05-17' FROM member;

INSERT INTO school.enrolment (child_id, school_id, class_name, start_date)
SELECT DISTINCT 1000000000 + family, 1 + family % 4, '6e A', DATE '2020-09-01' FROM member;

INSERT INTO school.guardian (id, source_key, title, last_name, first_name, updated_at)
SELECT id, 'benchmark-crowd-' || id, CASE WHEN person % 2 = 0 THEN 'M.' ELSE 'MME' END,
       CASE WHEN again THEN upper(last_name) ELSE last_name END, CASE WHEN again THEN upper(first_name) ELSE first_name END,
       TIMESTAMP WITH TIME ZONE '2020-09-01 08:00:00Z'
FROM (SELECT id, person, again,
             CASE WHEN family * 37 % 100 < current_setting('educonnect.one_name')::bigint
                  THEN (ARRAY['Delmas', 'Delmás', 'Del-Mas', 'Del Mas'])[family % 4 + 1]
                  ELSE 'Inconnu ' || translate(lpad(family::text, 5, '0'), '0123456789', 'bcdfghjklm') END AS last_name,
             CASE WHEN person % 2 = 0 THEN (ARRAY['André', 'Ahmed', 'Antoine', 'Arnaud'])[person / 2 % 4 + 1]
                  ELSE (ARRAY['Anne', 'Alice', 'Amélie', 'Agnès'])[person / 2 % 4 + 1] END AS first_name
      FROM member) named;

INSERT INTO school.guardian_contact (guardian_id, kind, contact, accepts_sms)
SELECT id, 'EMAIL', 'foule.' || family || '@example.org', NULL FROM member
UNION ALL
SELECT id, 'MOBILE', '+3363998' || lpad(family::text, 4, '0'), TRUE FROM member;

INSERT INTO school.guardianship (guardian_id, child_id, relation_code, legal_level)
SELECT id, 1000000000 + family, CASE WHEN person % 2 = 0 THEN 20 ELSE 10 END, 1 FROM member;

ANALYZE
