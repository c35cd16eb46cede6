package fr.educonnect.sms.setup;

/** Kinds of gateway. */
enum GatewayType {
    HTTP,
    SMPP
}
