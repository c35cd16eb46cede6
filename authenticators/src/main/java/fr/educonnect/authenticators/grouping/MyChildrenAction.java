package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.action.ActionContext;
import fr.educonnect.authenticators.action.ParentAction;
import fr.educonnect.authenticators.grouping.OtherAccount.Answer;
import fr.educonnect.authenticators.step.StepStop;
import fr.educonnect.directory.account.Account;
import fr.educonnect.directory.account.Family;
import fr.educonnect.directory.account.FamilyChild;
import fr.educonnect.directory.grouping.GroupingOutcome;
import fr.educonnect.directory.grouping.GroupingOutcome.Grouped;
import fr.educonnect.directory.grouping.GroupingOutcome.Refused;
import fr.educonnect.directory.grouping.GroupingRefusal;
import fr.educonnect.directory.rollout.SchoolDay;
import fr.educonnect.userstorage.database.KeycloakClock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.utils.FormMessage;

/**
 * Every child of the account, with what téléservices see of them; and the way by which the children of another account of the same
 * person come to this one (flows §6): that account's identifiant and password, the children that would come, <em>Ajouter</em>.
 */
final class MyChildrenAction extends ParentAction {

    private static final String CHILDREN_PAGE = "educonnect-my-children.ftl";
    private static final String OTHER_PAGE = "educonnect-other-account.ftl";
    private static final String CONFIRM_PAGE = "educonnect-group.ftl";

    /** Of the address. */
    private static final String ADD = "ajouter";

    private static final String DONE = "done";
    private static final String GROUP = "group";
    private static final String IDENTIFIANT = "other-username";
    private static final String PASSWORD = "other-password";

    /** How many children came, shown once above the list. */
    private static final String ADDED = "educonnect.grouping.added";

    @Override
    protected void show(ActionContext action) {
        if (action.asksFor(ADD)) {
            showOther(action, "", List.of());
        } else {
            showChildren(action);
        }
    }

    @Override
    protected void submit(ActionContext action) {
        if (action.pressed(DONE)) {
            action.keycloak().success();
        } else if (action.pressed(GROUP)) {
            group(action);
        } else if (action.pressed(IDENTIFIANT)) {
            take(action);
        } else {
            showChildren(action);
        }
    }

    private static void showChildren(ActionContext action) {
        ProvedOther.remove(action);
        String added = action.note(ADDED).orElse("");
        action.note(ADDED, null);
        action.show(
                CHILDREN_PAGE,
                Map.of("children", rows(family(action, action.account())), "added", added, "addUrl", action.url(ADD)));
    }

    private static void showOther(ActionContext action, String identifiant, List<FormMessage> problems) {
        Map<String, Object> page = Map.of("identifiant", identifiant, "backUrl", action.url());
        if (problems.isEmpty()) {
            action.show(OTHER_PAGE, page);
        } else {
            action.refuse(OTHER_PAGE, page, problems);
        }
    }

    private static void take(ActionContext action) {
        String identifiant = action.typed(IDENTIFIANT).strip();
        String password = action.typed(PASSWORD);
        // No password at all is answered like a wrong one (security 5).
        if (identifiant.isEmpty()) {
            showOther(action, "", List.of(new FormMessage(IDENTIFIANT, "educonnect.grouping.noIdentifiant")));
        } else {
            answer(action, identifiant, OtherAccount.check(action, identifiant, password));
        }
    }

    private static void answer(ActionContext action, String identifiant, Answer answer) {
        if (answer instanceof Answer.Proved proved) {
            ProvedOther.put(action, proved.account());
            confirm(action, proved.account());
            return;
        }
        GroupingEvents.refused(action, answer);
        FormMessage problem;
        if (answer instanceof Answer.Refused refused) {
            problem = refusal(refused.reason());
        } else if (answer instanceof Answer.TooMany tooMany) {
            problem = new FormMessage("educonnect.grouping.tooMany", StepStop.minutes(tooMany.pause()));
        } else if (answer instanceof Answer.LetterExpired) {
            problem = new FormMessage("educonnect.grouping.letterExpired");
        } else {
            // Under both fields: neither is told from the other.
            problem = new FormMessage(PASSWORD, "educonnect.grouping.wrong");
        }
        showOther(action, identifiant, List.of(problem));
    }

    private static void confirm(ActionContext action, Account other) {
        Set<Long> known = family(action, action.account()).stream()
                .map(child -> child.child().id())
                .collect(Collectors.toUnmodifiableSet());
        List<FamilyChild> all = family(action, other);
        action.show(
                CONFIRM_PAGE,
                Map.of(
                        "identifiant",
                        action.account().identifiant(),
                        "otherIdentifiant",
                        other.identifiant(),
                        "children",
                        rows(all.stream()
                                .filter(child -> !known.contains(child.child().id()))
                                .toList()),
                        "knownChildren",
                        rows(all.stream()
                                .filter(child -> known.contains(child.child().id()))
                                .toList()),
                        "backUrl",
                        action.url()));
    }

    private static void group(ActionContext action) {
        Optional<Account> other = ProvedOther.of(action);
        ProvedOther.remove(action);
        if (other.isEmpty()) {
            showOther(action, "", List.of(new FormMessage("educonnect.grouping.again")));
            return;
        }
        int before = count(family(action, action.account()));
        GroupingOutcome outcome = AccountGrouping.make(action, other.get(), GroupingSettings.names(action.settings()));
        if (outcome instanceof Refused refused) {
            GroupingEvents.refused(action, new Answer.Refused(refused.reason()));
            showOther(action, other.get().identifiant(), List.of(refusal(refused.reason())));
        } else if (outcome instanceof Grouped) {
            Account now = action.directory()
                    .accounts(directory -> directory.findById(action.account().id()))
                    .orElseThrow();
            action.note(ADDED, String.valueOf(count(family(action, now)) - before));
            action.of(now);
            showChildren(action);
        }
    }

    private static FormMessage refusal(GroupingRefusal reason) {
        return new FormMessage("educonnect.grouping.refused." + reason.name().toLowerCase(Locale.ROOT));
    }

    private static int count(List<FamilyChild> family) {
        return Math.toIntExact(
                family.stream().map(child -> child.child().id()).distinct().count());
    }

    private static List<FamilyChild> family(ActionContext action, Account account) {
        return Family.of(account, action.directory().rollout(), SchoolDay.today(KeycloakClock.UTC));
    }

    private static List<ChildRow> rows(List<FamilyChild> family) {
        return family.stream().map(ChildRow::of).toList();
    }
}
