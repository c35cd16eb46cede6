package fr.educonnect.it.looks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.educonnect.it.account.MyInformation;
import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.browser.NextPage;
import fr.educonnect.it.browser.ParentBrowser;
import fr.educonnect.it.browser.Screen;
import fr.educonnect.it.testbed.TestBed;
import fr.educonnect.it.testbed.TestBedExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages on which a parent without a school's address gives one, as they look. */
@ExtendWith(TestBedExtension.class)
class TypedAddressLooksIT {

    @RegisterExtension
    final Newcomers newcomers;

    private final TestBed bed;

    TypedAddressLooksIT(TestBed bed) {
        this.newcomers = new Newcomers(bed, Newcomer.ONLY_A_LETTER);
        this.bed = bed;
    }

    @Test
    void everyPage() {
        newcomers.account("it.own", Newcomer.ONLY_A_LETTER, TestBed.PASSWORD);
        try (ParentBrowser browser = bed.chromium().open()) {
            browser.open(newcomers.teleservice().authorizationRequest("openid", MyInformation.ACTION));
            browser.loginPage().signIn("it.own", TestBed.PASSWORD);
            look(browser, "profile-no-address");
            press(browser, AriaRole.LINK, "Donner une adresse");
            look(browser, "profile-address");
            press(browser, AriaRole.BUTTON, "Continuer");
            look(browser, "profile-address-empty");
        }
    }

    private static void press(ParentBrowser browser, AriaRole role, String name) {
        NextPage.by(browser.page()
                .getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)));
    }

    private static void look(ParentBrowser browser, String name) {
        Inspection.of(browser, name, Screen.SMALL_AND_LARGE);
    }
}
