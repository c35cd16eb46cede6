package fr.educonnect.sms.smpp;

import static org.jsmpp.SMPPConstant.STAT_ESME_RALYBND;
import static org.jsmpp.SMPPConstant.STAT_ESME_RDELIVERYFAILURE;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDCS;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTADDRSUBUNIT;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTADR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTNPI;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVDSTTON;
import static org.jsmpp.SMPPConstant.STAT_ESME_RINVMSGLEN;
import static org.jsmpp.SMPPConstant.STAT_ESME_RMSGQFUL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RSUBMITFAIL;
import static org.jsmpp.SMPPConstant.STAT_ESME_RSYSERR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RTHROTTLED;
import static org.jsmpp.SMPPConstant.STAT_ESME_RUNKNOWNERR;
import static org.jsmpp.SMPPConstant.STAT_ESME_RX_T_APPN;

import fr.educonnect.sms.SendResult;
import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Fault;
import fr.educonnect.sms.SendResult.Rejected;
import fr.educonnect.sms.SendResult.Unknown;
import java.time.Duration;
import java.util.Set;

/**
 * What a command_status other than ESME_ROK means for a message (SMPP 3.4 §5.1.3): the provider did not take it. "Unknown
 * error" alone says nothing.
 */
final class CommandStatus {

    private static final Set<Integer> TOO_FAST = Set.of(STAT_ESME_RTHROTTLED, STAT_ESME_RMSGQFUL);

    private static final Set<Integer> PASSES = Set.of(STAT_ESME_RSYSERR, STAT_ESME_RX_T_APPN, STAT_ESME_RSUBMITFAIL);

    private static final Set<Integer> MESSAGES_FAULT = Set.of(
            STAT_ESME_RINVDSTADR,
            STAT_ESME_RINVDSTTON,
            STAT_ESME_RINVDSTNPI,
            STAT_ESME_RINVDSTADDRSUBUNIT,
            STAT_ESME_RINVMSGLEN,
            STAT_ESME_RINVDCS,
            STAT_ESME_RDELIVERYFAILURE);

    private CommandStatus() {}

    /**
     * Of a submit_sm_resp.
     *
     * @param status not ESME_ROK
     * @param throttleWait wait to ask for when we are too fast
     */
    static SendResult ofSubmit(int status, Duration throttleWait) {
        if (TOO_FAST.contains(status)) {
            return new Failed(reason("smpp", status), throttleWait);
        }
        if (PASSES.contains(status)) {
            return new Failed(reason("smpp", status), Duration.ZERO);
        }
        if (status == STAT_ESME_RUNKNOWNERR) {
            return new Unknown(reason("smpp", status));
        }
        return new Rejected(MESSAGES_FAULT.contains(status) ? Fault.MESSAGE : Fault.GATEWAY, reason("smpp", status));
    }

    /**
     * Of a bind response.
     *
     * @param status not ESME_ROK
     */
    static SendResult ofBind(int status) {
        boolean passes = TOO_FAST.contains(status) || PASSES.contains(status) || status == STAT_ESME_RALYBND;
        return passes
                ? new Failed(reason("bind", status), Duration.ZERO)
                : new Rejected(Fault.GATEWAY, reason("bind", status));
    }

    private static String reason(String command, int status) {
        return String.format("%s-0x%02x", command, status);
    }
}
