package fr.educonnect.teleservice.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start that failed on a setting into two readable lines instead of a stack trace. */
class UnusableSettingAnalyzer extends AbstractFailureAnalyzer<UnusableSettingException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableSettingException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set " + cause.variable() + " to the value that the administrator of the identity provider gave you.",
                cause);
    }
}
