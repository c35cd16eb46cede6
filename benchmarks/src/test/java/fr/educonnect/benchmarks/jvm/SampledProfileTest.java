package fr.educonnect.benchmarks.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampledProfileTest {

    private final SampledProfile profile = new SampledProfile();

    @Test
    void theInnermostKnownClassCounts() {
        profile.add(
                List.of("java.util.HashMap.get", "org.postgresql.Driver.a", "fr.educonnect.A.b", "org.keycloak.C.d"));
        profile.add(List.of("java.util.HashMap.get", "org.keycloak.C.d"));
        profile.add(List.of("org.bouncycastle.crypto.generators.Argon2BytesGenerator.fill", "org.keycloak.C.d"));
        profile.add(List.of("java.lang.Thread.run"));

        assertThat(profile.share(Component.DATABASE)).isEqualTo(0.25);
        assertThat(profile.share(Component.KEYCLOAK)).isEqualTo(0.25);
        assertThat(profile.share(Component.HASHING)).isEqualTo(0.25);
        assertThat(profile.share(Component.REST)).isEqualTo(0.25);
    }

    @Test
    void bouncyCastlesArithmeticIsWhoseWhoCallsIt() {
        profile.add(List.of(
                "org.bouncycastle.util.Longs.rotateRight",
                "org.bouncycastle.crypto.generators.Argon2BytesGenerator.F"));
        profile.add(
                List.of("org.bouncycastle.util.Longs.rotateRight", "org.bouncycastle.crypto.digests.SHA512Digest.a"));

        assertThat(profile.share(Component.HASHING)).isEqualTo(0.5);
        assertThat(profile.share(Component.CRYPTOGRAPHY)).isEqualTo(0.5);
    }

    @Test
    void ourMethodsTakeWhatTheyCall() {
        profile.add(List.of("org.postgresql.Driver.a", "fr.educonnect.A.b", "fr.educonnect.A.outer"));
        profile.add(List.of("fr.educonnect.A.b"));
        profile.add(List.of("fr.educonnect.C.d"));
        profile.add(List.of("org.keycloak.C.d"));

        assertThat(profile.shareBelowOurs()).isEqualTo(0.75);
        assertThat(profile.ourLargest(1)).containsExactly(Map.entry("fr.educonnect.A.b", 0.5));
    }

    @Test
    void nothingSampledIsNoShare() {
        assertThat(profile.share(Component.OURS)).isZero();
    }
}
