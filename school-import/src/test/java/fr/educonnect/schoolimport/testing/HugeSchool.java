package fr.educonnect.schoolimport.testing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the exports of a school of any size: two guardians a pupil. */
public final class HugeSchool {

    private static final String UAI = "0099990K";

    private static final String PARAMETERS = """
            <PARAMETRES><UAJ>0099990K</UAJ><ANNEE_SCOLAIRE>2020</ANNEE_SCOLAIRE>
            <HORODATAGE>30/11/2020 19:04:48</HORODATAGE></PARAMETRES>
            """;

    /** What real exports hold besides, and the importer skips. */
    private static final String SKIPPED = ("<ADRESSE_ID>0</ADRESSE_ID><CODE_PAYS>100</CODE_PAYS>"
                    + "<CODE_PROFESSION>00</CODE_PROFESSION><COMMUNICATION_ADRESSE>1</COMMUNICATION_ADRESSE>\n")
            .repeat(10);

    private HugeSchool() {}

    /**
     * @param folder gets a folder {@code exports}
     * @param bytes about how large both files are together
     * @return how many pupils there are
     */
    public static int write(Path folder, long bytes) throws IOException {
        Path exports = Files.createDirectory(folder.resolve("exports"));
        int pupils = Math.toIntExact(bytes / bytesPerPupil());
        try (BufferedWriter out =
                Files.newBufferedWriter(exports.resolve("ElevesSansAdresses_" + UAI + ".xml"), Exports.LATIN_9)) {
            out.write("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_ELEVES>\n" + PARAMETERS
                    + "<DONNEES><ELEVES>\n");
            for (int i = 0; i < pupils; i++) {
                out.write(pupil(i));
            }
            out.write("</ELEVES><STRUCTURES>\n");
            for (int i = 0; i < pupils; i++) {
                out.write(structure(i));
            }
            out.write("</STRUCTURES></DONNEES></BEE_ELEVES>\n");
        }
        try (BufferedWriter out =
                Files.newBufferedWriter(exports.resolve("ResponsablesSansAdresses_" + UAI + ".xml"), Exports.LATIN_9)) {
            out.write("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_RESPONSABLES>\n" + PARAMETERS
                    + "<DONNEES><PERSONNES>\n");
            for (int i = 0; i < 2 * pupils; i++) {
                out.write(person(i));
            }
            out.write("</PERSONNES><RESPONSABLES>\n");
            for (int i = 0; i < 2 * pupils; i++) {
                out.write(link(i));
            }
            out.write("</RESPONSABLES></DONNEES></BEE_RESPONSABLES>\n");
        }
        return pupils;
    }

    private static long bytesPerPupil() {
        int i = 100_000;
        return pupil(i).length() + structure(i).length() + 2L * (person(i).length() + link(i).length());
    }

    private static String pupil(int i) {
        return "<ELEVE ELEVE_ID=\"" + i + "\"><NOM_DE_FAMILLE>LÉVÊQUE</NOM_DE_FAMILLE><PRENOM>Noé</PRENOM>"
                + "<DATE_NAISS>29/02/2008</DATE_NAISS>" + SKIPPED + "</ELEVE>\n";
    }

    private static String structure(int i) {
        return "<STRUCTURES_ELEVE ELEVE_ID=\"" + i + "\"><STRUCTURE><CODE_STRUCTURE>6A</CODE_STRUCTURE>"
                + "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>\n";
    }

    private static String person(int i) {
        return "<PERSONNE PERSONNE_ID=\"" + i + "\"><LC_CIVILITE>MME</LC_CIVILITE>"
                + "<NOM_DE_FAMILLE>LÉVÊQUE</NOM_DE_FAMILLE><PRENOM>Hélène</PRENOM>" + "<TEL_PORTABLE>"
                + "0" + (600_000_000 + i) + "</TEL_PORTABLE>" + "<MEL>helene" + i + "@mel.example</MEL>" + SKIPPED
                + "</PERSONNE>\n";
    }

    private static String link(int i) {
        return "<RESPONSABLE_ELEVE><ELEVE_ID>" + i / 2 + "</ELEVE_ID><PERSONNE_ID>" + i + "</PERSONNE_ID>"
                + "<NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE><CODE_PARENTE>10</CODE_PARENTE>" + SKIPPED
                + "</RESPONSABLE_ELEVE>\n";
    }
}
