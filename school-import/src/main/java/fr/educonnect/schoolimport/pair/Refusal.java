package fr.educonnect.schoolimport.pair;

/**
 * A school, or a file that belongs to none, of which nothing was imported.
 *
 * @param school its UAI, or empty if the file does not tell
 * @param reason file, line and what is wrong
 */
public record Refusal(String school, String reason) {}
