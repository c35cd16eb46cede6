package fr.educonnect.benchmarks.base;

/**
 * How another process reaches a database.
 *
 * @param url for JDBC
 * @param user the role
 * @param password empty for none
 */
public record DatabaseAccess(String url, String user, String password) {}
