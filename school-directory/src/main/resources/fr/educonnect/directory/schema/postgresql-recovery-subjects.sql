-- Optional, PostgreSQL: lets an operator find what is counted for a number, an address, an identifiant or a network. The tables
-- hold keyed hashes only; this function makes the same ones. Run it as the owner of the schemas; extension pgcrypto comes with
-- PostgreSQL's contrib package. A test compares the function with the server's own hashes.
--   SELECT account.subject_of('number', '+33639981278');
CREATE EXTENSION IF NOT EXISTS pgcrypto;
-- kind: number (E.164), address, identifiant, network (an IPv4 address; of an IPv6 one '20010db800000001/64') realm (its id)
-- or guardian (the source_key of a record)
CREATE OR REPLACE FUNCTION account.subject_of(kind TEXT, typed TEXT) RETURNS TEXT LANGUAGE sql STABLE AS $$
  SELECT kind || ':' || rtrim(translate(encode(
           hmac((SELECT string_agg(int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8'), ''::bytea ORDER BY place)
                 FROM unnest(ARRAY['subject', kind, CASE WHEN kind IN ('realm', 'guardian') THEN typed ELSE lower(btrim(typed)) END])
                      WITH ORDINALITY AS fields (field, place)),
                decode(hmac_key, 'base64'), 'sha256'),
           'base64'), '+/', '-_'), '=')
  FROM account.pseudonym_key
$$;
