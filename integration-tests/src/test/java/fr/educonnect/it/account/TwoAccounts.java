package fr.educonnect.it.account;

import fr.educonnect.it.activation.Newcomer;
import fr.educonnect.it.activation.Newcomers;
import fr.educonnect.it.oidc.HttpBrowser;
import fr.educonnect.it.oidc.RelyingParty;
import fr.educonnect.it.testbed.TestBed;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A parent whom two schools gave an account each, both activated with {@link TestBed#PASSWORD}, for tests of grouping;
 * afterwards all is as it was ({@link Newcomers}).
 */
public final class TwoAccounts implements BeforeEachCallback, AfterEachCallback {

    /** Identifiant of the account that the parent signs in with; it holds {@link Newcomer#THREE_SCHOOLS_1}, with Maëlle. */
    public static final String OWN = "it.own";

    /** Identifiant of the account to be added; it holds {@link Newcomer#THREE_SCHOOLS_2}, with Théo. */
    public static final String OTHER = "it.other";

    private final Newcomers newcomers;

    /** @param more records, school and PERSONNE_ID of each, that have no account when the test begins */
    public TwoAccounts(TestBed bed, String... more) {
        this.newcomers = new Newcomers(
                bed,
                Stream.concat(Stream.of(Newcomer.THREE_SCHOOLS_1, Newcomer.THREE_SCHOOLS_2), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        newcomers.beforeEach(context);
        newcomers.account(OWN, Newcomer.THREE_SCHOOLS_1, TestBed.PASSWORD);
        newcomers.account(OTHER, Newcomer.THREE_SCHOOLS_2, TestBed.PASSWORD);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        newcomers.afterEach(context);
    }

    /** Where the parent comes from. */
    public RelyingParty teleservice() {
        return newcomers.teleservice();
    }

    /** The records that the accounts hold. */
    public Newcomers newcomers() {
        return newcomers;
    }

    /** The parent opens "Mes enfants" in a new browser, with {@link #OWN}. */
    public MyChildren mine() {
        return MyChildren.of(newcomers.teleservice(), new HttpBrowser(), OWN, TestBed.PASSWORD);
    }
}
