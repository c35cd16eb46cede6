-- Optional, PostgreSQL: makes the search of the admin console quick on a large base (a million accounts: some seconds without, a
-- hundredth with). Run it as the owner of the schemas; extension pg_trgm comes with PostgreSQL's contrib package.
-- The expressions must be letter for letter those of the search, or PostgreSQL does not use the indexes; a test compares them.
-- Where schema "school" consists of views, index the tables underneath in the same way.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX IF NOT EXISTS account_by_folded_identifiant ON account.account USING gin
  ((REPLACE(REPLACE(REPLACE(REPLACE(LOWER(TRANSLATE(identifiant, 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy')), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')) gin_trgm_ops);
CREATE INDEX IF NOT EXISTS guardian_by_folded_last_name ON school.guardian USING gin
  ((REPLACE(REPLACE(REPLACE(REPLACE(LOWER(TRANSLATE(last_name, 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy')), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')) gin_trgm_ops);
CREATE INDEX IF NOT EXISTS guardian_by_folded_first_name ON school.guardian USING gin
  ((REPLACE(REPLACE(REPLACE(REPLACE(LOWER(TRANSLATE(first_name, 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy')), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')) gin_trgm_ops);
CREATE INDEX IF NOT EXISTS guardian_contact_by_folded_address ON school.guardian_contact USING gin
  ((REPLACE(REPLACE(REPLACE(REPLACE(LOWER(TRANSLATE(contact, 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy')), 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')) gin_trgm_ops) WHERE kind = 'EMAIL';
