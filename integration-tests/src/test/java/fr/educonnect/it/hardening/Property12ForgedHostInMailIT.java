package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.recovery.ResetLink;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Property 12: what a request says of its host never changes the link of a mail, nor the last line of an SMS. */
@ExtendWith(TestBedExtension.class)
class Property12ForgedHostInMailIT {

    @RegisterExtension
    final Recovery recovery;

    private final TestBed bed;

    Property12ForgedHostInMailIT(TestBed bed) {
        this.recovery = new Recovery(bed, Family.LINKS);
        this.bed = bed;
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Host,   forged.example",
        "X-Forwarded-Proto,  gopher",
        "X-Forwarded-Port,   4444",
        "X-Forwarded-Prefix, /forged.example",
        "Forwarded,          host=forged.example;proto=gopher",
        "X-Original-Host,    forged.example"
    })
    void forwardedHeaders(String header, String value) {
        ResetLink link = recovery.linkByMail(new HttpBrowser(Map.of(header, value)));
        assertThat(link.link().toString()).startsWith(bed.keycloak().issuer().toString());

        recovery.tables().clearCounters();
        recovery.lostPassword(new HttpBrowser(Map.of(header, value)))
                .identify(recovery.identifiant())
                .bySms();
        assertThat(recovery.post().nextSms(recovery.mobile()).text())
                .contains("@localhost #")
                .doesNotContain("forged");
    }
}
