package fr.educonnect.schoolimport.siecle;

import java.time.LocalDate;

/**
 * One ELEVE.
 *
 * @param line where it starts in the file
 * @param id ELEVE_ID, unique within the school
 * @param ine ID_NATIONAL, null if the pupil has none yet
 * @param lastName NOM_DE_FAMILLE
 * @param firstName PRENOM
 * @param birthDate DATE_NAISS
 * @param entered DATE_ENTREE, or null
 * @param left DATE_SORTIE, or null
 */
public record Pupil(
        long line,
        String id,
        String ine,
        String lastName,
        String firstName,
        LocalDate birthDate,
        LocalDate entered,
        LocalDate left) {}
