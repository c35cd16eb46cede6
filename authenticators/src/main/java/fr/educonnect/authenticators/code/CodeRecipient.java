package fr.educonnect.authenticators.code;

import java.util.OptionalLong;

/** Whom a code is for, as a flow sees it. */
public interface CodeRecipient {

    /** The account for which a right code counts; empty for nobody, or where there is no account yet. */
    OptionalLong accountId();

    /** What the code is bound to: the number it goes to, in E.164; empty for nobody, for whom no code is ever right. */
    String boundTo();
}
