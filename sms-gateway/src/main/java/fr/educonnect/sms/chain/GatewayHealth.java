package fr.educonnect.sms.chain;

import java.time.Instant;

/**
 * How one gateway of a chain does.
 *
 * @param gateway its name
 * @param state whether it is used
 * @param since when that state began
 */
public record GatewayHealth(String gateway, State state, Instant since) {

    /** Whether a gateway is used. */
    public enum State {
        /** Used. */
        UP,
        /** Failed too often: left alone. */
        DOWN,
        /** Was left alone; the next send tries it. */
        TRYING
    }
}
