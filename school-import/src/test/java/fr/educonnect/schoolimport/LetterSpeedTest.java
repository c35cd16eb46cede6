package fr.educonnect.schoolimport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.testing.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Letters of one large school on PostgreSQL. A hundred in every build; {@code -Deduconnect.letters=10000} gives the figure of
 * docs/letters.md.
 */
class LetterSpeedTest {

    private static final int LETTERS = Integer.getInteger("educonnect.letters", 100);

    @TempDir
    private Path folder;

    @Test
    void aSchoolOfAnySizeGetsItsLetters() {
        DataSource database = TestDatabases.migrated(Engine.POSTGRESQL);
        schoolOf(LETTERS / 2, database);
        List<String> arguments = new ArrayList<>(List.of("letters"));
        arguments.addAll(CommandRun.connection(database));
        arguments.addAll(List.of(
                "--all", "--out", folder.resolve("out").toString(), "--start-url", "https://educonnect.exemple.fr"));

        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("\n" + LETTERS + " letters in ");
        System.out.println(run.out().strip().lines().reduce("", (before, line) -> line));
    }

    /** Two thousand family names; each pupil has two guardians. */
    private static void schoolOf(int pupils, DataSource database) {
        String name = "'Nom' || translate(to_char(i % 2000, 'FM0000'), '0123456789', 'abcdefghij')";
        Rows.execute(
                database,
                "INSERT INTO school.department (code, label, academy_label) VALUES ('009', 'Ariège', 'Toulouse')");
        Rows.execute(
                database,
                "INSERT INTO school.school (id, uai, name, department_code, pilot) OVERRIDING SYSTEM VALUE"
                        + " VALUES (1, '0099990K', 'Cité scolaire Gaston-Fébus', '009', TRUE)");
        Rows.execute(
                database,
                "INSERT INTO school.child (id, source_key, last_name, first_name, birth_date) OVERRIDING SYSTEM VALUE"
                        + " SELECT i, 'c' || i, " + name + ", 'Noé', DATE '2009-02-28' FROM generate_series(1, "
                        + pupils
                        + ") i");
        Rows.execute(
                database,
                "INSERT INTO school.enrolment (child_id, school_id, class_name) SELECT i, 1, '6' || chr(65 + i % 26)"
                        + " FROM generate_series(1, " + pupils + ") i");
        Rows.execute(
                database,
                "INSERT INTO school.guardian (id, source_key, title, last_name, first_name, updated_at)"
                        + " OVERRIDING SYSTEM VALUE SELECT i, 'g' || i, CASE i % 2 WHEN 0 THEN 'MME' ELSE 'M.' END, "
                        + name.replace("i %", "i / 2 %") + ", CASE i % 2 WHEN 0 THEN 'Hélène' ELSE 'Gaston' END, now()"
                        + " FROM generate_series(1, " + 2 * pupils + ") i");
        Rows.execute(
                database,
                "INSERT INTO school.guardianship (guardian_id, child_id, relation_code, legal_level)"
                        + " SELECT i, (i + 1) / 2, 10, 1 FROM generate_series(1, " + 2 * pupils + ") i");
        Rows.execute(database, "ANALYZE");
    }
}
