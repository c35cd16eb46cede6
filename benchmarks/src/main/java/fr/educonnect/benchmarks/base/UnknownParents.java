package fr.educonnect.benchmarks.base;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Takes their accounts away from the last of the invented parents, so that they may activate one. */
public final class UnknownParents {

    private static final String HOLDINGS = "DELETE FROM account.account_guardian WHERE guardian_id > ?";
    private static final String ACCOUNTS = "DELETE FROM account.account WHERE id > ?";

    private static final String CHILDREN = """
            SELECT s.guardian_id, c.first_name, c.birth_date::text
            FROM school.guardianship s JOIN school.child c ON c.id = s.child_id WHERE s.guardian_id > ?
            """;

    private UnknownParents() {}

    /**
     * Makes everybody behind a number unknown.
     *
     * @param school filled by {@link InventedSchoolBase}; nobody signed in yet
     * @param known how many keep their account
     * @param file gets what the others know: birth dates by first name, by the parent's number, as JSON
     */
    public static void behind(DataSource school, long known, Path file) throws SQLException, IOException {
        Map<Long, Map<String, String>> families = new TreeMap<>();
        try (Connection connection = school.getConnection()) {
            for (String deletion : new String[] {HOLDINGS, ACCOUNTS}) {
                try (PreparedStatement statement = connection.prepareStatement(deletion)) {
                    statement.setLong(1, known);
                    statement.executeUpdate();
                }
            }
            try (PreparedStatement statement = connection.prepareStatement(CHILDREN)) {
                statement.setLong(1, known);
                try (ResultSet children = statement.executeQuery()) {
                    while (children.next()) {
                        families.computeIfAbsent(children.getLong(1), first -> new HashMap<>())
                                .put(children.getString(2), children.getString(3));
                    }
                }
            }
        }
        new ObjectMapper().writeValue(file.toFile(), families);
    }
}
