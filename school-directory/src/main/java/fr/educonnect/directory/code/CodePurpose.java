package fr.educonnect.directory.code;

/** The flow that a code belongs to; in any other it is useless (security 27). */
public enum CodePurpose {
    LOST_PASSWORD,
    LOST_IDENTIFIANT,
    ACTIVATION
}
