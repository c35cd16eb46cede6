package fr.educonnect.userstorage.claims;

import fr.educonnect.directory.account.VisibleChild;
import fr.educonnect.directory.pseudonym.Pseudonyms;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How one child looks in the claim {@code children} of one téléservice (flows §7).
 *
 * @param pseudonyms makes the child's id at this téléservice
 * @param clientId the téléservice
 * @param withBirthDate whether the téléservice asked for birth dates and may have them
 */
record ChildClaim(Pseudonyms pseudonyms, String clientId, boolean withBirthDate) {

    /**
     * The claim's object for a child.
     *
     * @param visible a child that the téléservice may see
     * @return the members in a fixed order; what the school does not give is left out
     */
    Map<String, Object> of(VisibleChild visible) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("id", pseudonyms.ofChild(clientId, visible.child()));
        claim.put("given_name", visible.child().firstName());
        claim.put("family_name", visible.child().lastName());
        if (withBirthDate) {
            claim.put("birthdate", visible.child().birthDate().toString());
        }
        claim.put("school_uai", visible.school().uai());
        claim.put("school_name", visible.school().name());
        if (visible.className() != null) {
            claim.put("class_name", visible.className());
        }
        claim.put("relationship", Relationship.of(visible.relationCode()));
        claim.put("legal_guardian", visible.legalLevel() == 1);
        return claim;
    }
}
