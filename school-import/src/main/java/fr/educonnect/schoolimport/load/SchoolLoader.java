package fr.educonnect.schoolimport.load;

import fr.educonnect.directory.child.Uai;
import fr.educonnect.schoolimport.list.ListedSchool;
import fr.educonnect.schoolimport.list.SchoolList;
import fr.educonnect.schoolimport.pair.ExportPair;
import fr.educonnect.schoolimport.report.OddityLog;
import fr.educonnect.schoolimport.siecle.RefusedExportException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Loads schools into the school database over one connection, each in a transaction of its own: wholly or not at all.
 *
 * <p>Rows are staged in batches and then compared set by set, so that neither memory nor round trips grow with the school.
 */
public final class SchoolLoader {

    private static final List<String> TABLES = List.of(
            "school.department",
            "school.school",
            "school.child",
            "school.enrolment",
            "school.guardian",
            "school.guardian_contact",
            "school.guardianship");

    /** After so many schools the statistics are refreshed, and whenever their number has doubled. */
    private static final int FIRST_REFRESH = 4;

    private final LoadSession session;
    private final LoadOptions options;
    private final Clock clock;
    /** Of this import, by whichever loader. */
    private final AtomicInteger schools;

    /** Of this import: another one would only wait for the first. */
    private final AtomicBoolean analyzing;

    private int schoolsHere;

    private SchoolLoader(
            LoadSession session, LoadOptions options, Clock clock, AtomicInteger schools, AtomicBoolean analyzing) {
        this.session = session;
        this.options = options;
        this.clock = clock;
        this.schools = schools;
        this.analyzing = analyzing;
    }

    /**
     * @param connection to a base with schema school; it stays the caller's, and is in manual commit mode afterwards
     * @param options how to load
     * @param clock what {@code guardian.updated_at} is taken from
     * @return a loader
     * @throws SQLException if another import is running, or the database lacks the schema or refuses the importer's tables
     */
    public static SchoolLoader on(Connection connection, LoadOptions options, Clock clock) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        connection.setAutoCommit(true);
        dialect.limitStatements(connection, options.statementTimeout(), options.lockTimeout());
        dialect.claim(connection);
        ImportRuns.createTableIfAbsent(connection);
        return prepared(connection, dialect, options, clock, new AtomicInteger(), new AtomicBoolean());
    }

    /** @return whether others may load at the same time ({@link #beside}) */
    boolean sideBySide() {
        return session.dialect().sideBySide();
    }

    /**
     * Another loader of the same import, for another thread. This one's connection must stay open as long: it keeps other imports out.
     *
     * @param connection another one to the same base; it stays the caller's, and is in manual commit mode afterwards
     * @throws SQLException if the database refuses the importer's tables
     */
    SchoolLoader beside(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        connection.setAutoCommit(true);
        dialect.limitStatements(connection, options.statementTimeout(), options.lockTimeout());
        return prepared(connection, dialect, options, clock, schools, analyzing);
    }

    private static SchoolLoader prepared(
            Connection connection,
            Dialect dialect,
            LoadOptions options,
            Clock clock,
            AtomicInteger schools,
            AtomicBoolean analyzing)
            throws SQLException {
        StagingTable.create(connection);
        dialect.prepareStaging(connection);
        connection.setAutoCommit(false);
        return new SchoolLoader(new LoadSession(connection, dialect), options, clock, schools, analyzing);
    }

    /**
     * Loads the list of schools.
     *
     * @param list départements and schools
     * @return how many of them came or changed
     * @throws SQLException if the database fails
     */
    public long load(SchoolList list) throws SQLException {
        return transaction(() -> new SchoolTableMerge(session).run(list.departments(), list.schools()));
    }

    /**
     * Loads one school.
     *
     * @param pair its exports
     * @param oddities where odd records are noted
     * @param progress told how many further bytes of the exports have been read
     * @return what the exports held and what that changed
     * @throws RefusedExportException if an export cannot be trusted; nothing of the school was changed
     * @throws SQLException if the database fails; nothing of the school was changed
     */
    public LoadedSchool load(ExportPair pair, OddityLog oddities, LongConsumer progress)
            throws SQLException, RefusedExportException {
        LoadedSchool loaded = transaction(() -> loadInTransaction(pair, oddities, progress));
        // A first import fills empty tables: plans made for those would read them whole for each later school.
        if (doubled(++schoolsHere)) {
            session.dialect().planAnew();
        }
        int all = schools.incrementAndGet();
        if (all >= FIRST_REFRESH && doubled(all)) {
            analyze();
        }
        return loaded;
    }

    private static boolean doubled(int count) {
        return Integer.bitCount(count) == 1;
    }

    /** Refreshes the planner's statistics of the tables that were loaded; does nothing in a dry run, or while another loader does it. */
    public void analyze() throws SQLException {
        if (options.dryRun() || !analyzing.compareAndSet(false, true)) {
            return;
        }
        try {
            session.dialect().afterLoad(session.connection(), TABLES);
            session.connection().commit();
        } finally {
            analyzing.set(false);
        }
    }

    private LoadedSchool loadInTransaction(ExportPair pair, OddityLog oddities, LongConsumer progress)
            throws SQLException, RefusedExportException {
        ListedSchool school = pair.school();
        if (options.dryRun()) {
            // The list was loaded before, but rolled back.
            new SchoolTableMerge(session).run(Map.of(school.uai().departmentCode(), school), List.of(school));
        }
        long schoolId = lock(school);
        ImportRuns runs = new ImportRuns(session);
        if (!options.force()) {
            runs.refuseOlder(pair);
        }
        ExportSize size = new ExportStaging(session, pair, oddities, progress).run();
        session.dialect()
                .beforeMerge(
                        session.connection(),
                        StagingTable.CHILD,
                        StagingTable.CLASS,
                        StagingTable.GUARDIAN,
                        StagingTable.CONTACT,
                        StagingTable.LINK);
        new StagedFaults(session, pair).check();
        new StagedOddities(session, oddities).note(pair.elevesHeader().exportDate());

        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        FirstLoad first = new FirstLoad(session);
        SchoolChanges changes = first.nothingKnown(schoolId) ? first.run(schoolId, now) : merge(pair, schoolId, now);
        runs.record(pair, now, options.force(), changes.total());
        return new LoadedSchool(size, changes);
    }

    private SchoolChanges merge(ExportPair pair, long schoolId, OffsetDateTime now) throws SQLException {
        Uai uai = pair.school().uai();
        Changes children =
                new ChildMerge(session).run(schoolId, uai, pair.elevesHeader().exportDate());
        Changes guardians = new GuardianMerge(session).run(now);
        LinkMerge.Outcome links = new LinkMerge(session)
                .run(schoolId, uai, pair.responsablesHeader().exportDate());
        return new SchoolChanges(children, guardians.plus(links.guardians()), links.links());
    }

    /** Takes the school's row until the end of the transaction: two imports of one school go one after the other. */
    private long lock(ListedSchool school) throws SQLException {
        long[] id = new long[1];
        session.query(
                "SELECT id FROM school.school WHERE uai = ? FOR UPDATE",
                row -> id[0] = row.getLong(1),
                school.uai().value());
        return id[0];
    }

    /** Work that may refuse an export or fail in the database. */
    @FunctionalInterface
    private interface Work<T, E extends Exception> {
        T run() throws SQLException, E;
    }

    private <T, E extends Exception> T transaction(Work<T, E> work) throws SQLException, E {
        boolean done = false;
        try {
            T result = work.run();
            if (!options.dryRun()) {
                session.connection().commit();
                done = true;
            }
            return result;
        } finally {
            if (!done) {
                session.connection().rollback();
                session.dialect().afterRollback(session.connection());
            }
        }
    }
}
