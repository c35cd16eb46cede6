package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.recovery.LostPassword;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 28: no code, link, full number or address stands in the base, in logs, in events or in metrics. */
@ExtendWith(TestBedExtension.class)
class Property28NothingInClearIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property28NothingInClearIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.CODES);
        this.bed = bed;
    }

    @Test
    void afterEveryKindOfMessage() {
        LostPassword way = recovery.codeBySms();
        String code = recovery.receivedCode();
        way.code(Recovery.otherThan(code));
        recovery.tables().clearCounters();
        ResetLink link = recovery.linkByMail();
        String secret = link.link().secret();
        recovery.lostIdentifiant().byMail(recovery.mail());
        recovery.lostIdentifiant().bySms(recovery.mobile());
        recovery.lostPassword().identify(recovery.identifiant()).byMail(Recovery.FOREIGN_MAIL);

        List<String> secrets = List.of(
                secret, recovery.mail(), recovery.mobile(), recovery.mobile().substring(3));
        for (String place : List.of(
                recovery.tables().dump(),
                bed.keycloak().log(),
                events(),
                bed.keycloak().metrics().text())) {
            assertThat(place).doesNotContain(secrets).doesNotContain(Recovery.FOREIGN_MAIL);
            assertThat(place).doesNotContainPattern("(?<![0-9a-zA-Z])" + code + "(?![0-9a-zA-Z])");
        }
    }

    private String events() {
        return bed.realm().admin().read("events?max=100").toString();
    }
}
