package fr.educonnect.schoolimport.letter.run;

/**
 * What became of one school's letters.
 *
 * @param uai       the school
 * @param parents   how many have an account that is not activated, or none
 * @param written   how many of them have got a letter now, or would get one in a dry run
 * @param completed how many pairs of files of an interrupted run got their names
 */
public record SchoolLetters(String uai, int parents, int written, int completed) {}
