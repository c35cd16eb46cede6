package fr.educonnect.authenticators.send;

import java.util.Locale;

/** Our mails. */
public enum MailTemplate {
    RESET_LINK,
    VALIDATION,
    IDENTIFIANTS,
    PASSWORD_CHANGED,
    ACTIVATED,
    RECORD_JOINED,
    ACCOUNTS_GROUPED,
    ACCOUNTS_UNGROUPED;

    /** File of the templates, without folder and ending. */
    public String file() {
        return "educonnect-mail-" + dashed();
    }

    /** Message key of the subject. */
    public String subjectKey() {
        return "educonnect.mail." + dashed() + ".subject";
    }

    private String dashed() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
