package fr.educonnect.teleservice.parent;

import java.util.List;

/**
 * One claim as the page "Ce que ce service a reçu" shows it.
 *
 * @param name the claim's name
 * @param values its value, or values, as text; empty if it was not sent
 * @param json whether the text is JSON over several lines
 */
public record ReceivedClaim(String name, List<String> values, boolean json) {}
