package fr.educonnect.authenticators.limits;

import fr.educonnect.authenticators.step.NumberSetting;
import fr.educonnect.authenticators.step.StepSettings;
import fr.educonnect.directory.quota.Limit;
import fr.educonnect.directory.quota.Subject;
import fr.educonnect.directory.quota.Window;

/** How many SMS a realm may send in a day: each costs money, and a flood of them is an attack. */
public final class SmsBudget {

    /** As the admin console shows it. */
    public static final NumberSetting SETTING = new NumberSetting(
            "realmPerDay",
            "SMS of the realm in a day",
            "All SMS that parents ask for, counted from midnight in Paris. When it is used up, parents see the same pages and no"
                    + " SMS leaves; an event and a metric tell. Notices of a change have as many again for themselves: who"
                    + " empties the one by asking keeps nobody from being told.",
            1,
            100_000_000,
            20_000);

    private static final String ASKED_FOR = "realm-day";
    private static final String NOTICES = "realm-day-notices";

    private SmsBudget() {}

    /** Shows both among the server's metrics, before they are first used up: the very first refusal is an alert. */
    public static void show() {
        LimitMetric.show(ASKED_FOR);
        LimitMetric.show(NOTICES);
    }

    /**
     * The limit of an execution.
     *
     * @param realm the realm's subject
     */
    public static Limit of(StepSettings settings, Subject realm) {
        return new Limit(ASKED_FOR, realm, settings.number(SETTING), new Window.SchoolDay());
    }

    /**
     * The same for SMS that tell of something done, such as a changed password. They are counted apart: anybody can ask for SMS until
     * there are none left, and would go unnoticed then (security 19).
     *
     * @param realm the realm's subject
     */
    public static Limit ofNotices(StepSettings settings, Subject realm) {
        return new Limit(NOTICES, realm.by("notices"), settings.number(SETTING), new Window.SchoolDay());
    }
}
