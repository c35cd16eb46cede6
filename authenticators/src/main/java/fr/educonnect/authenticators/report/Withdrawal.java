package fr.educonnect.authenticators.report;

/**
 * Why a report is withdrawn.
 *
 * @param reason for whoever looks the report up later; null where it was not given
 */
public record Withdrawal(String reason) {

    String reasonGiven() {
        return reason == null ? "" : reason;
    }
}
