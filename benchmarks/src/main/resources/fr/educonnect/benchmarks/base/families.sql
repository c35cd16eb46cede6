-- Invented families, any number of guardians (setting educonnect.guardians). Ten families have seventeen guardians: seven
-- couples and three parents alone. Of twenty families nine have one child, eight two, three three. In every third
-- family the younger children go to another school. A fifth of the couples share a mail address. One school for 300
-- guardians, over four départements. Everything follows from the numbers, so two runs have the same base.
-- Semicolons stand between statements only, in no comment and no text.

CREATE TEMP TABLE parent AS
SELECT g AS id,
       (g - 1) / 17 * 10 + CASE WHEN (g - 1) % 17 < 14 THEN (g - 1) % 17 / 2 ELSE (g - 1) % 17 - 7 END AS family,
       (g - 1) % 17 < 14 AS couple,
       (g - 1) % 17 < 14 AND (g - 1) % 17 % 2 = 1 AS father
FROM generate_series(1, current_setting('educonnect.guardians')::bigint) g;

CREATE TEMP TABLE offspring AS
SELECT f.family * 3 + k AS id, f.family, k
FROM (SELECT DISTINCT family FROM parent) f,
     generate_series(1, CASE WHEN f.family * 7 % 20 < 9 THEN 1 WHEN f.family * 7 % 20 < 17 THEN 2 ELSE 3 END) k;

INSERT INTO school.department (code, label, academy_label) VALUES
  ('009', 'Ariège', 'Académie de Toulouse'),
  ('012', 'Aveyron', 'Académie de Toulouse'),
  ('031', 'Haute-Garonne', 'Académie de Toulouse'),
  ('082', 'Tarn-et-Garonne', 'Académie de Toulouse');

INSERT INTO school.school (id, uai, name, type_label, department_code)
SELECT s, digits || substr('ABCDEFGHJKLMNPRSTUVWXYZ', digits::int % 23 + 1, 1), 'Collège inventé ' || s, 'Collège', substr(digits, 1, 3)
FROM generate_series(1, greatest(4, current_setting('educonnect.guardians')::bigint / 300)) s,
     LATERAL (SELECT (ARRAY['009', '012', '031', '082'])[s % 4 + 1] || lpad((s / 4)::text, 4, '0') AS digits) d;

INSERT INTO school.child (id, source_key, last_name, first_name, birth_date)
SELECT id, 'benchmark-child-' || id,
       (ARRAY['Martin', 'Bernard', 'Thomas', 'Petit', 'Robert', 'Richard', 'Durand', 'Dubois', 'Moreau', 'Laurent', 'Simon', 'Michel', 'Lefèvre'])[family % 13 + 1],
       (ARRAY['Emma', 'Louis', 'Jade', 'Gabriel', 'Louise', 'Léo', 'Alice', 'Raphaël', 'Chloé', 'Arthur', 'Inès'])[id % 11 + 1],
       DATE '2006-01-01' + (id * 37 % 3000)::int
FROM offspring;

INSERT INTO school.enrolment (child_id, school_id, class_name, start_date)
SELECT id, 1 + (family * 31 + CASE WHEN k > 1 AND family % 3 = 0 THEN 7 ELSE 0 END) % (SELECT count(*) FROM school.school),
       (ARRAY['6e', '5e', '4e', '3e'])[id % 4 + 1] || ' ' || (ARRAY['A', 'B', 'C'])[id % 3 + 1], DATE '2020-09-01'
FROM offspring;

INSERT INTO school.guardian (id, source_key, title, last_name, first_name, updated_at)
SELECT id, 'benchmark-guardian-' || id, CASE WHEN father THEN 'M.' ELSE 'Mme' END,
       (ARRAY['Martin', 'Bernard', 'Thomas', 'Petit', 'Robert', 'Richard', 'Durand', 'Dubois', 'Moreau', 'Laurent', 'Simon', 'Michel', 'Lefèvre'])[family % 13 + 1],
       CASE WHEN father
            THEN (ARRAY['Nicolas', 'Julien', 'Thomas', 'Frédéric', 'Karim', 'David', 'Olivier'])[id % 7 + 1]
            ELSE (ARRAY['Sandrine', 'Céline', 'Fatima', 'Nathalie', 'Aurélie', 'Sophie', 'Émilie'])[id % 7 + 1] END,
       TIMESTAMP WITH TIME ZONE '2020-09-01 08:00:00Z'
FROM parent;

INSERT INTO school.guardian_contact (guardian_id, kind, contact, accepts_sms)
SELECT id, 'EMAIL', CASE WHEN couple AND family % 5 = 0 THEN 'famille.' || family ELSE 'parent.' || id END || '@example.org', NULL
FROM parent
UNION ALL
SELECT id, 'MOBILE', '+3363998' || lpad((id % 10000)::text, 4, '0'), TRUE FROM parent;

INSERT INTO school.guardianship (guardian_id, child_id, relation_code, legal_level)
SELECT p.id, o.id, CASE WHEN p.father THEN 20 ELSE 10 END, 1 FROM parent p JOIN offspring o ON o.family = p.family;

INSERT INTO account.account (id, identifiant, status, verified_email, email_verified_at, created_at)
OVERRIDING SYSTEM VALUE
SELECT p.id, 'p' || lpad(p.id::text, 8, '0'), 'ACTIVE', c.contact, now(), now()
FROM parent p JOIN school.guardian_contact c ON c.guardian_id = p.id AND c.kind = 'EMAIL';

-- Accounts that are opened later come behind these.
SELECT setval(pg_get_serial_sequence('account.account', 'id'), max(id)) FROM account.account;

INSERT INTO account.account_guardian (guardian_id, account_id) SELECT id, id FROM parent;

ANALYZE
