package fr.educonnect.sms.chain;

import static fr.educonnect.sms.testing.Messages.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SendResult.Accepted;
import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Fault;
import fr.educonnect.sms.SendResult.Rejected;
import fr.educonnect.sms.SendResult.Unknown;
import fr.educonnect.sms.chain.GatewayHealth.State;
import fr.educonnect.sms.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayChainTest {

    private static final SendResult TAKEN = new Accepted("p1");
    private static final SendResult AWAY = new Failed("connect", Duration.ZERO);
    private static final Duration REST = Duration.ofSeconds(30);

    private final TestClock clock = new TestClock();
    private final List<String> heard = new ArrayList<>();
    private final ScriptedGateway first = new ScriptedGateway("first", TAKEN);
    private final ScriptedGateway second = new ScriptedGateway("second", TAKEN);
    private final GatewayChain chain = GatewayChain.builder()
            .clock(clock)
            .listener(new SendListener() {
                @Override
                public void sent(String gateway, SendResult result, Duration took) {
                    heard.add(gateway + " " + result.outcome());
                }

                @Override
                public void changed(GatewayHealth health) {
                    heard.add(health.gateway() + " " + health.state());
                }
            })
            .then(first, new BreakerSettings(4, 4, 50, REST))
            .then(second, BreakerSettings.DEFAULT)
            .build();

    @Test
    void theFirstGatewaySendsWhileItCan() {
        assertThat(chain.send(saying("bonjour"))).isEqualTo(TAKEN);
        assertThat(second.given()).isEmpty();
    }

    @Test
    void theNextTakesOverWhenNothingCanHaveBeenSent() {
        for (SendResult surelyNot : List.of(AWAY, new Rejected(Fault.GATEWAY, "http-402"))) {
            first.answer(surelyNot);
            assertThat(chain.send(saying("bonjour"))).isEqualTo(TAKEN);
        }
        assertThat(second.given()).hasSize(2);
    }

    @Test
    void nobodyTakesOverWhenItMayHaveBeenSent() {
        first.answer(new Unknown("timeout"));
        assertThat(chain.send(saying("bonjour"))).isEqualTo(new Unknown("timeout"));

        first.answer(() -> {
            throw new IllegalStateException("broken");
        });
        assertThat(chain.send(saying("bonjour"))).isEqualTo(new Unknown("internal-error"));
        assertThat(second.given()).isEmpty();
    }

    @Test
    void aRefusedNumberIsNotTriedElsewhere() {
        SendResult refused = new Rejected(Fault.MESSAGE, "http-400");
        first.answer(refused);

        assertThat(chain.send(saying("bonjour"))).isEqualTo(refused);
        assertThat(second.given()).isEmpty();
    }

    @Test
    void whenAllArePassedOverTheMostHopefulResultCounts() {
        first.answer(new Failed("http-429", Duration.ofSeconds(60)));
        second.answer(new Failed("http-503", Duration.ofSeconds(20)));
        assertThat(chain.send(saying("bonjour"))).isEqualTo(new Failed("http-503", Duration.ofSeconds(20)));

        second.answer(new Rejected(Fault.GATEWAY, "http-401"));
        assertThat(chain.send(saying("bonjour"))).isEqualTo(new Failed("http-429", Duration.ofSeconds(60)));
    }

    @Test
    void withoutGatewaysNothingIsSent() {
        assertThat(GatewayChain.builder().build().send(saying("bonjour")))
                .isEqualTo(new Rejected(Fault.GATEWAY, "no-gateway"));
    }

    @Test
    void theBreakerOpensTriesOneMessageAndCloses() {
        first.answer(AWAY);
        send(4);
        assertThat(chain.health().get(0)).isEqualTo(new GatewayHealth("first", State.DOWN, clock.instant()));

        clock.pass(Duration.ofSeconds(20));
        send(3);
        assertThat(first.given()).as("left alone").hasSize(4);
        assertThat(second.given()).hasSize(7);

        clock.pass(Duration.ofSeconds(11));
        send(3);
        assertThat(first.given()).as("one try, which failed").hasSize(5);
        assertThat(chain.health().get(0).state()).isEqualTo(State.DOWN);

        first.answer(TAKEN);
        clock.pass(REST.plusSeconds(1));
        send(3);
        assertThat(first.given()).hasSize(8);
        assertThat(chain.health()).extracting(GatewayHealth::state).containsExactly(State.UP, State.UP);
        assertThat(heard)
                .containsSubsequence(
                        "first UP", "first DOWN", "first TRYING", "first DOWN", "first TRYING", "first UP");
        assertThat(heard.stream().filter("first failed"::equals)).hasSize(5);
    }

    @Test
    void aGatewayThatIsLeftAloneSaysHowLong() {
        first.answer(AWAY);
        second.answer(new Rejected(Fault.GATEWAY, "http-401"));
        send(4);
        clock.pass(Duration.ofSeconds(10));

        assertThat(chain.send(saying("bonjour"))).isEqualTo(new Failed("circuit-open", Duration.ofSeconds(20)));
    }

    @Test
    void refusedNumbersSayNothingAgainstTheGateway() {
        first.answer(new Rejected(Fault.MESSAGE, "http-400"));
        send(20);

        assertThat(chain.health().get(0).state()).isEqualTo(State.UP);
    }

    @Test
    void anErrorOnTheOneTryDoesNotLeaveTheGatewayAloneForEver() {
        first.answer(AWAY);
        send(4);
        clock.pass(REST.plusSeconds(1));
        first.answer(() -> {
            throw new StackOverflowError();
        });
        assertThatThrownBy(() -> chain.send(saying("bonjour"))).isInstanceOf(StackOverflowError.class);

        first.answer(TAKEN);
        send(1);
        assertThat(chain.health().get(0).state()).isEqualTo(State.UP);
    }

    @Test
    void textsAreRespelledUnlessToldOtherwise() {
        chain.send(saying("Bonjour François"));
        assertThat(first.given().get(0).text()).isEqualTo("Bonjour Francois");

        ScriptedGateway exact = new ScriptedGateway("exact", TAKEN);
        GatewayChain.builder()
                .respell(false)
                .then(exact, BreakerSettings.DEFAULT)
                .build()
                .send(saying("Bonjour François"));
        assertThat(exact.given().get(0).text()).isEqualTo("Bonjour François");
    }

    @Test
    void aTextThatRespellingMakesTooLongIsSentAsItIs() {
        String text = "…".repeat(1530);

        assertThat(chain.send(saying(text))).isEqualTo(TAKEN);
        assertThat(first.given().get(0).text()).isEqualTo(text);
    }

    @Test
    void closingClosesEveryGateway() {
        chain.close();

        assertThat(first.isClosed()).isTrue();
        assertThat(second.isClosed()).isTrue();
    }

    private void send(int times) {
        for (int i = 0; i < times; i++) {
            chain.send(saying("bonjour"));
        }
    }
}
