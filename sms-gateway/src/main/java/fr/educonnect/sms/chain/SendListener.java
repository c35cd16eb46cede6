package fr.educonnect.sms.chain;

import fr.educonnect.sms.SendResult;
import java.time.Duration;

/** Hears of every send and of every change of a gateway's health, for metrics. Called on the sending thread. */
public interface SendListener {

    /** Hears nothing. */
    SendListener NONE = new SendListener() {
        @Override
        public void sent(String gateway, SendResult result, Duration took) {}

        @Override
        public void changed(GatewayHealth health) {}
    };

    /**
     * A gateway was asked to send. Not called for a gateway that is left alone.
     *
     * @param gateway its name
     * @param result what became of it
     * @param took how long the gateway took
     */
    void sent(String gateway, SendResult result, Duration took);

    /**
     * A gateway's health is known for the first time, or changed.
     *
     * @param health from now on
     */
    void changed(GatewayHealth health);
}
