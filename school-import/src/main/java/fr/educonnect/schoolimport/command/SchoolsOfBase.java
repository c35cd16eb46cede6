package fr.educonnect.schoolimport.command;

import fr.educonnect.directory.child.Uai;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The schools that the base knows. */
final class SchoolsOfBase {

    private SchoolsOfBase() {}

    /**
     * @return their UAIs, which become names of files; those that are none (an institution's own view may give anything) are left
     *     out
     */
    static SortedSet<String> uais(DataSource database) throws SQLException {
        SortedSet<String> uais = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT uai FROM school.school")) {
            while (rows.next()) {
                String uai = rows.getString(1);
                if (Uai.parse(uai).filter(parsed -> parsed.value().equals(uai)).isPresent()) {
                    uais.add(uai);
                }
            }
        }
        return uais;
    }
}
