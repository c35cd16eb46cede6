package fr.educonnect.userstorage.claims;

import fr.educonnect.userstorage.ParentAccount;
import java.util.Map;
import org.keycloak.models.ClientSessionContext;

/** Gives a téléservice the claim {@code children}: the parent's children that are open, enrolled and not reported (flows §7). */
public final class ChildrenMapper extends ParentClaimMapper {

    /** Id of this mapper in realm files. */
    public static final String ID = "educonnect-children";

    /** Client scope that asks for the children; also the claim's name. */
    public static final String SCOPE = "children";

    /** Client scope that asks for their birth dates too. */
    public static final String BIRTH_DATE_SCOPE = "children_birthdate";

    /** For Keycloak, which makes one of each mapper. */
    public ChildrenMapper() {
        super(SCOPE);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Parent: children";
    }

    @Override
    public String getHelpText() {
        return "Adds the claim \"children\": the parent's children at open schools, with ids of this téléservice's own;"
                + " their birth dates only with scope children_birthdate.";
    }

    @Override
    Map<String, Object> claims(ParentAccount parent, ClientSessionContext context) {
        ChildClaim claim = new ChildClaim(
                parent.pseudonyms(),
                context.getClientSession().getClient().getClientId(),
                ScopeCondition.asked(BIRTH_DATE_SCOPE, context));
        return Map.of(SCOPE, parent.visibleChildren().stream().map(claim::of).toList());
    }
}
