package fr.educonnect.authenticators;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps our use of Keycloak's internal classes where docs/keycloak-coupling.md says it is. */
class KeycloakCouplingTest {

    private static final Path DOCUMENT = Path.of("../docs/keycloak-coupling.md");
    private static final Set<String> ADAPTER_PACKAGES = Set.of(
            "fr.educonnect.userstorage.claims",
            "fr.educonnect.authenticators.signin",
            "fr.educonnect.authenticators.recovery.channel",
            "fr.educonnect.authenticators.link",
            "fr.educonnect.authenticators.activation.letter",
            "fr.educonnect.authenticators.report",
            "fr.educonnect.authenticators.account",
            "fr.educonnect.authenticators.recovery.password",
            "fr.educonnect.authenticators.session",
            "fr.educonnect.authenticators.help",
            "fr.educonnect.authenticators.password.asked",
            "fr.educonnect.authenticators.headers",
            "fr.educonnect.messages.template");

    private final Set<Dependency> internal = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(
                            "fr.educonnect.userstorage", "fr.educonnect.authenticators", "fr.educonnect.messages")
                    .stream()
                    .flatMap(ours -> ours.getDirectDependenciesFromSelf().stream())
                    .filter(dependency -> ofServices(dependency.getTargetClass()))
                    .collect(Collectors.toSet());

    @Test
    void theDocumentNamesEveryInternalClassThatWeUseAndNoOther() throws IOException {
        Set<String> used = internal.stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented()).isEqualTo(used);
        assertThat(Files.readString(DOCUMENT)).contains("## Classes of `keycloak-services`: " + used.size() + "\n");
    }

    @Test
    void onlyAdapterPackagesUseInternalClasses() {
        assertThat(internal).allSatisfy(dependency -> assertThat(ADAPTER_PACKAGES)
                .contains(dependency.getOriginClass().getPackageName()));
    }

    private static Set<String> documented() throws IOException {
        Pattern row = Pattern.compile("^\\| `(org\\.keycloak\\.[A-Za-z0-9.]+)` \\|", Pattern.MULTILINE);
        return row.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean ofServices(JavaClass used) {
        return used.getSource()
                .map(source -> source.getUri().toString())
                .filter(uri -> uri.contains("/keycloak-services/"))
                .isPresent();
    }
}
