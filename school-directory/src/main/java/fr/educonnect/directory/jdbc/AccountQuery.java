package fr.educonnect.directory.jdbc;

/**
 * The one statement by which accounts come, complete with their records, contacts, children, schools and reports.
 *
 * <p>Plain joins in the order in which the rows are found: account, records, then everything by primary key or index. A
 * record's contacts and its children stand in the same rows, so rows multiply, but only by the few contacts of one record;
 * {@link GuardianRows} folds them. That is far cheaper than a second round trip, and both PostgreSQL and H2 plan it as a
 * chain of index look-ups. (A union of one branch for each kind of row would avoid the repetition, and would search for
 * the accounts once for every branch on H2, which does not keep the result of a common table expression.)
 */
final class AccountQuery {

    private static final String COMPLETE = """
            SELECT a.id AS account_id, a.identifiant, a.status, a.regrouped_into, a.verified_email, a.stated_email,
                   a.provisional_secret_hash, a.provisional_secret_expires_at,
                   %s
            FROM (SELECT p.* FROM account.account p %s) a
            LEFT JOIN account.account_guardian ag ON ag.account_id = a.id
            LEFT JOIN school.guardian g ON g.id = ag.guardian_id
            %s
            ORDER BY a.identifiant, g.id, c.id, s.id, gc.kind, gc.contact
            """;

    private AccountQuery() {}

    /**
     * @param chosen which rows of {@code account.account p}: what follows {@code SELECT p.* FROM account.account p}
     */
    static String accounts(String chosen) {
        return COMPLETE.formatted(GuardianRows.COLUMNS, chosen, GuardianRows.JOINS);
    }
}
