package fr.educonnect.schoolimport.load;

import java.time.Duration;

/**
 * How to load.
 *
 * @param dryRun do everything, then roll back
 * @param force take exports that are older than the last ones
 * @param statementTimeout how long one statement may run
 * @param lockTimeout how long one statement may wait for others
 */
public record LoadOptions(boolean dryRun, boolean force, Duration statementTimeout, Duration lockTimeout) {}
