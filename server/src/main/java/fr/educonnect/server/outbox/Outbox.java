package fr.educonnect.server.outbox;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last messages that the server sent, in memory, oldest first. Safe for use by several threads. */
public final class Outbox {

    /** How many messages are kept: a demo that runs for days, or a load test, must not fill the memory. */
    public static final int CAPACITY = 1000;

    private final Clock clock;
    private final Deque<OutboxMessage> messages = new ArrayDeque<>();
    private long lastId;

    /**
     * An empty outbox.
     *
     * @param clock gives each message its {@code sentAt}
     */
    public Outbox(Clock clock) {
        this.clock = clock;
    }

    /**
     * Keeps a mail.
     *
     * @param to one recipient
     * @param subject may be null
     * @param text plain text part, may be null
     * @param html HTML part, may be null
     */
    public void addMail(String to, String subject, String text, String html) {
        add(Channel.MAIL, to, subject, text, html);
    }

    /**
     * Keeps an SMS.
     *
     * @param to E.164 number
     * @param text its text
     */
    public void addSms(String to, String text) {
        add(Channel.SMS, to, null, text, null);
    }

    private synchronized void add(Channel channel, String to, String subject, String text, String html) {
        messages.addLast(new OutboxMessage(++lastId, channel, to, subject, text, html, clock.instant()));
        if (messages.size() > CAPACITY) {
            messages.removeFirst();
        }
    }

    /**
     * What is kept.
     *
     * @return a copy, oldest first
     */
    public synchronized List<OutboxMessage> oldestFirst() {
        return List.copyOf(messages);
    }

    /**
     * One message.
     *
     * @param id its number
     * @return the message, empty when it is not kept (any more)
     */
    public synchronized Optional<OutboxMessage> find(long id) {
        return messages.stream().filter(message -> message.id() == id).findFirst();
    }

    /** Forgets every message. */
    public synchronized void clear() {
        messages.clear();
    }
}
