package fr.educonnect.teleservice.parent;

import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** What came of looking after a parent's data. */
sealed interface Reading {

    /** The data that can be shown are current. */
    record Current(OidcUser user) implements Reading {}

    /** The provider does not answer; these are the data of the last time. */
    record Older(OidcUser user) implements Reading {}

    /** The provider knows this session no more; nothing may be shown. */
    record Ended() implements Reading {}
}
