package fr.educonnect.benchmarks.command;

import fr.educonnect.benchmarks.report.Measure;
import java.util.List;

/**
 * What a part found.
 *
 * @param measures for the table
 * @param remarks Markdown: what a reader has to know about them
 */
record PartResult(List<Measure> measures, String remarks) {}
