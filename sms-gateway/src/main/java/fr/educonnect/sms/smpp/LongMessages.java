package fr.educonnect.sms.smpp;

/** How a text longer than one segment travels. */
enum LongMessages {
    /** As several submit_sm whose user data header tells the telephone how to join them (3GPP TS 23.040 §9.2.3.24.1). */
    UDH,
    /** As one submit_sm with the optional parameter message_payload (SMPP 3.4 §5.3.2.32); the provider cuts it. */
    PAYLOAD
}
