package fr.educonnect.sms.chain;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SmsGateway;
import fr.educonnect.sms.SmsMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Answers what the test says, and keeps what it was given. */
final class ScriptedGateway implements SmsGateway {

    private final String name;
    private final List<SmsMessage> given = new ArrayList<>();
    private Supplier<SendResult> answer;
    private boolean closed;

    ScriptedGateway(String name, SendResult answer) {
        this.name = name;
        answer(answer);
    }

    void answer(SendResult next) {
        answer = () -> next;
    }

    void answer(Supplier<SendResult> next) {
        answer = next;
    }

    List<SmsMessage> given() {
        return given;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SendResult send(SmsMessage message) {
        given.add(message);
        return answer.get();
    }

    @Override
    public void close() {
        closed = true;
    }
}
