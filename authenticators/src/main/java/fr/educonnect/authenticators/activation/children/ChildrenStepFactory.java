package fr.educonnect.authenticators.activation.children;

import fr.educonnect.authenticators.step.ParentStepFactory;
import java.util.List;

/** The execution <em>Parent: birth dates of the children</em>. */
public final class ChildrenStepFactory extends ParentStepFactory {

    /** Provider id, as realm files name it. */
    public static final String ID = "educonnect-activation-children";

    public ChildrenStepFactory() {
        super(
                ID,
                "Parent: birth dates of the children",
                "Shows the first names of the children and asks for each birth date; all must be right. \"Ce n'est pas mon enfant\""
                        + " is kept as a report and hides the child from the t\u00e9l\u00e9services. Serves the activation by phone"
                        + " and by letter.",
                new ChildrenStep(),
                List.of(ChildrenStep.TRIES.property()));
    }
}
