package fr.educonnect.schoolimport.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the pair of exports of a small invented school, in the newer layout. */
public final class Exports {

    /** What SIECLE writes. */
    public static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    /** The exports shipped with the project. */
    public static final Path SHIPPED = Path.of("..", "server", "src", "main", "demo", "siecle");

    private final String uai;
    private final List<String> pupils = new ArrayList<>();
    private final List<String> structures = new ArrayList<>();
    private final List<String> persons = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private String exportDay = "30/11/2020";

    private Exports(String uai) {
        this.uai = uai;
    }

    public static Exports of(String uai) {
        return new Exports(uai);
    }

    public Exports exportedOn(String day) {
        exportDay = day;
        return this;
    }

    public Exports pupil(String id, String lastName, String firstName, String birthDate, String more) {
        pupils.add("""
                <ELEVE ELEVE_ID="%s"><NOM_DE_FAMILLE>%s</NOM_DE_FAMILLE><PRENOM>%s</PRENOM>
                <DATE_NAISS>%s</DATE_NAISS>%s</ELEVE>
                """.formatted(id, lastName, firstName, birthDate, more));
        return this;
    }

    public Exports inClass(String pupilId, String code) {
        structures.add("""
                <STRUCTURES_ELEVE ELEVE_ID="%s"><STRUCTURE><CODE_STRUCTURE>G1</CODE_STRUCTURE><TYPE_STRUCTURE>G</TYPE_STRUCTURE>
                </STRUCTURE><STRUCTURE><CODE_STRUCTURE>%s</CODE_STRUCTURE><TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE>
                </STRUCTURES_ELEVE>
                """.formatted(pupilId, code));
        return this;
    }

    public Exports person(String id, String lastName, String firstName, String more) {
        persons.add("""
                <PERSONNE PERSONNE_ID="%s"><NOM_DE_FAMILLE>%s</NOM_DE_FAMILLE><PRENOM>%s</PRENOM>%s</PERSONNE>
                """.formatted(id, lastName, firstName, more));
        return this;
    }

    public Exports link(String pupilId, String personId, int level, String relation) {
        return rawLink(pupilId, personId, """
                <NIVEAU_RESPONSABILITE>%d</NIVEAU_RESPONSABILITE><CODE_PARENTE>%s</CODE_PARENTE>
                """.formatted(level, relation));
    }

    public Exports rawLink(String pupilId, String personId, String more) {
        links.add("""
                <RESPONSABLE_ELEVE><ELEVE_ID>%s</ELEVE_ID><PERSONNE_ID>%s</PERSONNE_ID>%s</RESPONSABLE_ELEVE>
                """.formatted(pupilId, personId, more));
        return this;
    }

    /** The Eleves file as text. */
    public String eleves() {
        return """
                <?xml version="1.0" encoding="ISO-8859-15"?>
                <BEE_ELEVES VERSION="3.0">
                %s<DONNEES><ELEVES>
                %s</ELEVES><STRUCTURES>
                %s</STRUCTURES></DONNEES>
                </BEE_ELEVES>
                """.formatted(parameters(), String.join("", pupils), String.join("", structures));
    }

    /** The Responsables file as text. */
    public String responsables() {
        return """
                <?xml version="1.0" encoding="ISO-8859-15"?>
                <BEE_RESPONSABLES VERSION="2.1">
                %s<DONNEES><PERSONNES>
                %s</PERSONNES><RESPONSABLES>
                %s</RESPONSABLES></DONNEES>
                </BEE_RESPONSABLES>
                """.formatted(parameters(), String.join("", persons), String.join("", links));
    }

    /** Writes both files into the folder, replacing earlier ones. */
    public Exports writeTo(Path folder) {
        write(elevesIn(folder), eleves(), LATIN_9);
        write(responsablesIn(folder), responsables(), LATIN_9);
        return this;
    }

    public Path elevesIn(Path folder) {
        return folder.resolve("ElevesSansAdresses_" + uai + ".xml");
    }

    public Path responsablesIn(Path folder) {
        return folder.resolve("ResponsablesSansAdresses_" + uai + ".xml");
    }

    public static Path write(Path file, String text, Charset charset) {
        try {
            return Files.write(file, text.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String parameters() {
        return """
                <PARAMETRES><UAJ>%s</UAJ><ANNEE_SCOLAIRE>2020</ANNEE_SCOLAIRE><DATE_EXPORT>%s</DATE_EXPORT>
                <HORODATAGE>%s 19:04:48</HORODATAGE></PARAMETRES>
                """.formatted(uai, exportDay, exportDay);
    }
}
