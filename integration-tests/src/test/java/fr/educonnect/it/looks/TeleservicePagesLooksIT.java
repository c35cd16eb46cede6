package fr.educonnect.it.looks;

import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.school.Family;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the demo téléservice. */
@ExtendWith(TestBedExtension.class)
class TeleservicePagesLooksIT {

    private final TestBed bed;
    private ParentBrowser browser;

    TeleservicePagesLooksIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void openBrowser() {
        browser = bed.chromium().open();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void home() {
        browser.open(bed.teleservice().address());
        Inspection.of(browser, "teleservice-home");
    }

    @Test
    void children() {
        bed.signIn(browser, Family.TWO_SCHOOLS.identifiant(), TestBed.PASSWORD);
        Inspection.of(browser, "teleservice-children");
        browser.page().locator("summary").click();
        Inspection.of(browser, "teleservice-children-received");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refus", "indisponible", "session-terminee"})
    void problem(String path) {
        browser.open(bed.teleservice().address().resolve("/connexion/" + path));
        Inspection.of(browser, "teleservice-problem-" + path);
    }

    @Test
    void missing() {
        browser.open(bed.teleservice().address().resolve("/nulle-part"));
        Inspection.of(browser, "teleservice-missing");
    }
}
