package fr.educonnect.userstorage.database;

import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tries a connection that was idle before somebody gets it: those of a base that was restarted are dead, and each would cost a
 * parent an error once the base is back (security property 44).
 *
 * <p>Where the base hangs, a try takes {@link #PATIENCE_SECONDS}; a pool of dead connections must not take that of each. So a
 * dead one speaks for all that were idle with it.
 */
final class IdleConnectionCheck implements ConnectionValidator {

    private static final int PATIENCE_SECONDS = 1;
    private static final long NEVER = Long.MIN_VALUE;

    private final Duration idle;
    private final LongSupplier nanoTime;
    private final Runnable whenDead;
    private volatile long lastDead = NEVER;

    /**
     * @param idle how long nobody used the connections that the pool has tried
     * @param nanoTime as {@link System#nanoTime()}
     * @param whenDead told of each connection that the base does not answer on any more
     */
    IdleConnectionCheck(Duration idle, LongSupplier nanoTime, Runnable whenDead) {
        this.idle = idle;
        this.nanoTime = nanoTime;
        this.whenDead = whenDead;
    }

    /**
     * Tells whether a connection may be handed out.
     *
     * @param connection nobody's, idle for as long as said or longer
     * @return false where the base does not answer on it, or where another was found dead since this one was last used; the pool
     *     then makes a new one
     */
    @Override
    public boolean isValid(Connection connection) {
        if (wasIdleWithADeadOne()) {
            return false;
        }
        boolean alive = answers(connection);
        if (!alive) {
            lastDead = nanoTime.getAsLong();
            whenDead.run();
        }
        return alive;
    }

    private boolean wasIdleWithADeadOne() {
        long dead = lastDead;
        return dead != NEVER && nanoTime.getAsLong() - dead < idle.toNanos();
    }

    private static boolean answers(Connection connection) {
        try {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
