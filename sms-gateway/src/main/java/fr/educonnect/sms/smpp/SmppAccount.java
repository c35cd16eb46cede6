package fr.educonnect.sms.smpp;

import fr.educonnect.sms.SecretSetting;
import java.time.Duration;

/**
 * Where a session goes and as whom.
 *
 * @param host of the provider
 * @param port of the provider
 * @param tls whether the connection is encrypted, and the host's certificate checked
 * @param systemId our name there
 * @param password at most 8 characters (SMPP 3.4 §5.2.2)
 * @param systemType empty unless the provider wants one
 * @param bindAs what the session is opened for
 * @param connectTimeout until the connection stands, TLS included
 * @param bindTimeout until the bind is answered
 * @param answerTimeout until a submit_sm or enquire_link is answered
 * @param enquireLink silence after which the session is checked
 */
record SmppAccount(
        String host,
        int port,
        boolean tls,
        String systemId,
        SecretSetting password,
        String systemType,
        BindAs bindAs,
        Duration connectTimeout,
        Duration bindTimeout,
        Duration answerTimeout,
        Duration enquireLink) {}
