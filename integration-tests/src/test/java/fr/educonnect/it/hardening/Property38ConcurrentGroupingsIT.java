package fr.educonnect.it.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.it.account.MyChildren;
import fr.educonnect.it.account.TwoAccounts;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.HttpPage;
import fr.educonnect.it.recovery.AtOnce;
import fr.educonnect.it.recovery.Recovery;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Property 38: groupings at once, of one pair and crossing, lose no child and group once. */
@ExtendWith(TestBedExtension.class)
class Property38ConcurrentGroupingsIT {

    @RegisterExtension
    final TwoAccounts accounts;

    private final TestBed bed;

    Property38ConcurrentGroupingsIT(TestBed bed) {
        this.accounts = new TwoAccounts(bed);
        this.bed = bed;
    }

    @Test
    void theSamePairFromFiftyBrowsers() {
        List<MyChildren> ways = IntStream.range(0, 50)
                .mapToObj(i -> {
                    bed.base().recovery().clearCounters();
                    return from(TwoAccounts.OWN, TwoAccounts.OTHER);
                })
                .toList();

        AtOnce.all(ways.stream().<Callable<HttpPage>>map(way -> () -> sent(way)).toList());

        assertThat(groupings()).isEqualTo("1");
        assertThat(accounts.mine().text()).contains("Maëlle", "Théo");
    }

    @Test
    void eachTheOtherFromTwentyFiveBrowsersEach() {
        List<MyChildren> ways = IntStream.range(0, 25)
                .boxed()
                .flatMap(i -> {
                    bed.base().recovery().clearCounters();
                    return Stream.of(
                            from(TwoAccounts.OWN, TwoAccounts.OTHER), from(TwoAccounts.OTHER, TwoAccounts.OWN));
                })
                .toList();

        AtOnce.all(ways.stream().<Callable<HttpPage>>map(way -> () -> sent(way)).toList());

        assertThat(groupings()).isEqualTo("1");
        assertThat(accounts.newcomers().accounts()).isEqualTo(1);
        String survivor = accounts.newcomers().identifiant(Newcomer.THREE_SCHOOLS_1);
        assertThat(accounts.newcomers().identifiant(Newcomer.THREE_SCHOOLS_2)).isEqualTo(survivor);
        assertThat(MyChildren.of(accounts.teleservice(), new HttpBrowser(), survivor, TestBed.PASSWORD)
                        .text())
                .contains("Maëlle", "Théo");
    }

    private MyChildren from(String own, String other) {
        return MyChildren.of(accounts.teleservice(), new HttpBrowser(), own, TestBed.PASSWORD)
                .add()
                .other(other, TestBed.PASSWORD);
    }

    /**
     * The one whose own account closed meanwhile may be shown any page but a fault; on a busy machine, fifty at once may find no
     * connection in time and are told to try again.
     */
    private static HttpPage sent(MyChildren way) {
        HttpPage page = way.browser().send(way.page().form("Ajouter"));
        if (page.status() != 503) {
            Recovery.assertNoFault(page);
        }
        return page;
    }

    private String groupings() {
        return bed.base().postgres().text("SELECT count(*)::text FROM account.grouping");
    }
}
