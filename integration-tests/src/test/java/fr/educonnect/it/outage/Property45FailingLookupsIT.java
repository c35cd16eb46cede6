package fr.educonnect.it.outage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.build.Await;
import fr.educonnect.it.keycloak.Admin;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.recovery.AtOnce;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Property 45: look-ups of parents who do not exist, and look-ups during an outage, leak no connection and no thread. 1,000 of
 * the first kind here; {@code -Deduconnect.lookups=10000} for as many as the property says.
 */
@ExtendWith(TestBedExtension.class)
class Property45FailingLookupsIT {

    private static final int LOOKUPS = Integer.getInteger("educonnect.lookups", 1_000);
    private static final int CLIENTS = 4;
    private static final int SIGN_INS = 10;

    /** What comes and goes by itself: threads of HTTP, of the garbage collector, of Keycloak's tasks. */
    private static final int COMING_AND_GOING = 30;

    /** The federation's own setting (realm-export.json). */
    private static final int POOL = 20;

    /** No such account, nor with more digits behind: ids are counted up from 1. */
    private static final long NOBODY = 900_000_000L;

    private final TestBed bed;
    private RelyingParty canteen;
    private String nobody;

    Property45FailingLookupsIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void register() {
        canteen = bed.register("canteen");
        // Read once: it asks the server for the federation's id.
        nobody = bed.realm().userId(NOBODY);
    }

    @AfterEach
    void unregister() {
        canteen.close();
    }

    @Test
    void lookupsOfNobodyLeaveNothingBehindAndParentsSignInMeanwhile() {
        inParallel(CLIENTS, LOOKUPS / 10, this::lookUpNobody);
        double threads = threads();
        double heap = heapAfterCollection();
        AtomicBoolean signedIn = new AtomicBoolean();

        List<Callable<Boolean>> everybody = new ArrayList<>(clients(CLIENTS, LOOKUPS, this::lookUpNobody));
        everybody.add(() -> {
            for (int i = 0; i < SIGN_INS; i++) {
                unknownIdentifiant(i);
                canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid children");
            }
            signedIn.set(true);
            return true;
        });
        AtOnce.all(everybody);

        assertThat(signedIn).isTrue();
        assertThat(threads()).isLessThanOrEqualTo(threads + COMING_AND_GOING);
        assertThat(connections()).isLessThanOrEqualTo(POOL);
        // A share of the heap that stays after a collection; what a look-up left would be there.
        assertThat(heapAfterCollection()).isLessThanOrEqualTo(heap + 0.2);
    }

    @Test
    void lookupsDuringAnOutageLeaveNothingBehindEither() {
        canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid");
        double threads = threads();
        bed.realm().clearUserCache();

        // A queue of Java 17 may let a thread spin for ever where connections fail under load (JDK-8301341): one client
        // there.
        boolean sound = Runtime.version().feature() >= 21;
        Outage.STOPPED.during(
                bed.base().postgres(),
                () -> inParallel(sound ? CLIENTS : 1, sound ? LOOKUPS / 10 : 10, this::lookUpNobody));

        Await.until("a parent signs in again", Duration.ofSeconds(10), () -> {
            canteen.signIn(Family.TWINS.identifiant(), TestBed.PASSWORD, "openid children");
            return true;
        });
        assertThat(threads()).isLessThanOrEqualTo(threads + COMING_AND_GOING);
        assertThat(connections()).isBetween(1, POOL);
    }

    private void inParallel(int clients, int lookups, IntConsumer lookup) {
        AtOnce.all(clients(clients, lookups, lookup));
    }

    private static List<Callable<Boolean>> clients(int clients, int lookups, IntConsumer lookup) {
        return IntStream.range(0, clients)
                .<Callable<Boolean>>mapToObj(client -> () -> {
                    for (int i = client; i < lookups; i += clients) {
                        lookup.accept(i);
                    }
                    return true;
                })
                .toList();
    }

    /** By id and by identifiant in turns, each its own: Keycloak's cache knows none of them. */
    private void lookUpNobody(int number) {
        String path = number % 2 == 0
                ? "users/" + Admin.encode(nobody + number)
                : "users?exact=true&username=nobody-" + number;
        assertThat(bed.realm().admin().get(path).status()).isIn(200, 404, 503);
    }

    /** As an attacker would: at the sign-in page. */
    private void unknownIdentifiant(int number) {
        HttpBrowser browser = new HttpBrowser();
        HttpPage page = browser.signIn(
                browser.get(canteen.authorizationRequest("openid")), "x.nobody" + number, TestBed.PASSWORD);
        assertThat(page.status()).isEqualTo(200);
    }

    private double threads() {
        double live = bed.keycloak().metrics().sum("jvm_threads_live_threads");
        assertThat(live).as("the metric is there").isPositive();
        return live;
    }

    private double heapAfterCollection() {
        return bed.keycloak().metrics().sum("jvm_memory_usage_after_gc");
    }

    /** Of the server's role at the base. */
    private int connections() {
        return Integer.parseInt(bed.base()
                .postgres()
                .text(
                        "SELECT COUNT(*) FROM pg_stat_activity WHERE usename = ?",
                        bed.base().postgres().role()));
    }
}
