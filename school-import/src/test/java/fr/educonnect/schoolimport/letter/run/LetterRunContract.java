package fr.educonnect.schoolimport.letter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.LetterRegistry;
import fr.educonnect.directory.account.ProvisionalSecret;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.jdbc.JdbcActivationRegistry;
import fr.educonnect.directory.jdbc.JdbcLetterRegistry;
import fr.educonnect.directory.testing.Engine;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.SettableClock;
import fr.educonnect.directory.testing.TestDatabases;
import fr.educonnect.schoolimport.letter.part.LetterFolder;
import fr.educonnect.schoolimport.progress.PlainProgress;
import fr.educonnect.schoolimport.testing.Rows;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the folder and in the base after a run, after a crash at each point of it, and after the next run. */
abstract class LetterRunContract {

    private static final String SCHOOL = "0099990K";
    private static final String OTHER_SCHOOL = "0099991L";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final SettableClock clock = new SettableClock("2020-12-01T10:00:00Z");
    private final DataSource database;
    private final SchoolFixture fixture;
    private final LetterRegistry registry;
    private final ActivationRegistry accounts;

    @TempDir
    private Path folder;

    private long school;
    private Letters letters;

    LetterRunContract(Engine engine) {
        database = TestDatabases.migrated(engine);
        fixture = new SchoolFixture(database);
        registry = new JdbcLetterRegistry(database, clock, TIMEOUT);
        accounts = new JdbcActivationRegistry(database, clock, TIMEOUT);
    }

    @BeforeEach
    void oneSchool() {
        school = fixture.school(SCHOOL, "Collège Jean-Jaurès", "009", true);
        letters = new Letters(folder);
    }

    @Test
    void everyParentHasALetterWhoseSecretOpensTheAccount() throws Exception {
        families(5);

        SchoolLetters made = run(order(2)).get(0);

        assertThat(made).isEqualTo(new SchoolLetters(SCHOOL, 5, 5, 0));
        assertThat(letters.files())
                .containsExactly(
                        "0099990K-001.csv",
                        "0099990K-001.pdf",
                        "0099990K-002.csv",
                        "0099990K-002.pdf",
                        "0099990K-003.csv",
                        "0099990K-003.pdf");
        assertThat(letters.secrets()).hasSize(5);
        assertEveryLetterOpens();
        assertPagesAreTheLinesOfTheTable("0099990K-001", 2);
        assertPagesAreTheLinesOfTheTable("0099990K-003", 1);
        assertThat(secretOf(1).orElseThrow().expiresAt()).isEqualTo(Instant.parse("2021-03-01T23:00:00Z"));
    }

    @Test
    void eachOfACoupleHasALetterOfTheirOwn() throws Exception {
        long child = child("Noé", "6A");
        fixture.link(fixture.guardian("MME", "Hélène", "Lévêque"), child);
        fixture.link(fixture.guardian("M.", "Henri", "Lévêque"), child);

        run(order(500));

        assertThat(letters.secrets()).containsOnlyKeys("h.leveque", "h.leveque1");
        assertPagesAreTheLinesOfTheTable("0099990K-001", 2);
    }

    @Test
    void activeAccountsAreLeftAlone() throws Exception {
        families(1);
        long guardian = fixture.guardian("M.", "Already", "There");
        fixture.link(guardian, child("Zoé", "6A"));
        long account = fixture.account("a.there", guardian);

        run(order(500));
        run(order(500).forEverybody());

        assertThat(letters.secrets()).hasSize(1).doesNotContainKey("a.there");
        assertThat(secretOf(account)).isEmpty();
    }

    @Test
    void runningAgainMakesNothing() throws Exception {
        families(3);
        run(order(2));
        Map<String, String> before = letters.secrets();

        assertThat(run(order(2))).containsExactly(new SchoolLetters(SCHOOL, 3, 0, 0));
        assertThat(letters.secrets()).isEqualTo(before);
    }

    @Test
    void newParentsGetTheirLettersInFurtherFiles() throws Exception {
        families(2);
        run(order(2));
        families(1);

        assertThat(run(order(2)).get(0).written()).isEqualTo(1);
        assertThat(letters.secrets("0099990K-002.csv")).hasSize(1);
        assertEveryLetterOpens();
    }

    @Test
    void aNewLetterVoidsTheOldOne() throws Exception {
        families(3);
        run(order(2));
        Map<String, String> old = letters.secrets();

        run(order(2).forEverybody());

        assertThat(letters.files()).hasSize(4);
        assertThat(letters.secrets().keySet()).isEqualTo(old.keySet());
        assertEveryLetterOpens();
        old.forEach((identifiant, secret) ->
                assertThat(secretOf(identifiant).orElseThrow().matches(secret)).isFalse());
    }

    @Test
    void whoLostTheLetterGetsANewOneAndNobodyElse() throws Exception {
        families(3);
        run(order(500));
        Map<String, String> old = letters.secrets();

        SchoolLetters made = run(order(500, Set.of("p.parent1", "nobody"))).get(0);

        assertThat(made.written()).isEqualTo(1);
        assertThat(letters.secrets("0099990K-002.csv")).containsOnlyKeys("p.parent1");
        assertThat(secretOf("p.parent1").orElseThrow().matches(old.get("p.parent1")))
                .isFalse();
        assertThat(secretOf("p.parent").orElseThrow().matches(old.get("p.parent")))
                .isTrue();
    }

    @Test
    void aLetterThatIsNotValidAnyMoreIsFollowedByANewOne() throws Exception {
        families(1);
        run(order(500));
        clock.set(Instant.parse("2021-03-01T22:59:59Z"));
        assertThat(run(order(500)).get(0).written()).isZero();
        clock.set(Instant.parse("2021-03-01T23:00:00Z"));

        assertThat(run(order(500)).get(0).written()).isEqualTo(1);
        assertThat(secretOf(1)
                        .orElseThrow()
                        .matches(letters.secrets("0099990K-002.csv").get("p.parent")))
                .isTrue();
    }

    @Test
    void aParentWithChildrenAtTwoSchoolsGetsOneLetter() throws Exception {
        long other = fixture.school(OTHER_SCHOOL, "Lycée Gaston-Fébus", "009", true);
        long child = child("Noé", "6A");
        fixture.enrol(child, other, "2A");
        fixture.link(fixture.guardian("MME", "Paule", "Parent"), child);

        assertThat(run(order(500), SCHOOL, OTHER_SCHOOL).stream().mapToInt(SchoolLetters::written))
                .containsExactly(1, 0);
        assertThat(run(order(500).forEverybody(), SCHOOL, OTHER_SCHOOL).stream().mapToInt(SchoolLetters::written))
                .containsExactly(1, 0);
        assertEveryLetterOpens();
    }

    @Test
    void aCrashBeforeTheBaseTookThePartLeavesNoSecretAndTheNextRunMakesItAnew() throws Exception {
        families(3);

        assertCrash(order(2), FailingRegistry.crashingBefore(2, registry));

        assertThat(letters.files())
                .containsExactly(
                        "0099990K-001.csv", "0099990K-001.pdf", "0099990K-002.csv.part", "0099990K-002.pdf.part");
        assertThat(fixture.count("SELECT COUNT(*) FROM account.account WHERE provisional_secret_hash IS NOT NULL"))
                .isEqualTo(2);
        Map<String, String> first = letters.secrets();

        assertThat(run(order(2))).containsExactly(new SchoolLetters(SCHOOL, 3, 1, 0));
        assertThat(letters.files()).hasSize(4).noneMatch(name -> name.endsWith(".part"));
        assertThat(letters.secrets()).hasSize(3).containsAllEntriesOf(first);
        assertEveryLetterOpens();
    }

    @Test
    void aCrashWhileAPartWasWrittenIsMadeAnew() throws Exception {
        families(2);
        assertCrash(order(2), FailingRegistry.crashingBefore(1, registry));
        Files.writeString(letters.file("0099990K-001.csv.part"), "\uFEFFidentifiant;code_pro", StandardCharsets.UTF_8);
        Files.delete(letters.file("0099990K-001.pdf.part"));

        assertThat(run(order(2))).containsExactly(new SchoolLetters(SCHOOL, 2, 2, 0));
        assertThat(letters.files()).containsExactly("0099990K-001.csv", "0099990K-001.pdf");
        assertEveryLetterOpens();
    }

    @Test
    void aCrashAfterTheBaseTookThePartIsCompletedWithTheSameSecrets() throws Exception {
        families(3);

        assertCrash(order(2), FailingRegistry.crashingAfter(2, registry));
        Map<String, String> unnamed = letters.secrets("0099990K-002.csv.part");

        assertThat(run(order(2))).containsExactly(new SchoolLetters(SCHOOL, 3, 0, 1));
        assertThat(letters.secrets("0099990K-002.csv")).isEqualTo(unnamed);
        assertThat(letters.files()).hasSize(4).noneMatch(name -> name.endsWith(".part"));
        assertEveryLetterOpens();
    }

    @Test
    void aCrashBetweenTheTwoNamesIsCompleted() throws Exception {
        families(2);
        run(order(2));
        Files.move(letters.file("0099990K-001.pdf"), letters.file("0099990K-001.pdf.part"));

        assertThat(run(order(2))).containsExactly(new SchoolLetters(SCHOOL, 2, 0, 1));
        assertThat(letters.files()).containsExactly("0099990K-001.csv", "0099990K-001.pdf");
        assertEveryLetterOpens();
    }

    @Test
    void aCrashWhileAccountsAreOpenedKeepsTheirIdentifiants() throws Exception {
        families(3);
        accounts.open(registry.recipients(Set.of(SCHOOL)).get(1).person(), IdentifiantPattern.DEFAULT);

        run(order(500));

        assertThat(letters.secrets()).containsOnlyKeys("p.parent", "p.parent1", "p.parent2");
        assertThat(fixture.count("SELECT COUNT(*) FROM account.account")).isEqualTo(3);
        assertEveryLetterOpens();
    }

    @Test
    void newLettersForEverybodyGoOnAfterACrashWhereTheyWere() throws Exception {
        families(5);
        run(order(2));
        Map<String, String> old = letters.secrets();

        assertCrash(order(2).forEverybody(), FailingRegistry.crashingAfter(2, registry));
        Map<String, String> first = letters.secrets();
        assertThat(run(order(2).forEverybody())).containsExactly(new SchoolLetters(SCHOOL, 5, 1, 1));

        assertThat(letters.files()).hasSize(6).noneMatch(name -> name.endsWith(".part") || name.startsWith("."));
        assertThat(letters.secrets()).hasSize(5).containsAllEntriesOf(first);
        assertThat(letters.secrets().values()).doesNotContainAnyElementsOf(old.values());
        assertEveryLetterOpens();
    }

    @Test
    void newLettersForEverybodyGoOnEvenWhereThatIsNotSaidAgain() throws Exception {
        families(3);
        run(order(2));
        assertCrash(order(2).forEverybody(), FailingRegistry.crashingBefore(2, registry));

        assertThat(run(order(2)).get(0).written()).isEqualTo(1);
        assertThat(letters.secrets()).hasSize(3);
        assertEveryLetterOpens();
    }

    @Test
    void newLettersForEverybodyAtOtherSchoolsWait() throws Exception {
        fixture.school(OTHER_SCHOOL, "Lycée Gaston-Fébus", "009", true);
        families(1);
        assertCrash(order(2).forEverybody(), FailingRegistry.crashingBefore(1, registry));

        assertThatThrownBy(() -> run(order(2).forEverybody(), OTHER_SCHOOL))
                .isInstanceOf(InterruptedRunException.class)
                .hasMessageContaining(SCHOOL);
    }

    @Test
    void whoActivatesWhileTheLettersArePrintedGetsNone() throws Exception {
        families(3);
        FailingRegistry meanwhile = new FailingRegistry(
                registry, 1, () -> accounts.activate(idOf("p.parent1"), Optional.empty()), () -> {});

        assertThat(run(meanwhile, order(500), SCHOOL)).containsExactly(new SchoolLetters(SCHOOL, 3, 2, 0));

        assertThat(letters.secrets()).containsOnlyKeys("p.parent", "p.parent2");
        assertPagesAreTheLinesOfTheTable("0099990K-001", 2);
        assertThat(secretOf("p.parent1")).isEmpty();
        assertEveryLetterOpens();
    }

    @Test
    void filesAreTheirOwnersOnly() throws Exception {
        families(2);
        run(order(500));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (String file : letters.files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(letters.file(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    /** Security 28: the base has hashes only. */
    @Test
    void property28NoSecretStandsInTheBase() throws Exception {
        families(3);
        run(order(2));

        List<String> tables = Rows.of(
                database, "SELECT table_name FROM information_schema.tables WHERE LOWER(table_schema) = 'account'");
        assertThat(tables).anyMatch("account"::equalsIgnoreCase);
        for (String table : tables) {
            String content = String.join("\n", Rows.of(database, "SELECT * FROM account." + table));
            for (String secret : letters.secrets().values()) {
                assertThat(content).as(table).doesNotContainIgnoringCase(secret);
                assertThat(content).as(table).doesNotContainIgnoringCase(secret.replace("-", ""));
            }
        }
    }

    private void assertCrash(LetterOrder order, LetterRegistry crashing) {
        assertThatThrownBy(() -> run(crashing, order, SCHOOL)).isInstanceOf(FailingRegistry.Crash.class);
    }

    private void assertEveryLetterOpens() {
        Map<String, String> secrets = letters.secrets();
        assertThat(secrets).isNotEmpty();
        secrets.forEach((identifiant, secret) -> assertThat(
                        secretOf(identifiant).orElseThrow().matches(secret))
                .as(identifiant)
                .isTrue());
    }

    private void assertPagesAreTheLinesOfTheTable(String part, int lines) throws Exception {
        List<Map.Entry<String, String>> secrets =
                List.copyOf(letters.secrets(part + ".csv").entrySet());
        assertThat(secrets).hasSize(lines);
        try (PDDocument document = Loader.loadPDF(letters.file(part + ".pdf").toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(lines);
            for (int page = 1; page <= lines; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).lines())
                        .contains(
                                secrets.get(page - 1).getKey(),
                                secrets.get(page - 1).getValue());
            }
        }
    }

    private List<SchoolLetters> run(LetterOrder order, String... uais) throws Exception {
        return run(registry, order, uais.length == 0 ? new String[] {SCHOOL} : uais);
    }

    private List<SchoolLetters> run(LetterRegistry over, LetterOrder order, String... uais) throws Exception {
        PlainProgress progress = new PlainProgress(new PrintWriter(Writer.nullWriter()));
        return new LetterRun(accounts, over, LetterFolder.open(folder), order, progress, clock)
                .run(new TreeSet<>(Set.of(uais)), 2);
    }

    private static LetterOrder order(int partSize) {
        return order(partSize, Set.of());
    }

    private static LetterOrder order(int partSize, Set<String> identifiants) {
        URI start = URI.create("https://educonnect.exemple.fr/compte");
        return new LetterOrder(start, IdentifiantPattern.DEFAULT, 3, partSize, false, identifiants);
    }

    /** Parents of one name, whose identifiants are p.parent, p.parent1… in no certain order. */
    private void families(int count) {
        for (int i = 0; i < count; i++) {
            fixture.link(fixture.guardian("MME", "Paule", "Parent"), child("Noé", "6A"));
        }
    }

    private long child(String firstName, String className) {
        long child = fixture.child(firstName, "Parent", LocalDate.of(2009, 2, 28));
        fixture.enrol(child, school, className);
        return child;
    }

    private Optional<ProvisionalSecret> secretOf(String identifiant) {
        return secretOf(idOf(identifiant));
    }

    private Optional<ProvisionalSecret> secretOf(long account) {
        return Optional.ofNullable(new HashMap<>(registry.secrets(List.of(account))).get(account));
    }

    private long idOf(String identifiant) {
        return fixture.count("SELECT id FROM account.account WHERE identifiant = ?", identifiant);
    }
}
