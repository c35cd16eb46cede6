package fr.educonnect.userstorage.claims;

import fr.educonnect.userstorage.ParentAccount;
import java.util.Map;
import org.keycloak.models.ClientSessionContext;

/**
 * Gives a téléservice the classic attributes of the schools' services, {@code FrEduVecteur} and
 * {@code FrEduCtPersonAffiliation}, as claims (flows §7).
 */
public final class FrEduMapper extends ParentClaimMapper {

    /** Id of this mapper in realm files. */
    public static final String ID = "educonnect-fredu";

    /** Client scope that asks for these attributes. */
    public static final String SCOPE = "fredu";

    /** For Keycloak, which makes one of each mapper. */
    public FrEduMapper() {
        super(SCOPE);
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayType() {
        return "Parent: FrEdu attributes";
    }

    @Override
    public String getHelpText() {
        return "Adds the claims FrEduVecteur (one \"profil|nom|prénom|idÉlève|UAI\" for each child) and"
                + " FrEduCtPersonAffiliation (resp1d, resp2d). The child's id in them is the school's own, the same for every"
                + " téléservice: give this scope only to services that need it.";
    }

    @Override
    Map<String, Object> claims(ParentAccount parent, ClientSessionContext context) {
        return parent.account()
                .name()
                .map(name -> FrEduAttributes.of(name.lastName(), name.firstName(), parent.visibleChildren()))
                .map(attributes -> Map.<String, Object>of(
                        "FrEduVecteur", attributes.vectors(), "FrEduCtPersonAffiliation", attributes.affiliations()))
                .orElse(Map.of());
    }
}
