package fr.educonnect.directory.testing;

import fr.educonnect.directory.account.AccountStatus;
import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.jdbc.JdbcAccountRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes schools, families and accounts into a migrated database; every method gives the id of what it made. */
public final class SchoolFixture {

    private final DataSource database;
    private int sequence;

    public SchoolFixture(DataSource database) {
        this.database = database;
    }

    /** Empties both schemas; versions and the key of the pseudonyms stay. */
    public void clear() {
        for (String table : List.of(
                "account.one_time_code",
                "account.permit",
                "account.quota_use",
                "account.quota_subject",
                "account.report",
                "account.record_join",
                "account.grouping_record",
                "account.grouping",
                "account.identifiant_stem",
                "account.account_guardian",
                "account.account",
                "school.guardianship",
                "school.guardian_contact",
                "school.guardian",
                "school.enrolment",
                "school.child",
                "school.school",
                "school.department")) {
            run("DELETE FROM " + table);
        }
    }

    /** @param departmentCode made with the school where it is not there yet */
    public long school(String uai, String name, String departmentCode, boolean pilot) {
        if (count("SELECT COUNT(*) FROM school.department WHERE code = ?", departmentCode) == 0) {
            run(
                    "INSERT INTO school.department (code, label, academy_label) VALUES (?, ?, ?)",
                    departmentCode,
                    "Département " + departmentCode,
                    "Académie de Toulouse");
        }
        return insert(
                "INSERT INTO school.school (uai, name, type_label, department_code, pilot) VALUES (?, ?, ?, ?, ?)",
                uai,
                name,
                "Collège",
                departmentCode,
                pilot);
    }

    public long child(String firstName, String lastName, LocalDate birthDate) {
        return insert(
                "INSERT INTO school.child (source_key, last_name, first_name, birth_date) VALUES (?, ?, ?, ?)",
                "child-" + ++sequence,
                lastName,
                firstName,
                birthDate);
    }

    public void enrol(long child, long school, String className) {
        enrol(child, school, className, null, null);
    }

    public void enrol(long child, long school, String className, LocalDate start, LocalDate end) {
        run(
                "INSERT INTO school.enrolment (child_id, school_id, class_name, start_date, end_date)"
                        + " VALUES (?, ?, ?, ?, ?)",
                child,
                school,
                className,
                start,
                end);
    }

    public long guardian(String title, String firstName, String lastName) {
        return guardian(title, firstName, lastName, OffsetDateTime.parse("2020-09-01T08:00:00Z"));
    }

    public long guardian(String title, String firstName, String lastName, OffsetDateTime updatedAt) {
        return insert(
                "INSERT INTO school.guardian (source_key, title, last_name, first_name, updated_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                "guardian-" + ++sequence,
                title,
                lastName,
                firstName,
                updatedAt);
    }

    /**
     * Legal guardians of one child, in two statements however many.
     *
     * @param lastNames one for each
     */
    public void legalGuardians(String firstName, List<String> lastNames, long child) {
        List<Object> values = new ArrayList<>();
        for (String lastName : lastNames) {
            values.addAll(List.of("guardian-" + ++sequence, lastName, firstName));
        }
        run(
                "INSERT INTO school.guardian (source_key, last_name, first_name, updated_at) VALUES "
                        + String.join(", ", Collections.nCopies(lastNames.size(), "(?, ?, ?, CURRENT_TIMESTAMP)")),
                values.toArray());
        run(
                "INSERT INTO school.guardianship (guardian_id, child_id, relation_code, legal_level)"
                        + " SELECT g.id, ?, 10, 1 FROM school.guardian g WHERE NOT EXISTS"
                        + " (SELECT 1 FROM school.guardianship gs WHERE gs.guardian_id = g.id)",
                child);
    }

    public void contact(long guardian, Contact.Kind kind, String value) {
        run(
                "INSERT INTO school.guardian_contact (guardian_id, kind, contact, accepts_sms) VALUES (?, ?, ?, ?)",
                guardian,
                kind.name(),
                value,
                kind == Contact.Kind.MOBILE ? Boolean.TRUE : null);
    }

    /** Links as a mother and legal guardian. */
    public void link(long guardian, long child) {
        link(guardian, child, 10, 1, null);
    }

    public void link(long guardian, long child, int relationCode, int legalLevel, LocalDate end) {
        run(
                "INSERT INTO school.guardianship (guardian_id, child_id, relation_code, legal_level, end_date)"
                        + " VALUES (?, ?, ?, ?, ?)",
                guardian,
                child,
                relationCode,
                legalLevel,
                end);
    }

    /** An activated account; the records must be legal guardians by now. */
    public long account(String identifiant, Long... guardians) {
        return new JdbcAccountRegistry(database, Clock.systemUTC(), Duration.ofSeconds(5))
                .create(new NewAccount(identifiant, List.of(guardians), AccountStatus.ACTIVE, Optional.empty()));
    }

    public void report(long guardian, long child) {
        run(
                "INSERT INTO account.report (guardian_id, child_id, reported_at) VALUES (?, ?, ?)",
                guardian,
                child,
                OffsetDateTime.parse("2020-11-01T08:00:00Z"));
    }

    /** Runs any statement, for what the methods above leave out. */
    public int run(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public long count(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long insert(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            bind(statement, parameters);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(Arrays.toString(parameters), failure);
        }
    }

    private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
