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
    private static final String A_RECORD =
            "EXISTS (SELECT 1 FROM account.account_guardian pg JOIN school.guardian g ON g.id = pg.guardian_id"
                    + " WHERE pg.account_id = p.id AND ";
    private static final String AN_ADDRESS =
            "EXISTS (SELECT 1 FROM account.account_guardian pg JOIN school.guardian_contact gc"
                    + " ON gc.guardian_id = pg.guardian_id WHERE pg.account_id = p.id AND gc.kind = 'EMAIL' AND ";
    static final String BY_WHOLE_ADDRESS = "p.id IN (SELECT pg.account_id FROM school.guardian_contact gc"
            + " JOIN account.account_guardian pg ON pg.guardian_id = gc.guardian_id"
            + " WHERE gc.contact = ? AND gc.kind = 'EMAIL')";

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

    private void word(String word) {
        conditions.add("(" + Folding.sql("p.identifiant") + LIKE
                + " OR " + A_RECORD + "(" + Folding.sql("g.last_name") + LIKE + " OR " + Folding.sql("g.first_name")
                + LIKE + "))"
                + " OR " + AN_ADDRESS + Folding.sql("gc.contact") + LIKE + "))");
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
            conditions.add(A_RECORD + Folding.sql(column) + (exact ? " = ?" : LIKE) + ")");
            parameters.add(exact ? Folding.fold(typed) : infix(typed));
        });
    }

    private void email(Optional<String> email, boolean exact) {
        email.ifPresent(typed -> {
            conditions.add(exact ? BY_WHOLE_ADDRESS : AN_ADDRESS + Folding.sql("gc.contact") + LIKE + ")");
            parameters.add(exact ? typed.strip().toLowerCase(Locale.ROOT) : infix(typed));
        });
    }

    private static String infix(String typed) {
        String literal =
                Folding.fold(typed).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + literal + "%";
    }
}
