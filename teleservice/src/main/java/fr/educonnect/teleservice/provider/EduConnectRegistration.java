package fr.educonnect.teleservice.provider;

import java.util.List;

/** What this service asks of the identity provider. */
public final class EduConnectRegistration {

    /** The registration's id; part of the redirect and back-channel logout addresses. */
    public static final String ID = "educonnect";

    /** Where a sign-in starts. */
    public static final String SIGN_IN = "/oauth2/authorization/" + ID;

    /** The scopes asked for (flows §7); birth dates are none of this service's business. */
    static final List<String> SCOPES = List.of("openid", "profile", "email", "children", "fredu");

    private EduConnectRegistration() {}
}
