package fr.educonnect.schoolimport.siecle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.educonnect.directory.testing.Fuzzing;
import fr.educonnect.directory.testing.HostileInput;
import fr.educonnect.schoolimport.testing.Damage;
import fr.educonnect.schoolimport.testing.Exports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, it is read as an export or refused as one: never another failure, and what is read fits the base. */
class ExportFuzzTest {

    private static final Exports GOOD = Exports.of("0099990K")
            .pupil("1", "LÉVÊQUE", "Noé", "29/02/2008", "<ID_NATIONAL>0912345678A</ID_NATIONAL>")
            .pupil("2", "D&apos;ARTIGUES", "Zoé", "01/03/2008", "<DATE_SORTIE>03/07/2021</DATE_SORTIE>")
            .inClass("1", "6A")
            .person("10", "LÉVÊQUE", "Hélène", "<TEL_PORTABLE>06 70 89 22 64</TEL_PORTABLE><MEL>h@exemple.fr</MEL>")
            .person("11", "FAŸ", "Joël", "<LC_CIVILITE>M.</LC_CIVILITE><ACCEPTE_SMS>1</ACCEPTE_SMS>")
            .link("1", "10", 1, "10")
            .link("2", "11", 2, "20");
    private static final List<String> BOTH = List.of(GOOD.eleves(), GOOD.responsables());
    private static final LongConsumer NOBODY = bytes -> {};

    @TempDir
    private Path folder;

    @Test
    void theGoodOnesAreTaken() throws Exception {
        for (String good : BOTH) {
            read(Exports.write(folder.resolve("good.xml"), good, Exports.LATIN_9));
        }
    }

    @Test
    void anyBytes() {
        Fuzzing.times(600, random -> assertReadOrRefused(HostileInput.bytes(random, 2_000)));
    }

    @Test
    void anyBytesBehindADeclaration() {
        Fuzzing.times(600, random -> {
            byte[] begin = "<?xml version=\"1.0\" encoding=\"%s\"?><BEE_ELEVES><PARAMETRES>"
                    .formatted(
                            HostileInput.pick(random, List.of("ISO-8859-15", "UTF-8", "US-ASCII", "UTF-16", "x", "")))
                    .getBytes(Exports.LATIN_9);
            byte[] rest = HostileInput.bytes(random, 500);
            byte[] file = Arrays.copyOf(begin, begin.length + rest.length);
            System.arraycopy(rest, 0, file, begin.length, rest.length);

            assertReadOrRefused(file);
        });
    }

    @Test
    void damagedExports() {
        Fuzzing.times(600, random -> assertReadOrRefused(Damage.of(random, HostileInput.pick(random, BOTH), BOTH)));
    }

    @Test
    void aCutExportIsAlwaysRefused() {
        Fuzzing.times(300, random -> {
            String good = HostileInput.pick(random, BOTH).strip();
            Path file = Exports.write(
                    folder.resolve("cut.xml"), good.substring(0, random.nextInt(good.length())), Exports.LATIN_9);

            assertThat(refusal(file)).isNotNull();
        });
    }

    private void assertReadOrRefused(byte[] bytes) throws IOException {
        RefusedExportException refusal = refusal(Files.write(folder.resolve("any.xml"), bytes));
        if (refusal != null) {
            assertThat(refusal.reason()).isNotBlank().hasSizeLessThan(200);
            assertThat(refusal.line()).isNotNegative();
        }
    }

    private static RefusedExportException refusal(Path file) {
        try {
            read(file);
            return null;
        } catch (RefusedExportException refused) {
            return refused;
        }
    }

    private static void read(Path file) throws RefusedExportException {
        if (ExportHeader.read(file).kind() == ExportKind.ELEVES) {
            ElevesFile.read(file, new Pupils(), NOBODY);
        } else {
            ResponsablesFile.read(file, new Guardians(), NOBODY);
        }
    }

    private static void assertFits(String name) {
        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(100).doesNotContain("\u0000", "\r", "\n");
    }

    private static final class Pupils implements ElevesFile.Handler {

        @Override
        public void pupil(Pupil pupil) {
            assertFits(pupil.lastName());
            assertFits(pupil.firstName());
            assertThat(pupil.birthDate()).isNotNull();
        }

        @Override
        public void pupilClass(PupilClass pupilClass) {
            assertThat(pupilClass.pupilId()).isNotBlank();
        }
    }

    private static final class Guardians implements ResponsablesFile.Handler {

        @Override
        public void person(Person person) {
            assertFits(person.lastName());
            assertFits(person.firstName());
        }

        @Override
        public void link(GuardianLink link) {
            assertThat(link).isNotNull();
        }
    }
}
