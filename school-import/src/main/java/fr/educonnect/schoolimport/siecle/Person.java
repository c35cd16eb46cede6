package fr.educonnect.schoolimport.siecle;

/**
 * One PERSONNE, as typed: numbers and address are not checked yet.
 *
 * @param line where it starts in the file
 * @param id PERSONNE_ID, unique within the school
 * @param title LC_CIVILITE, or null
 * @param lastName NOM_DE_FAMILLE
 * @param firstName PRENOM
 * @param mobile TEL_PORTABLE, or null
 * @param homePhone TEL_PERSONNEL, or null
 * @param workPhone TEL_PROFESSIONNEL, or null
 * @param mail MEL, or null
 * @param acceptsSms ACCEPTE_SMS, null where the school did not ask
 */
public record Person(
        long line,
        String id,
        String title,
        String lastName,
        String firstName,
        String mobile,
        String homePhone,
        String workPhone,
        String mail,
        Boolean acceptsSms) {}
