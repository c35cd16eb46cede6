package fr.educonnect.benchmarks.activation;

import fr.educonnect.benchmarks.base.SqlScript;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * People without an account who all come at the same time; {@code crowd.sql} tells what they are like.
 *
 * @param people how many, from 1; with the warm-up at most {@value #MOST}
 * @param oneNamePercent share of them whose identifiants begin alike, from 0 to 100
 * @param atOnce how often every tenth of them comes, at the same time; 1 for once, as the others do
 * @param warmUp how many others come before them, from 0
 */
public record Crowd(int people, int oneNamePercent, int atOnce, int warmUp) {

    /** There are no more mobile numbers that belong to nobody. */
    public static final int MOST = 9_999;

    private static final int IMPATIENT = 10;
    private static final int PARTNER = 5;
    private static final long FIRST_RECORD = 1_000_000_000;

    /**
     * Puts them into a base, with their children and without accounts.
     *
     * @param school filled by {@link fr.educonnect.benchmarks.base.InventedSchoolBase}; nobody there may have their mobiles
     */
    public void create(DataSource school) throws SQLException, IOException {
        SqlScript.run(
                school,
                Crowd.class,
                "crowd.sql",
                Map.of("educonnect.crowd", people + warmUp, "educonnect.one_name", oneNamePercent));
    }

    /** Who comes, in this order: the visits of one person stand side by side, so that they are taken at the same time. */
    public List<Visit> visits() {
        return IntStream.rangeClosed(1, people)
                .boxed()
                .flatMap(person -> Collections.nCopies(person % IMPATIENT == 0 ? atOnce : 1, visit(person)).stream())
                .toList();
    }

    /** Who comes before them, each once and of the same names. */
    public List<Visit> warmUpVisits() {
        return IntStream.rangeClosed(people + 1, people + warmUp)
                .mapToObj(Crowd::visit)
                .toList();
    }

    private static Visit visit(int person) {
        int family = person % PARTNER == 0 ? person - 1 : person;
        return new Visit(person, "+3363998%04d".formatted(family), FIRST_RECORD + person);
    }
}
