package fr.educonnect.directory.jdbc;

/**
 * The one statement by which accounts come, complete with their records, contacts, children, schools and reports.
 *
 * <p>Plain joins in the order in which the rows are found: account, records, then everything by primary key or index. A
 * record's contacts and its children stand in the same rows, so rows multiply, but only by the few contacts of one record;
 * {@link AccountRows} folds them. That is far cheaper than a second round trip, and both PostgreSQL and H2 plan it as a
 * chain of index look-ups. (A union of one branch for each kind of row would avoid the repetition, and would search for
 * the accounts once for every branch on H2, which does not keep the result of a common table expression.)
 */
final class AccountQuery {

    private static final String COMPLETE = """
            SELECT a.id AS account_id, a.identifiant, a.status, a.regrouped_into, a.verified_email,
                   a.provisional_secret_hash, a.provisional_secret_expires_at,
                   g.id AS guardian_id, g.source_key AS guardian_key, g.title,
                   g.last_name AS guardian_last_name, g.first_name AS guardian_first_name, g.updated_at,
                   gc.kind AS contact_kind, gc.contact, gc.accepts_sms,
                   c.id AS child_id, c.source_key AS child_key, c.ine,
                   c.last_name AS child_last_name, c.first_name AS child_first_name, c.birth_date,
                   gs.relation_code, gs.legal_level, gs.end_date AS link_end,
                   CASE WHEN EXISTS (SELECT 1 FROM account.child_report r
                                     WHERE r.account_id = a.id AND r.child_id = c.id AND r.withdrawn_at IS NULL)
                        THEN TRUE ELSE FALSE END AS reported,
                   e.class_name, e.start_date AS enrolment_start, e.end_date AS enrolment_end,
                   s.id AS school_id, s.uai, s.name AS school_name, s.type_label, s.department_code, s.pilot
            FROM (%s) a
            LEFT JOIN account.account_guardian ag ON ag.account_id = a.id
            LEFT JOIN school.guardian g ON g.id = ag.guardian_id
            LEFT JOIN school.guardian_contact gc ON gc.guardian_id = g.id
            LEFT JOIN school.guardianship gs ON gs.guardian_id = g.id
            LEFT JOIN school.child c ON c.id = gs.child_id
            LEFT JOIN school.enrolment e ON e.child_id = c.id
            LEFT JOIN school.school s ON s.id = e.school_id
            ORDER BY a.identifiant, g.id, c.id, s.id, gc.kind, gc.contact
            """;

    private AccountQuery() {}

    /**
     * @param chosen which rows of {@code account.account p}: what follows {@code SELECT p.* FROM account.account p}
     */
    static String accounts(String chosen) {
        return COMPLETE.formatted("SELECT p.* FROM account.account p " + chosen);
    }
}
