package fr.educonnect.sms;

/** A way out for SMS. Safe for use by several threads. */
public interface SmsGateway extends AutoCloseable {

    /**
     * The gateway's name in configuration, logs and metrics.
     *
     * @return lower-case letters and digits
     */
    String name();

    /**
     * Tries to send; bounded in time by the gateway's own time-outs.
     *
     * @param message what to send
     * @return what became of it; never null, no exception for anything that happens outside
     */
    SendResult send(SmsMessage message);

    /** Lets go of connections. A message sent afterwards fails. */
    @Override
    default void close() {}
}
