package fr.educonnect.directory.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.educonnect.directory", importOptions = ImportOption.DoNotIncludeTests.class)
class SchoolDirectoryArchitectureTest {

    @ArchTest
    static final ArchRule knows_nothing_of_keycloak =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.keycloak..");

    @ArchTest
    static final ArchRule only_the_migrator_knows_liquibase = noClasses()
            .that()
            .resideOutsideOfPackage("fr.educonnect.directory.schema")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("liquibase..", "fr.educonnect.directory.schema");

    @ArchTest
    static final ArchRule only_the_adapters_know_sql = classes()
            .that()
            .resideInAnyPackage(
                    "..account..",
                    "..guardian..",
                    "..child..",
                    "..rollout..",
                    "..search..",
                    "..secret..",
                    "..pseudonym..",
                    "..quota..",
                    "..code..",
                    "..permit..",
                    "..identifiant..",
                    "..person..",
                    "..report..",
                    "..join..",
                    "..letter..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("java.sql..", "javax.sql..", "fr.educonnect.directory.jdbc..");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule packages_have_no_cycle =
            slices().matching("fr.educonnect.directory.(*)..").should().beFreeOfCycles();
}
