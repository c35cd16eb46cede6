package fr.educonnect.benchmarks.importing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * SIECLE exports of invented schools, written in a stream: as many schools of 300 guardians as that makes. Of seventeen
 * guardians fourteen are couples; of twenty families nine have one child, eight two, three three, as in {@code families.sql}.
 * Nobody is at two schools: in exports that would be two records.
 *
 * @param folder for the files, empty
 * @param guardians of all schools together
 */
public record InventedExports(Path folder, int guardians) {

    private static final int PER_SCHOOL = 300;
    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String[] DEPARTMENTS = {"009", "012", "031", "082"};
    private static final String[] LABELS = {"Ariège", "Aveyron", "Haute-Garonne", "Tarn-et-Garonne"};
    private static final String[] NAMES = {"MARTIN", "BERNARD", "LEFÈVRE", "PETIT", "DURAND", "DUBOIS", "MOREAU"};
    private static final String[] FIRST_NAMES = {"Sandrine", "Nicolas", "Céline", "Julien", "Fatima", "Karim", "Émilie"
    };
    private static final String[] CHILDREN = {"Emma", "Louis", "Jade", "Gabriel", "Léo", "Alice", "Chloé", "Inès"};

    /** The list of schools that belongs to them. */
    public Path list() {
        return folder.resolve("schools.csv");
    }

    /** The folder with the exports themselves. */
    public Path exports() {
        return folder.resolve("exports");
    }

    /** Writes list and exports. */
    public void write() throws IOException {
        Files.createDirectories(exports());
        try (BufferedWriter list = Files.newBufferedWriter(list())) {
            list.write("Identifiant_de_l_etablissement;Nom_etablissement;Type_etablissement;Libelle_departement;"
                    + "Libelle_academie;Pilote\n");
            for (int first = 0, school = 1; first < guardians; first += PER_SCHOOL, school++) {
                list.write("%s;Collège inventé %d;Collège;%s;Toulouse;non%n"
                        .formatted(uai(school), school, LABELS[school % DEPARTMENTS.length]));
                write(uai(school), first, Math.min(guardians, first + PER_SCHOOL));
            }
        }
    }

    private static String uai(int school) {
        String digits = DEPARTMENTS[school % DEPARTMENTS.length] + "%04d".formatted(school / DEPARTMENTS.length);
        return digits + CHECK_LETTERS.charAt(Integer.parseInt(digits) % CHECK_LETTERS.length());
    }

    private void write(String uai, int first, int end) throws IOException {
        int firstFamily = family(first);
        int lastFamily = family(end - 1);
        try (BufferedWriter out = open("ElevesSansAdresses_", uai)) {
            out.write(head("BEE_ELEVES", uai) + "<ELEVES>\n");
            forChildren(firstFamily, lastFamily, child -> out.write(pupil(child)));
            out.write("</ELEVES><STRUCTURES>\n");
            forChildren(firstFamily, lastFamily, child -> out.write(structure(child)));
            out.write("</STRUCTURES></DONNEES></BEE_ELEVES>\n");
        }
        try (BufferedWriter out = open("ResponsablesSansAdresses_", uai)) {
            out.write(head("BEE_RESPONSABLES", uai) + "<PERSONNES>\n");
            for (int guardian = first; guardian < end; guardian++) {
                out.write(person(guardian));
            }
            out.write("</PERSONNES><RESPONSABLES>\n");
            for (int guardian = first; guardian < end; guardian++) {
                int parent = guardian;
                forChildren(family(guardian), family(guardian), child -> out.write(link(child, parent)));
            }
            out.write("</RESPONSABLES></DONNEES></BEE_RESPONSABLES>\n");
        }
    }

    private BufferedWriter open(String prefix, String uai) throws IOException {
        return Files.newBufferedWriter(exports().resolve(prefix + uai + ".xml"), LATIN_9);
    }

    /** Something done to each child. */
    private interface ForChild {
        void write(int child) throws IOException;
    }

    private static void forChildren(int firstFamily, int lastFamily, ForChild work) throws IOException {
        for (int family = firstFamily; family <= lastFamily; family++) {
            for (int child = 0; child < children(family); child++) {
                work.write(family * 3 + child);
            }
        }
    }

    private static int family(int guardian) {
        int place = guardian % 17;
        return guardian / 17 * 10 + (place < 14 ? place / 2 : place - 7);
    }

    private static int children(int family) {
        long share = family * 7L % 20;
        return share < 9 ? 1 : share < 17 ? 2 : 3;
    }

    private static String head(String root, String uai) {
        return """
                <?xml version="1.0" encoding="ISO-8859-15"?>
                <%s VERSION="3.0"><PARAMETRES><UAJ>%s</UAJ><ANNEE_SCOLAIRE>2020</ANNEE_SCOLAIRE>
                <DATE_EXPORT>30/11/2020</DATE_EXPORT><HORODATAGE>30/11/2020 19:04:48</HORODATAGE></PARAMETRES><DONNEES>
                """.formatted(root, uai);
    }

    private static String pupil(int child) {
        return """
                <ELEVE ELEVE_ID="%1$d" ELENOET="1"><ID_NATIONAL>%2$09dAB</ID_NATIONAL><NOM_DE_FAMILLE>%3$s</NOM_DE_FAMILLE>
                <PRENOM>%4$s</PRENOM><DATE_NAISS>%5$02d/%6$02d/%7$d</DATE_NAISS><DATE_ENTREE>01/09/2020</DATE_ENTREE></ELEVE>
                """.formatted(
                        child,
                        child,
                        of(NAMES, child / 3),
                        of(CHILDREN, child),
                        1 + child % 28,
                        1 + child % 12,
                        2006 + child % 8);
    }

    private static String structure(int child) {
        return """
                <STRUCTURES_ELEVE ELEVE_ID="%d"><STRUCTURE><CODE_STRUCTURE>%dA</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE>
                </STRUCTURE></STRUCTURES_ELEVE>
                """.formatted(child, 3 + child % 4);
    }

    private static String person(int guardian) {
        return """
                <PERSONNE PERSONNE_ID="%1$d"><LC_CIVILITE>%2$s</LC_CIVILITE><NOM_DE_FAMILLE>%3$s</NOM_DE_FAMILLE>
                <PRENOM>%4$s</PRENOM><TEL_PORTABLE>+336%5$08d</TEL_PORTABLE><ACCEPTE_SMS>1</ACCEPTE_SMS>
                <MEL>parent.%1$d@exemple.fr</MEL></PERSONNE>
                """.formatted(
                        guardian,
                        guardian % 2 == 0 ? "MME" : "M.",
                        of(NAMES, family(guardian)),
                        of(FIRST_NAMES, guardian),
                        10_000_000 + guardian);
    }

    private static String link(int child, int guardian) {
        return """
                <RESPONSABLE_ELEVE><ELEVE_ID>%d</ELEVE_ID><PERSONNE_ID>%d</PERSONNE_ID><NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE>
                <CODE_PARENTE>%d</CODE_PARENTE><PAIE_FRAIS_SCOLAIRES>1</PAIE_FRAIS_SCOLAIRES><HEBERGE_ELEVE>true</HEBERGE_ELEVE>
                </RESPONSABLE_ELEVE>
                """.formatted(child, guardian, guardian % 2 == 0 ? 10 : 20);
    }

    private static String of(String[] some, int number) {
        return some[number % some.length];
    }
}
