package fr.educonnect.userstorage.claims;

import fr.educonnect.directory.account.VisibleChild;
import fr.educonnect.directory.child.School;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The classic attributes of a parent.
 *
 * @param vectors {@code FrEduVecteur}: {@code profil|nom|prénom|idÉlève|UAI} for each child; names are the parent's
 * @param affiliations {@code FrEduCtPersonAffiliation}: {@code resp1d} for an école, {@code resp2d} for a collège or lycée
 */
record FrEduAttributes(List<String> vectors, List<String> affiliations) {

    private static final String PROFILE_PRIMARY = "1";
    private static final String PROFILE_SECONDARY = "2";

    /**
     * The attributes of a parent with these children.
     *
     * @param lastName the parent's family name
     * @param firstName the parent's first name
     * @param children what the téléservice may see
     */
    static FrEduAttributes of(String lastName, String firstName, List<VisibleChild> children) {
        List<String> vectors = new ArrayList<>();
        Set<String> affiliations = new LinkedHashSet<>();
        for (VisibleChild visible : children) {
            boolean primary = isPrimary(visible.school());
            vectors.add(String.join(
                    "|",
                    primary ? PROFILE_PRIMARY : PROFILE_SECONDARY,
                    member(lastName),
                    member(firstName),
                    member(pupilId(visible)),
                    visible.school().uai()));
            affiliations.add(primary ? "resp1d" : "resp2d");
        }
        return new FrEduAttributes(vectors, List.copyOf(affiliations));
    }

    private static boolean isPrimary(School school) {
        if (school.typeLabel() == null) {
            return false;
        }
        // The open-data directory writes "Ecole", others "École" or "ECOLE ELEMENTAIRE".
        return Normalizer.normalize(school.typeLabel(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .startsWith("ecole");
    }

    /** SIECLE's ELEVE_ID: the source key without the school that it begins with; other feeds' keys are given whole. */
    private static String pupilId(VisibleChild visible) {
        String key = visible.child().sourceKey();
        String uai = visible.school().uai();
        return key.startsWith(uai) ? key.substring(uai.length()) : key;
    }

    /** The bar separates the members and cannot be escaped. */
    private static String member(String text) {
        return text.replace('|', ' ');
    }
}
