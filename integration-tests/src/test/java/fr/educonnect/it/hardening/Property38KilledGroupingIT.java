package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.grouping.UndoOrder;
import fr.educonnect.directory.jdbc.JdbcGroupings;
import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.keycloak.KeycloakServer;
import fr.educonnect.it.keycloak.Realm;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.post.Post;
import fr.educonnect.it.school.SchoolBase;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Property 38 with a server that is killed (SIGKILL) at a random moment of a grouping: all of it or nothing, and the parent goes
 * on. Once here; {@code -Deduconnect.kills=20} does it as often as told, and prints what came of each (docs/administration.md).
 */
@ExtendWith(TestBedExtension.class)
class Property38KilledGroupingIT {

    private static final int KILLS = Integer.getInteger("educonnect.kills", 1);

    /** About as long as the request takes. */
    private static final int LATEST_KILL_MILLIS = 120;

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;
    private final Post post = Post.open();
    private final Random random = new Random();
    private KeycloakServer server;
    private RelyingParty teleservice;

    Property38KilledGroupingIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.THREE_SCHOOLS_1, Newcomer.THREE_SCHOOLS_2);
        this.bed = bed;
    }

    @BeforeEach
    void startServer() {
        server = bed.startAnother("keycloak-killed-grouping", post, Map.of());
        server.awaitReady();
        teleservice = bed.register(server, "canteen");
        long own = newcomers.account("it.own", Newcomer.THREE_SCHOOLS_1, TestBed.PASSWORD);
        newcomers.account("it.other", Newcomer.THREE_SCHOOLS_2, null);
        Realm realm = new Realm(server.admin(), bed.base());
        realm.password(realm.userId(own), TestBed.PASSWORD);
    }

    @AfterEach
    void stopServer() {
        server.close();
        post.close();
    }

    @Test
    void allOrNothing() {
        int grouped = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            int millis = random.nextInt(LATEST_KILL_MILLIS);
            killInTheMiddle(millis);
            boolean done = assertAllOrNothing();
            grouped += done ? 1 : 0;
            System.out.printf("kill %2d after %3d ms: %s%n", kill, millis, done ? "all" : "nothing");
            server.awaitReady();
            theParentGoesOn(done);
            undo();
        }
        System.out.printf("%d kills: %d all, %d nothing, 0 half%n", KILLS, grouped, KILLS - grouped);
    }

    private void killInTheMiddle(int millis) {
        MyChildren way = mine().add().other("it.other", SchoolBase.PROVISIONAL_SECRET);
        CompletableFuture<Void> request =
                CompletableFuture.runAsync(() -> way.browser().send(way.page().form("Ajouter")));
        try {
            request.get(millis, TimeUnit.MILLISECONDS);
        } catch (Exception notYet) {
            // The server dies under it.
        }
        server.killAndStartAgain();
        request.exceptionally(died -> null).join();
    }

    private boolean assertAllOrNothing() {
        String status = text("SELECT status FROM account.account WHERE identifiant = 'it.other'");
        String holder = newcomers.identifiant(Newcomer.THREE_SCHOOLS_2);
        String standing = text("SELECT count(*)::text FROM account.grouping WHERE undone_at IS NULL");
        String noted = text("SELECT count(*)::text FROM account.grouping_record r JOIN account.grouping g"
                + " ON g.id = r.grouping_id WHERE g.undone_at IS NULL");
        boolean done = status.equals("REGROUPED");
        assertThat(holder).isEqualTo(done ? "it.own" : "it.other");
        assertThat(status).isEqualTo(done ? "REGROUPED" : "CREATED");
        assertThat(standing).isEqualTo(done ? "1" : "0");
        assertThat(noted).isEqualTo(standing);
        return done;
    }

    private void theParentGoesOn(boolean done) {
        bed.base().recovery().clearCounters();
        MyChildren way = mine();
        if (!done) {
            way.add().other("it.other", SchoolBase.PROVISIONAL_SECRET).confirm();
        }
        assertThat(way.text()).contains("Maëlle", "Théo");
    }

    private void undo() {
        long grouping = Long.parseLong(text("SELECT max(id)::text FROM account.grouping"));
        new JdbcGroupings(bed.base().postgres().database(), Clock.systemUTC(), Duration.ofSeconds(10))
                .undo(UndoOrder.byParent(grouping));
    }

    private MyChildren mine() {
        return MyChildren.of(teleservice, new HttpBrowser(), "it.own", TestBed.PASSWORD);
    }

    private String text(String sql) {
        return bed.base().postgres().text(sql);
    }
}
