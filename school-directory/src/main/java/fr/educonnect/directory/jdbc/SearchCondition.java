package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.search.AccountSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An {@link AccountSearch} as a WHERE clause over {@code account.account p}. Whole identifiants and addresses go through
 * an index; anything else looks at every account and is meant for administrators.
 */
final class SearchCondition {

    private static final String LIKE = " LIKE ? ESCAPE '!'";
    private static final String A_RECORD = "SELECT pg.account_id FROM school.guardian g"
            + " JOIN account.account_guardian pg ON pg.guardian_id = g.id WHERE ";
    private static final String AN_ADDRESS = "SELECT pg.account_id FROM school.guardian_contact gc"
            + " JOIN account.account_guardian pg ON pg.guardian_id = gc.guardian_id WHERE gc.kind = 'EMAIL' AND ";
    static final String BY_WHOLE_ADDRESS = in(AN_ADDRESS + "gc.contact = ?");

    /** Two parameters, both the address. One that was only typed counts once it is proved, and while the school has none. */
    static final String BY_WHOLE_OR_PROVED_ADDRESS = in(AN_ADDRESS + "gc.contact = ?"
            + " UNION ALL SELECT st.id FROM account.account st WHERE st.stated_email = ?"
            + " AND st.verified_email = st.stated_email"
            + " AND NOT EXISTS (SELECT 1 FROM account.account_guardian sg"
            + " JOIN school.guardian_contact sc ON sc.guardian_id = sg.guardian_id AND sc.kind = 'EMAIL'"
            + " WHERE sg.account_id = st.id)");

    static final String BY_LEGAL_MOBILE = in("SELECT pg.account_id FROM school.guardian_contact gc"
            + " JOIN account.account_guardian pg ON pg.guardian_id = gc.guardian_id"
            + " WHERE gc.kind = 'MOBILE' AND gc.contact = ? AND " + LegalGuardian.on("gc.guardian_id"));

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    SearchCondition(AccountSearch search) {
        search.words().forEach(this::word);
        identifiant(search.identifiant(), search.exact());
        name("g.last_name", search.lastName(), search.exact());
        name("g.first_name", search.firstName(), search.exact());
        email(search.email(), search.exact());
    }

    /** Empty, or a clause that begins with WHERE. */
    String sql() {
        return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
    }

    /** In the order of the clause. */
    List<Object> parameters() {
        return List.copyOf(parameters);
    }

    /** One list for all the places where a word may stand, so that each table is read once and not once per account. */
    private void word(String word) {
        conditions.add(in("SELECT w.id FROM account.account w WHERE " + Folding.sql("w.identifiant") + LIKE
                + " UNION ALL " + A_RECORD + "(" + Folding.sql("g.last_name") + LIKE
                + " OR " + Folding.sql("g.first_name") + LIKE + ")"
                + " UNION ALL " + AN_ADDRESS + Folding.sql("gc.contact") + LIKE));
        String pattern = infix(word);
        parameters.addAll(List.of(pattern, pattern, pattern, pattern));
    }

    private void identifiant(Optional<String> identifiant, boolean exact) {
        identifiant.ifPresent(typed -> {
            conditions.add(exact ? "p.identifiant = ?" : Folding.sql("p.identifiant") + LIKE);
            parameters.add(exact ? NewAccount.canonical(typed) : infix(typed));
        });
    }

    private void name(String column, Optional<String> name, boolean exact) {
        name.ifPresent(typed -> {
            conditions.add(in(A_RECORD + Folding.sql(column) + (exact ? " = ?" : LIKE)));
            parameters.add(exact ? Folding.fold(typed) : infix(typed));
        });
    }

    private void email(Optional<String> email, boolean exact) {
        email.ifPresent(typed -> {
            conditions.add(exact ? BY_WHOLE_ADDRESS : in(AN_ADDRESS + Folding.sql("gc.contact") + LIKE));
            parameters.add(exact ? typed.strip().toLowerCase(Locale.ROOT) : infix(typed));
        });
    }

    private static String in(String accountIds) {
        return "p.id IN (" + accountIds + ")";
    }

    private static String infix(String typed) {
        String literal =
                Folding.fold(typed).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + literal + "%";
    }
}
