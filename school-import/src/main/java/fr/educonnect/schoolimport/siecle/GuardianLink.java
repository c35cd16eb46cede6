package fr.educonnect.schoolimport.siecle;

/**
 * One RESPONSABLE_ELEVE, both layouts already mapped to the newer one.
 *
 * @param line where it starts in the file
 * @param pupilId ELEVE_ID
 * @param personId PERSONNE_ID
 * @param relation two-digit CODE_PARENTE
 * @param level 1 legal representative, 2 in charge, 3 contact
 * @param unknownRelation whether the file gave no known relation, so that {@code relation} had to be 90
 * @param unknownLevel whether the file gave no usable level, so that {@code level} had to be 3
 */
public record GuardianLink(
        long line,
        String pupilId,
        String personId,
        int relation,
        int level,
        boolean unknownRelation,
        boolean unknownLevel) {}
