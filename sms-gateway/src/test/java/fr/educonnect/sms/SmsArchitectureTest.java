package fr.educonnect.sms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.educonnect.sms", importOptions = DoNotIncludeTests.class)
class SmsArchitectureTest {

    @ArchTest
    static final ArchRule only_the_skin_knows_keycloak = noClasses()
            .that()
            .resideOutsideOfPackage("fr.educonnect.sms.keycloak")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.keycloak..");

    @ArchTest
    static final ArchRule the_skin_uses_no_insides_of_keycloak = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.keycloak.services..", "org.keycloak.protocol..", "org.keycloak.authentication..");

    @ArchTest
    static final ArchRule knows_nothing_of_schools =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("fr.educonnect.directory..");

    @ArchTest
    static final ArchRule each_library_has_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("fr.educonnect.sms.smpp")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jsmpp..");

    @ArchTest
    static final ArchRule the_breaker_is_the_chains_own = noClasses()
            .that()
            .resideOutsideOfPackage("fr.educonnect.sms.chain")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.github.resilience4j..");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule packages_have_no_cycle =
            slices().matching("fr.educonnect.sms.(*)..").should().beFreeOfCycles();
}
