package fr.educonnect.directory.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProvisionalSecretsTest {

    private static final String PRINTED = "[" + ProvisionalSecrets.ALPHABET + "]{4}-[" + ProvisionalSecrets.ALPHABET
            + "]{4}-[" + ProvisionalSecrets.ALPHABET + "]{5}";

    @Test
    void secretsArePrintedInGroupsAndNeverTheSame() {
        assertThat(IntStream.range(0, 1_000).mapToObj(i -> ProvisionalSecrets.next()))
                .allMatch(secret -> secret.matches(PRINTED))
                .doesNotHaveDuplicates();
    }

    @Test
    void secretsHaveSixtyBitsAndNoLookAlikes() {
        double bits = ProvisionalSecrets.LENGTH * Math.log(ProvisionalSecrets.ALPHABET.length()) / Math.log(2);

        assertThat(bits).isGreaterThan(60);
        assertThat(ProvisionalSecrets.ALPHABET.chars().distinct().count())
                .isEqualTo(ProvisionalSecrets.ALPHABET.length());
        assertThat(ProvisionalSecrets.ALPHABET).doesNotContainPattern("[B8I1O0S5Z2]");
    }

    @Test
    void secretIsTypedInAnyCaseWithAnySpacesAndHyphens() {
        String printed = ProvisionalSecrets.next();
        ProvisionalSecret secret = ProvisionalSecret.of(printed, Instant.EPOCH);

        assertThat(secret.matches(printed)).isTrue();
        assertThat(secret.matches(" " + printed.toLowerCase(Locale.ROOT).replace('-', ' ') + "\t"))
                .isTrue();
        assertThat(secret.matches(printed.replace("-", "\u00a0\u2011"))).isTrue();
        assertThat(secret.matches(printed.substring(1))).isFalse();
        assertThat(secret.matches(printed + printed.charAt(0))).isFalse();
        assertThat(secret.matches("")).isFalse();
    }
}
