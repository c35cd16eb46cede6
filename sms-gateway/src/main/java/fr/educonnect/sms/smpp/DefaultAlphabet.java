package fr.educonnect.sms.smpp;

/** What a provider takes data_coding 0 to mean, "SMSC default alphabet" (SMPP 3.4 §5.2.19). */
enum DefaultAlphabet {
    /** The GSM 7 bit alphabet, one septet in a byte. */
    GSM7,
    /** ISO 8859-1; the provider turns it into GSM-7. */
    LATIN1
}
