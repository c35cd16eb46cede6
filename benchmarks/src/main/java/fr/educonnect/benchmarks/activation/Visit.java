package fr.educonnect.benchmarks.activation;

/**
 * Somebody who comes to activate an account by phone.
 *
 * @param person number in the crowd, from 1; equal for those who are the same person
 * @param mobile E.164; a partner may have the same
 * @param guardianId a record of this person: by it the person is told from the partner
 */
public record Visit(int person, String mobile, long guardianId) {}
