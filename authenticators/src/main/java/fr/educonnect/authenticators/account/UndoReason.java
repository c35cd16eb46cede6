package fr.educonnect.authenticators.account;

/**
 * Why a grouping is undone.
 *
 * @param reason for whoever looks it up later; null where it was not given
 */
public record UndoReason(String reason) {}
