package fr.educonnect.authenticators.grouping;

import fr.educonnect.authenticators.action.ParentActionFactory;

/** The action <em>Parent: Mes enfants</em>, which a téléservice asks for with {@code kc_action=mes-enfants}. */
public final class MyChildrenActionFactory extends ParentActionFactory {

    /** Provider id and alias. */
    public static final String ID = "mes-enfants";

    public MyChildrenActionFactory() {
        super(ID, "Parent: Mes enfants", new MyChildrenAction(), GroupingSettings.NUMBERS, GroupingSettings.OTHERS);
    }
}
