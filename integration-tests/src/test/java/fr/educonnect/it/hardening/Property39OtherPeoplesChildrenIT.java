package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.activation.Activation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 39: ids of other people and of their children yield nothing. */
@ExtendWith(TestBedExtension.class)
class Property39OtherPeoplesChildrenIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    Property39OtherPeoplesChildrenIT(TestBed bed) {
        this.newcomers = new Newcomers(
                bed, Newcomer.ONE_CHILD, Newcomer.TWO_CHILDREN, Newcomer.FATHER_OF_TWINS, Newcomer.MOTHER_OF_TWINS);
        this.bed = bed;
    }

    @Test
    void reportingAChildOfSomebodyElse() {
        Activation way = newcomers.provedNumber(Newcomer.ONE_CHILD);
        HttpPage page = way.browser()
                .post(
                        way.page().formAction(),
                        Map.of("notMine", childId(Newcomer.TWO_CHILDREN, "Rémi"), "confirmed", "true"));

        Recovery.assertNoFault(page);
        assertThat(page.text()).doesNotContain("Rémi", "C'est noté");
        assertThat(newcomers.reports(Newcomer.TWO_CHILDREN)).isZero();
        assertThat(newcomers.reports(Newcomer.ONE_CHILD)).isZero();
    }

    @Test
    void beingSomebodyWhoDoesNotShareTheNumber() {
        Activation way = newcomers.provedNumber(Newcomer.FATHER_OF_TWINS);
        HttpPage page =
                way.browser().post(way.page().formAction(), Map.of("person", guardianId(Newcomer.TWO_CHILDREN)));

        Recovery.assertNoFault(page);
        assertThat(page.text()).contains("Qui êtes-vous").doesNotContain("Loïc", "Rémi");
    }

    private String guardianId(String record) {
        return bed.base().postgres().text("SELECT id::text FROM school.guardian WHERE source_key = ?", record);
    }

    private String childId(String record, String firstName) {
        return bed.base().postgres().text("""
                SELECT c.id::text FROM school.child c JOIN school.guardianship l ON l.child_id = c.id
                JOIN school.guardian g ON g.id = l.guardian_id WHERE g.source_key = ? AND c.first_name = ?
                """, record, firstName);
    }
}
