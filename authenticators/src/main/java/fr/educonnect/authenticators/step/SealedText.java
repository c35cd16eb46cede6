package fr.educonnect.authenticators.step;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.jose.jwe.JWE;
import org.keycloak.jose.jwe.JWEConstants;
import org.keycloak.jose.jwe.JWEException;
import org.keycloak.jose.jwe.JWEHeader;
import org.keycloak.jose.jwe.JWEKeyStorage;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What a parent typed, encrypted under the realm's AES key: authentication sessions lie in caches, and neither a number nor an
 * address may stand there in clear (security 28).
 */
final class SealedText {

    private SealedText() {}

    /** Encrypts a text as a JWE. */
    static String seal(KeycloakSession session, RealmModel realm, String text) {
        SecretKey key = key(session, realm);
        JWE jwe = new JWE()
                .header(new JWEHeader(JWEConstants.DIRECT, encryption(key), null))
                .content(text.getBytes(StandardCharsets.UTF_8));
        jwe.getKeyStorage().setCEKKey(key, JWEKeyStorage.KeyUse.ENCRYPTION);
        try {
            return jwe.encodeJwe();
        } catch (JWEException e) {
            throw new IllegalStateException("The realm's AES key does not encrypt", e);
        }
    }

    /** Decrypts it; empty where the realm's key was changed meanwhile: the parent then begins again. */
    static Optional<String> open(KeycloakSession session, RealmModel realm, String secret) {
        JWE jwe = new JWE();
        jwe.getKeyStorage().setCEKKey(key(session, realm), JWEKeyStorage.KeyUse.ENCRYPTION);
        try {
            return Optional.of(new String(jwe.verifyAndDecodeJwe(secret).getContent(), StandardCharsets.UTF_8));
        } catch (JWEException e) {
            return Optional.empty();
        }
    }

    private static SecretKey key(KeycloakSession session, RealmModel realm) {
        return session.keys().getActiveKey(realm, KeyUse.ENC, Algorithm.AES).getSecretKey();
    }

    /** The realm's administrator chooses the size of the key. */
    private static String encryption(SecretKey key) {
        return switch (key.getEncoded().length) {
            case 16 -> JWEConstants.A128GCM;
            case 24 -> JWEConstants.A192GCM;
            default -> JWEConstants.A256GCM;
        };
    }
}
