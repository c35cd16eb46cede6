package fr.educonnect.messages;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.educonnect.messages", importOptions = DoNotIncludeTests.class)
class MessagesArchitectureTest {

    @ArchTest
    static final ArchRule the_core_does_not_know_keycloak = noClasses()
            .that()
            .resideInAnyPackage(
                    "fr.educonnect.messages.queue",
                    "fr.educonnect.messages.mail",
                    "fr.educonnect.messages.sms",
                    "fr.educonnect.messages.settings",
                    "fr.educonnect.messages.metrics")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.keycloak..");

    @ArchTest
    static final ArchRule jakarta_mail_has_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("fr.educonnect.messages.mail")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..");

    @ArchTest
    static final ArchRule the_queue_knows_no_channel = noClasses()
            .that()
            .resideInAPackage("fr.educonnect.messages.queue")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.educonnect.messages", "fr.educonnect.messages.mail", "fr.educonnect.sms..");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule packages_have_no_cycle =
            slices().matching("fr.educonnect.messages.(*)..").should().beFreeOfCycles();
}
