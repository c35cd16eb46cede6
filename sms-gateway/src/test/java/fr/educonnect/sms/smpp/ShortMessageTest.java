package fr.educonnect.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.sms.SendResult.Failed;
import fr.educonnect.sms.SendResult.Fault;
import fr.educonnect.sms.SendResult.Rejected;
import fr.educonnect.sms.SendResult.Unknown;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortMessageTest {

    @Test
    void aShortTextIsOneMessageInTheDefaultAlphabet() {
        List<ShortMessage> parts = ShortMessage.of("été", DefaultAlphabet.GSM7, LongMessages.UDH, 1);

        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).esmClass()).isZero();
        assertThat(parts.get(0).dataCoding()).isZero();
        assertThat(parts.get(0).bytes()).containsExactly(0x05, 't', 0x05);
    }

    @Test
    void partsSayWhichTheyAre() {
        List<ShortMessage> parts = ShortMessage.of("a".repeat(400), DefaultAlphabet.GSM7, LongMessages.UDH, 0x1FE);

        assertThat(parts).hasSize(3).allMatch(part -> part.esmClass() == 0x40);
        assertThat(parts.get(1).bytes()).startsWith(5, 0, 3, 0xFE, 3, 2).hasSize(6 + 153);
        assertThat(parts.get(2).bytes()).hasSize(6 + 400 - 2 * 153);
    }

    @Test
    void aPayloadIsNotCut() {
        List<ShortMessage> parts = ShortMessage.of("🙂".repeat(100), DefaultAlphabet.GSM7, LongMessages.PAYLOAD, 1);

        assertThat(parts).hasSize(1).allMatch(ShortMessage::isPayload);
        assertThat(parts.get(0).dataCoding()).isEqualTo((byte) 8);
        assertThat(new String(parts.get(0).bytes(), StandardCharsets.UTF_16BE)).isEqualTo("🙂".repeat(100));
    }

    @Test
    void latin1ProvidersGetLatin1AndTheRestInUcs2() {
        assertThat(ShortMessage.of("été", DefaultAlphabet.LATIN1, LongMessages.UDH, 1)
                        .get(0)
                        .bytes())
                .containsExactly(0xE9, 't', 0xE9);
        ShortMessage euro = ShortMessage.of("5 €", DefaultAlphabet.LATIN1, LongMessages.UDH, 1)
                .get(0);
        assertThat(euro.dataCoding()).isEqualTo((byte) 8);
        assertThat(ShortMessage.of("€".repeat(71), DefaultAlphabet.LATIN1, LongMessages.UDH, 1))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "EduConnect, ALPHANUMERIC, UNKNOWN, EduConnect",
        "+33639981278, INTERNATIONAL, ISDN, 33639981278",
        "33639981278, INTERNATIONAL, ISDN, 33639981278",
        "36200, NETWORK_SPECIFIC, UNKNOWN, 36200"
    })
    void theSendersFormSaysItsType(String sender, String type, String plan, String address) {
        SenderAddress parsed = SenderAddress.of(sender);

        assertThat(parsed.type()).hasToString(type);
        assertThat(parsed.plan()).hasToString(plan);
        assertThat(parsed.address()).isEqualTo(address);
    }

    @Test
    void eachCommandStatusHasItsMeaning() {
        Duration wait = Duration.ofSeconds(5);

        assertThat(CommandStatus.ofSubmit(SMPPConstant.STAT_ESME_RTHROTTLED, wait))
                .isEqualTo(new Failed("smpp-0x58", wait));
        assertThat(CommandStatus.ofSubmit(SMPPConstant.STAT_ESME_RMSGQFUL, wait))
                .isEqualTo(new Failed("smpp-0x14", wait));
        assertThat(CommandStatus.ofSubmit(SMPPConstant.STAT_ESME_RSYSERR, wait))
                .isEqualTo(new Failed("smpp-0x08", Duration.ZERO));
        assertThat(CommandStatus.ofSubmit(SMPPConstant.STAT_ESME_RINVDSTADR, wait))
                .isEqualTo(new Rejected(Fault.MESSAGE, "smpp-0x0b"));
        assertThat(CommandStatus.ofSubmit(SMPPConstant.STAT_ESME_RINVSRCADR, wait))
                .isEqualTo(new Rejected(Fault.GATEWAY, "smpp-0x0a"));
        assertThat(CommandStatus.ofSubmit(SMPPConstant.STAT_ESME_RUNKNOWNERR, wait))
                .isEqualTo(new Unknown("smpp-0xff"));
        assertThat(CommandStatus.ofSubmit(0x450, wait)).isEqualTo(new Rejected(Fault.GATEWAY, "smpp-0x450"));
        assertThat(CommandStatus.ofBind(SMPPConstant.STAT_ESME_RALYBND))
                .isEqualTo(new Failed("bind-0x05", Duration.ZERO));
        assertThat(CommandStatus.ofBind(SMPPConstant.STAT_ESME_RINVPASWD))
                .isEqualTo(new Rejected(Fault.GATEWAY, "bind-0x0e"));
    }
}
