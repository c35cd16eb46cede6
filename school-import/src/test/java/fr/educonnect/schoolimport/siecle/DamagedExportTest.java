package fr.educonnect.schoolimport.siecle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.educonnect.schoolimport.testing.Exports;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong inside one file refuses it, with the line. */
class DamagedExportTest {

    private static final String GOOD = Exports.of("0099990K")
            .pupil("1", "LÉVÊQUE", "Noé", "29/02/2008", "")
            .pupil("2", "D&apos;ARTIGUES &amp; FILS", "Zoé", "01/03/2008", "")
            .eleves();

    @TempDir
    private Path folder;

    @Test
    void aGoodFileIsReadToItsEnd() throws Exception {
        List<String> names = new ArrayList<>();
        read(GOOD, Exports.LATIN_9, names);
        assertThat(names).containsExactly("LÉVÊQUE", "D'ARTIGUES & FILS");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3, 0.5, 0.7, 0.9, 0.97})
    void truncated(double share) {
        RefusedExportException refusal = refusal(GOOD.substring(0, (int) (GOOD.length() * share)));
        assertThat(refusal).hasMessageContaining("the file ends too early");
        assertThat(refusal.line()).isPositive();
    }

    @Test
    void empty() {
        assertThat(refusal("")).hasMessageContaining("the file is empty");
    }

    @Test
    void utf8UnderTheDeclarationOfLatin9() {
        // É is C3 89, whose second byte is no letter in ISO-8859-15.
        assertThat(refusal(GOOD, StandardCharsets.UTF_8))
                .hasMessageContaining(":6: byte 0x89 is no character of ISO-8859-15");
        // é is C3 A9: two letters in ISO-8859-15, but every one of them is UTF-8.
        assertThat(refusal(GOOD.replace("LÉVÊQUE", "LEVEQUE"), StandardCharsets.UTF_8))
                .hasMessageContaining(":6: the file declares ISO-8859-15 but is in UTF-8");
    }

    @Test
    void windows1252UnderTheDeclarationOfLatin9() {
        assertThat(refusal(GOOD.replace("LÉVÊQUE", "LECŒUR"), Charset.forName("windows-1252")))
                .hasMessageContaining(":6: byte 0x8C is no character of ISO-8859-15");
    }

    @Test
    void latin9UnderTheDeclarationOfUtf8() {
        RefusedExportException refusal = refusal(GOOD.replace("ISO-8859-15", "UTF-8"), Exports.LATIN_9);
        assertThat(refusal).hasMessageContaining("bytes that are no characters of the declared encoding");
    }

    @Test
    void encodingsThatDoNotExtendAsciiOrContradictTheByteOrderMark() {
        assertThat(refusal(GOOD, StandardCharsets.UTF_16)).hasMessageContaining("UTF-16");
        assertThat(refusal(GOOD.replace("ISO-8859-15", "IBM500"))).hasMessageContaining("IBM500 is not accepted");
        assertThat(refusal("\uFEFF" + GOOD, StandardCharsets.UTF_8)).hasMessageContaining("but starts as UTF-8");
    }

    @Test
    void utf8ThatSaysSoIsTaken() {
        String declared = GOOD.replace("ISO-8859-15", "utf-8");
        assertThatCode(() -> read(declared, StandardCharsets.UTF_8, new ArrayList<>()))
                .doesNotThrowAnyException();
        assertThatCode(() -> read("\uFEFF" + declared, StandardCharsets.UTF_8, new ArrayList<>()))
                .doesNotThrowAnyException();
    }

    @Test
    void externalEntity() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "0099990K");
        String attack = GOOD.replace(
                        "<BEE_ELEVES",
                        "<!DOCTYPE BEE_ELEVES [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><BEE_ELEVES")
                .replace("Noé", "&s;");
        assertThat(refusal(attack)).hasMessageContaining("document type declarations and entities are not accepted");
    }

    @Test
    void externalDocumentType() {
        assertThat(refusal(GOOD.replace("<BEE_ELEVES", "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\"><BEE_ELEVES")))
                .hasMessageContaining("document type declarations and entities are not accepted");
    }

    @Test
    void billionLaughs() {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            type.append("<!ENTITY l%d \"&l%d;&l%d;&l%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        assertThat(refusal(GOOD.replace("<BEE_ELEVES", type + "]><BEE_ELEVES").replace("Noé", "&l29;")))
                .hasMessageContaining("document type declarations and entities are not accepted");
    }

    @Test
    void undeclaredEntity() {
        assertThat(refusal(GOOD.replace("Noé", "&x;"))).hasMessageContaining("entities are not accepted");
    }

    @Test
    void endlessTextAttributeAndNesting() {
        assertThat(refusal(GOOD.replace("Noé", "e".repeat(5_000)))).hasMessageContaining("longer than 4096");
        assertThat(refusal(GOOD.replace("Noé", "<!--" + "e".repeat(200_000) + "-->")))
                .hasMessageContaining("longer than 65536");
        assertThat(refusal(GOOD.replace("ELEVE_ID=\"1\"", "ELEVE_ID=\"" + "1".repeat(200_000) + "\"")))
                .hasMessageContaining("longer than 65536");
        assertThat(refusal(GOOD.replace("<DATE_NAISS>", "<X>".repeat(40)))).hasMessageContaining("nested more than");
    }

    @Test
    void notWellFormed() {
        assertThat(refusal(GOOD.replace("</PRENOM>", "</NOM>"))).hasMessageContaining(":6: not well-formed XML");
        assertThat(refusal(GOOD.replace("Noé", "No\u0007"))).hasMessageContaining(":6: a character that XML does not");
    }

    @Test
    void missingOrWrongFields() {
        assertThat(refusal(GOOD.replace("<PRENOM>Noé</PRENOM>", ""))).hasMessageContaining(":6: ELEVE without PRENOM");
        assertThat(refusal(GOOD.replace("<PRENOM>Noé<", "<PRENOM> <"))).hasMessageContaining("ELEVE without PRENOM");
        assertThat(refusal(GOOD.replace("LÉVÊQUE", ""))).hasMessageContaining("ELEVE without NOM_DE_FAMILLE");
        assertThat(refusal(GOOD.replace("29/02/2008", ""))).hasMessageContaining(":6: ELEVE without DATE_NAISS");
        assertThat(refusal(GOOD.replace("29/02/2008", "29/02/2007")))
                .hasMessageContaining(":7: DATE_NAISS is not a date");
        assertThat(refusal(GOOD.replace("ELEVE_ID=\"1\"", ""))).hasMessageContaining("ELEVE without ELEVE_ID");
        assertThat(refusal(GOOD.replace("Noé", "N".repeat(101)))).hasMessageContaining("longer than 100 characters");
    }

    @Test
    void noSiecleExport() {
        assertThat(refusal("<html><body/></html>")).hasMessageContaining("no SIECLE export");
        assertThat(refusal(GOOD.replace("0099990K", "0099990A"))).hasMessageContaining("UAJ is not the number");
        assertThat(refusal(GOOD.replaceAll("<DATE_EXPORT>.*\\s<HORODATAGE>.*</HORODATAGE>", "")))
                .hasMessageContaining("DATE_EXPORT and HORODATAGE are missing");
        assertThat(refusal(GOOD.replace("DONNEES", "AUTRES"))).hasMessageContaining("DONNEES is missing");
    }

    @Test
    void refusalsDoNotRepeatWhatTheFileHolds() {
        assertThat(refusal(GOOD.replace("29/02/2008", "FAUTE")).getMessage().toUpperCase(Locale.ROOT))
                .doesNotContain("FAUTE", "LÉVÊQUE");
    }

    private RefusedExportException refusal(String text) {
        return refusal(text, Exports.LATIN_9);
    }

    private RefusedExportException refusal(String text, Charset charset) {
        RefusedExportException refusal =
                catchThrowableOfType(RefusedExportException.class, () -> read(text, charset, new ArrayList<>()));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private void read(String text, Charset charset, List<String> lastNames) throws RefusedExportException {
        Path file = Exports.write(folder.resolve("Eleves.xml"), text, charset);
        ElevesFile.Handler handler = new ElevesFile.Handler() {
            @Override
            public void pupil(Pupil pupil) {
                lastNames.add(pupil.lastName());
            }

            @Override
            public void pupilClass(PupilClass pupilClass) {
                // Only the names are looked at here.
            }
        };
        ElevesFile.read(file, handler, bytes -> {});
    }
}
