package fr.educonnect.schoolimport.pair;

import java.util.List;

/**
 * What a set of files turned out to be.
 *
 * @param pairs complete pairs of listed schools, by UAI
 * @param refusals schools and files that make no pair
 */
public record ExportPairs(List<ExportPair> pairs, List<Refusal> refusals) {}
