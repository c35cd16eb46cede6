package fr.educonnect.authenticators.recovery.identify;

import fr.educonnect.authenticators.step.Goal;
import fr.educonnect.authenticators.step.ParentStep;
import fr.educonnect.authenticators.step.StepContext;
import java.util.Map;
import java.util.Optional;

/** Asks for the identifiant of the lost password. Looks nobody up: what is typed is only kept (security 1). */
final class IdentifyStep extends ParentStep {

    private static final String PAGE = "educonnect-identify.ftl";
    private static final String FIELD = "username";

    @Override
    protected void show(StepContext step) {
        if (step.notes().goal() == Goal.IDENTIFIANT || step.notes().permit().isPresent()) {
            step.flow().success();
        } else {
            step.show(PAGE, page(step.notes().identifiant().orElse("")));
        }
    }

    @Override
    protected void submit(StepContext step) {
        String typed = step.typed(FIELD);
        Optional<String> problem = Identifiant.problem(typed);
        if (problem.isPresent()) {
            step.refuse(PAGE, page(typed), FIELD, problem.get());
        } else {
            step.notes().identifiant(typed.strip());
            step.flow().success();
        }
    }

    private static Map<String, String> page(String typed) {
        return Map.of("identifiant", typed);
    }
}
