package fr.educonnect.directory.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.ActivationRegistry;
import fr.educonnect.directory.child.School;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.PersonName;
import fr.educonnect.directory.identifiant.IdentifiantPattern;
import fr.educonnect.directory.person.Person;
import fr.educonnect.directory.report.ChildReport;
import fr.educonnect.directory.report.ChildReport.Cause;
import fr.educonnect.directory.report.ChildReport.Closing;
import fr.educonnect.directory.report.ChildReports;
import fr.educonnect.directory.report.NotTheirChildException;
import fr.educonnect.directory.report.ReportState;
import fr.educonnect.directory.testing.Parallel;
import fr.educonnect.directory.testing.SchoolFixture;
import fr.educonnect.directory.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must do with {@link ChildReports}. */
abstract class ChildReportsContract {

    private static final LocalDate TODAY = LocalDate.parse("2020-12-01");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String MOBILE = "+33639981278";

    private SchoolFixture fixture;
    private SettableClock clock;
    private ActivationRegistry registry;
    private ChildReports reports;
    private long foix;
    private long lou;
    private long sacha;
    private long anne;

    /** A database with both schemas; what is in it goes. */
    abstract DataSource database();

    @BeforeEach
    void openReports() {
        DataSource database = database();
        fixture = new SchoolFixture(database);
        fixture.clear();
        clock = new SettableClock("2020-12-01T10:00:00Z");
        registry = new JdbcActivationRegistry(database, clock, LIMIT);
        reports = registry.reports();
        foix = fixture.school("0099990K", "Collège des Cimes", "009", false);
        lou = child("LOU");
        sacha = child("SACHA");
        anne = guardian();
        fixture.link(anne, lou);
        fixture.link(anne, sacha);
    }

    @Test
    void reportedChildNeedsNoDateAndIsListedWithAllThatASecretariatNeeds() {
        reports.report(person(), Set.of(lou));

        assertThat(person().childrenOn(TODAY)).extracting(child -> child.ids()).containsExactly(Set.of(sacha));
        ChildReport report = reports.page(ReportState.STANDING, 0, 10).get(0);
        assertThat(report.guardianId()).isEqualTo(anne);
        assertThat(report.guardian()).contains(new PersonName("DELMAS", "Anne"));
        assertThat(report.identifiant()).isEmpty();
        assertThat(report.childId()).isEqualTo(lou);
        assertThat(report.child()).contains(new PersonName("DELMAS", "LOU"));
        assertThat(report.schools()).extracting(School::uai).containsExactly("0099990K");
        assertThat(report.reportedAt()).isEqualTo(clock.instant());
        assertThat(report.closing()).isEmpty();
        assertThat(report).hasToString("ChildReport[" + report.id() + "]");
    }

    @Test
    void reportStaysWithTheRecordWhenItGetsAnAccount() {
        reports.report(person(), Set.of(lou));
        String identifiant = registry.open(person(), IdentifiantPattern.DEFAULT).identifiant();

        assertThat(reports.page(ReportState.STANDING, 0, 10))
                .extracting(ChildReport::identifiant)
                .containsExactly(Optional.of(identifiant));
    }

    @Test
    void everyRecordOfThePersonThatIsLinkedReports() {
        long again = guardian();
        fixture.link(again, lou);

        reports.report(person(), Set.of(lou));

        assertThat(reports.page(ReportState.STANDING, 0, 10))
                .extracting(ChildReport::guardianId)
                .containsExactlyInAnyOrder(anne, again);
        assertThat(person().childrenOn(TODAY)).hasSize(1);
    }

    @Test
    void reportingAgainOrManyTimesAtOnceAddsNothing() throws Exception {
        Person person = person();

        Parallel.run(30, i -> {
            reports.report(person, Set.of(lou));
            return i;
        });

        assertThat(reports.count(ReportState.STANDING)).isEqualTo(1);
    }

    @Test
    void property39_idsOfOtherPeoplesChildrenYieldNothing() {
        long other = child("ZOÉ");
        fixture.link(fixture.guardian("M.", "Paul", "NOËL"), other);
        long onlyContact = child("TOM");
        fixture.link(anne, onlyContact, 90, 3, null);
        long dropped = child("NOÉ");
        fixture.link(anne, dropped, 10, 1, TODAY);
        Person person = person();

        for (long id : List.of(other, onlyContact, dropped, Long.MAX_VALUE)) {
            assertThatThrownBy(() -> reports.report(person, Set.of(lou, id)))
                    .isInstanceOf(NotTheirChildException.class);
        }
        assertThat(reports.count(ReportState.STANDING)).isZero();
    }

    @Test
    void administratorWithdrawsOnceWithAReason() {
        reports.report(person(), Set.of(lou));
        long id = reports.page(ReportState.STANDING, 0, 10).get(0).id();
        clock.advance(Duration.ofDays(1));

        assertThat(reports.withdraw(id, "admin", "Erreur de la famille")).isTrue();

        assertThat(reports.withdraw(id, "admin", "Encore")).isFalse();
        assertThat(reports.withdraw(Long.MAX_VALUE, "admin", "Inconnu")).isFalse();
        assertThat(reports.count(ReportState.STANDING)).isZero();
        assertThat(reports.page(ReportState.CLOSED, 0, 10))
                .extracting(ChildReport::closing)
                .containsExactly(Optional.of(new Closing(
                        Instant.parse("2020-12-02T10:00:00Z"),
                        Cause.WITHDRAWN,
                        Optional.of("admin"),
                        Optional.of("Erreur de la famille"))));
        assertThat(person().childrenOn(TODAY)).hasSize(2);
    }

    @Test
    void withdrawalNamesWhoAndWhy() {
        assertThatThrownBy(() -> reports.withdraw(1, "admin", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reports.withdraw(1, "", "Erreur")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reports.withdraw(1, "admin", "x".repeat(1_001)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> reports.withdraw(1, "admin", "a\0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void childMayBeReportedAgainAfterAWithdrawal() {
        for (int i = 0; i < 3; i++) {
            reports.report(person(), Set.of(lou));
            assertThat(reports.withdraw(
                            reports.page(ReportState.STANDING, 0, 1).get(0).id(), "admin", "Erreur"))
                    .isTrue();
        }
        reports.report(person(), Set.of(lou));

        assertThat(reports.count(ReportState.STANDING)).isEqualTo(1);
        assertThat(reports.count(ReportState.CLOSED)).isEqualTo(3);
    }

    @Test
    void reportIsClosedWhenTheSchoolHasFollowedIt() {
        reports.report(person(), Set.of(lou, sacha));
        assertThat(reports.closeDropped()).isZero();

        fixture.run("UPDATE school.guardianship SET end_date = ? WHERE child_id = ?", TODAY, lou);
        assertThat(reports.closeDropped()).isEqualTo(1);
        fixture.run("DELETE FROM school.guardianship WHERE child_id = ?", sacha);
        assertThat(reports.closeDropped()).isEqualTo(1);

        assertThat(reports.closeDropped()).isZero();
        assertThat(reports.page(ReportState.CLOSED, 0, 10))
                .extracting(report -> report.closing().orElseThrow().cause())
                .containsExactly(Cause.SCHOOL, Cause.SCHOOL);
    }

    @Test
    void pagesGoFromTheNewestAndCountReportsNotSchools() {
        fixture.enrol(lou, fixture.school("0319990R", "Lycée du Canal", "031", true), null);
        reports.report(person(), Set.of(lou));
        clock.advance(Duration.ofHours(1));
        reports.report(person(), Set.of(sacha));

        assertThat(reports.page(ReportState.STANDING, 0, 1))
                .extracting(ChildReport::childId)
                .containsExactly(sacha);
        assertThat(reports.page(ReportState.STANDING, 1, 1))
                .extracting(ChildReport::childId)
                .containsExactly(lou);
        assertThat(reports.page(ReportState.STANDING, 1, 1).get(0).schools()).hasSize(2);
        assertThat(reports.page(ReportState.STANDING, 2, 1)).isEmpty();
        assertThat(reports.page(ReportState.STANDING, 0, 0)).isEmpty();
    }

    private Person person() {
        return registry.peopleAt(MOBILE).get(0);
    }

    private long child(String firstName) {
        long child = fixture.child(firstName, "DELMAS", LocalDate.parse("2009-03-02"));
        fixture.enrol(child, foix, "6A");
        return child;
    }

    private long guardian() {
        long guardian = fixture.guardian("MME", "Anne", "DELMAS");
        fixture.contact(guardian, Contact.Kind.MOBILE, MOBILE);
        fixture.contact(guardian, Contact.Kind.EMAIL, "anne@example.org");
        return guardian;
    }
}
