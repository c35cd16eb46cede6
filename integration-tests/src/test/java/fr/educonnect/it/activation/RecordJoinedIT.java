package fr.educonnect.it.activation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.jdbc.JdbcActivationRegistry;
import fr.educonnect.it.post.Mail;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another school enters a parent who has an account (flows §5, "one person, several records"). */
@ExtendWith(TestBedExtension.class)
class RecordJoinedIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    RecordJoinedIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.THREE_SCHOOLS_2);
        this.bed = bed;
    }

    @Test
    void itJoinsTheAccountAndTheParentIsTold() {
        joinAsAnImportDoes();

        assertThat(newcomers.identifiant(Newcomer.THREE_SCHOOLS_2)).isEqualTo(Family.TWO_SCHOOLS.identifiant());
        Mail mail = bed.post().nextMail(bed.base().mail(Family.TWO_SCHOOLS));
        assertThat(mail.subject()).isEqualTo("Un établissement a rejoint votre compte");
        assertThat(mail.text())
                .contains("Hélène L.", schoolOf(Newcomer.THREE_SCHOOLS_2), "secrétariat élèves")
                .doesNotContain("Théo", "Maëlle", Family.TWO_SCHOOLS.identifiant());
    }

    private void joinAsAnImportDoes() {
        int joined = new JdbcActivationRegistry(
                        bed.base().postgres().database(), Clock.systemUTC(), Duration.ofSeconds(10))
                .joins()
                .joinNewRecords("0129990U");
        assertThat(joined).isEqualTo(1);
    }

    private String schoolOf(String record) {
        return bed.base().postgres().text("""
                SELECT s.name FROM school.school s JOIN school.enrolment e ON e.school_id = s.id
                JOIN school.guardianship l ON l.child_id = e.child_id JOIN school.guardian g ON g.id = l.guardian_id
                WHERE g.source_key = ?
                """, record);
    }
}
