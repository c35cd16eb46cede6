package fr.educonnect.sms.smpp;

import org.jsmpp.bean.BindType;

/** What the session is opened for. */
enum BindAs {
    /** To send and to receive; what is received is acknowledged and dropped. */
    TRANSCEIVER(BindType.BIND_TRX),
    /** To send only, for accounts that may do no more. */
    TRANSMITTER(BindType.BIND_TX);

    private final BindType type;

    BindAs(BindType type) {
        this.type = type;
    }

    BindType type() {
        return type;
    }
}
