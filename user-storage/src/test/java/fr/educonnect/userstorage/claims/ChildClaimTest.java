package fr.educonnect.userstorage.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.educonnect.directory.account.VisibleChild;
import fr.educonnect.directory.pseudonym.Pseudonyms;
import org.junit.jupiter.api.Test;

class ChildClaimTest {

    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[Pseudonyms.KEY_BYTES]);
    private static final VisibleChild LOIC = SchoolYear.at(SchoolYear.COLLEGE, "4A", "610680", "Loïc");

    @Test
    void saysWhoWhereAndWhatTheParentIsToTheChild() {
        assertThat(new ChildClaim(PSEUDONYMS, "carnet", false).of(LOIC))
                .containsExactly(
                        entry("id", PSEUDONYMS.ofChild("carnet", LOIC.child())),
                        entry("given_name", "Loïc"),
                        entry("family_name", "LÉVÊQUE"),
                        entry("school_uai", "0099990K"),
                        entry("school_name", "Collège des Trois Vallées"),
                        entry("class_name", "4A"),
                        entry("relationship", "mother"),
                        entry("legal_guardian", true));
    }

    @Test
    void theBirthDateIsThereOnlyForWhoMayHaveIt() {
        assertThat(new ChildClaim(PSEUDONYMS, "carnet", true).of(LOIC)).containsEntry("birthdate", "2008-01-18");
        assertThat(new ChildClaim(PSEUDONYMS, "carnet", false).of(LOIC)).doesNotContainKey("birthdate");
    }

    @Test
    void theIdIsOfThisTeleserviceAloneAndTellsNothing() {
        Object here = new ChildClaim(PSEUDONYMS, "carnet", false).of(LOIC).get("id");
        Object there = new ChildClaim(PSEUDONYMS, "cantine", false).of(LOIC).get("id");

        assertThat(here).isNotEqualTo(there);
        assertThat(here.toString()).doesNotContain("610680").doesNotContain("0099990K");
    }

    @Test
    void whatTheSchoolDoesNotSayIsLeftOut() {
        assertThat(new ChildClaim(PSEUDONYMS, "carnet", false)
                        .of(SchoolYear.at(SchoolYear.COLLEGE, null, "610680", "Loïc")))
                .doesNotContainKey("class_name");
    }
}
