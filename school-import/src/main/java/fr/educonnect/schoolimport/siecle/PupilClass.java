package fr.educonnect.schoolimport.siecle;

/**
 * The class of one pupil: the first STRUCTURE of TYPE_STRUCTURE D (division; G are groups) in its STRUCTURES_ELEVE.
 *
 * @param line where its STRUCTURES_ELEVE starts
 * @param pupilId ELEVE_ID
 * @param name CODE_STRUCTURE
 * @param furtherClasses how many other divisions stood there
 */
public record PupilClass(long line, String pupilId, String name, int furtherClasses) {}
