package fr.educonnect.it.queries;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.build.Await;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.oidc.Tokens;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.school.StatementLog;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How often the school base is asked, and how old an answer may be. */
@ExtendWith(TestBedExtension.class)
class QueriesIT {

    private static final String SCOPE = "openid profile email children children_birthdate fredu";

    private final TestBed bed;
    private final StatementLog statements;
    private RelyingParty canteen;

    QueriesIT(TestBed bed) {
        this.bed = bed;
        this.statements = new StatementLog(bed.base().postgres());
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
        // Opens the pool and checks the schemas, which the first request of a server does once.
        signIn();
    }

    @AfterEach
    void unregister() {
        canteen.close();
    }

    @Test
    void oneQueryForASignInWithTokensAndChildren() throws Exception {
        bed.realm().clearUserCache();

        List<String> asked = statements.during(() -> canteen.userInfoClaims(signIn()));
        assertThat(asked).hasSize(1);
    }

    @Test
    void oneQueryForAWrongPassword() throws Exception {
        bed.realm().clearUserCache();
        HttpBrowser browser = new HttpBrowser();
        HttpPage login = browser.get(canteen.authorizationRequest("openid"));

        assertThat(statements.during(() -> browser.signIn(login, Family.TWINS.identifiant(), "Faux-mot-de-passe-1")))
                .hasSize(1);
        bed.realm().unlock(Family.TWINS);
    }

    @Test
    void noneWhileTheServerHoldsTheParentInMemory() throws Exception {
        AtomicReference<Tokens> tokens = new AtomicReference<>(signIn());

        assertThat(statements.during(() -> {
                    canteen.refresh(tokens.get()).ok();
                    canteen.userInfoClaims(tokens.get());
                    return signIn();
                }))
                .isEmpty();
    }

    @Test
    void oneForUserinfoWhenTheParentIsNotHeldAnyMore() throws Exception {
        Tokens tokens = signIn();
        bed.realm().clearUserCache();

        assertThat(statements.during(() -> canteen.userInfoClaims(tokens))).hasSize(1);
    }

    @Test
    void aCorrectionOfTheSchoolIsSeenAfterTheCacheTimeAndNotBefore() {
        String before = className(signIn());
        try {
            Tokens held = signIn();
            classOf("Noël", "5Z");
            assertThat(className(held)).as("five minutes are not over").isEqualTo(before);
            classOf("Noël", before);

            bed.realm().withFederation(Map.of("cachePolicy", "MAX_LIFESPAN", "maxLifespan", "1000"), () -> {
                Tokens tokens = signIn();
                classOf("Noël", "4Y");
                Await.until("the new class is seen", Duration.ofSeconds(10), () -> className(tokens)
                        .equals("4Y"));
            });
        } finally {
            classOf("Noël", before);
            bed.realm().clearUserCache();
        }
    }

    private Tokens signIn() {
        return canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, SCOPE);
    }

    private String className(Tokens tokens) {
        return canteen.userInfoClaims(tokens)
                .path("children")
                .get(0)
                .path("class_name")
                .asText();
    }

    private void classOf(String child, String name) {
        assertThat(bed.base().postgres().update("""
                        UPDATE school.enrolment SET class_name = ?
                        WHERE child_id = (SELECT id FROM school.child WHERE first_name = ? AND last_name = 'FAŸ')
                        """, name, child)).isEqualTo(1);
    }
}
