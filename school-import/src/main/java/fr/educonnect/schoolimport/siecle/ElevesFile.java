package fr.educonnect.schoolimport.siecle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.LongConsumer;

/** Reads an Eleves file from end to end. */
public final class ElevesFile {

    /** Takes what the file holds, in its order: all pupils, then all classes. */
    public interface Handler {

        /** @param pupil one ELEVE */
        void pupil(Pupil pupil) throws RefusedExportException;

        /** @param pupilClass one STRUCTURES_ELEVE that names a division */
        void pupilClass(PupilClass pupilClass) throws RefusedExportException;
    }

    private final ExportCursor cursor;
    private final Handler handler;

    private ElevesFile(ExportCursor cursor, Handler handler) {
        this.cursor = cursor;
        this.handler = handler;
    }

    /**
     * @param file the export
     * @param handler takes the records as they come; nothing is kept
     * @param progress told how many further bytes have been read
     * @throws RefusedExportException if the file is broken, or the handler refuses a record
     */
    public static void read(Path file, Handler handler, LongConsumer progress) throws RefusedExportException {
        try (ExportCursor cursor = ExportCursor.open(file, progress)) {
            ExportHeader.read(cursor);
            new ElevesFile(cursor, handler).body();
            cursor.finish();
        }
    }

    private void body() throws RefusedExportException {
        cursor.siblings("DONNEES", section -> {
            switch (section) {
                case "ELEVES" ->
                    cursor.children(name -> {
                        if ("ELEVE".equals(name)) {
                            pupil();
                        }
                    });
                case "STRUCTURES" ->
                    cursor.children(name -> {
                        if ("STRUCTURES_ELEVE".equals(name)) {
                            structures();
                        }
                    });
                default -> {
                    // Options and school histories are not needed.
                }
            }
        });
    }

    private void pupil() throws RefusedExportException {
        RequiredFields fields = new RequiredFields(cursor, "ELEVE");
        String id = fields.id("ELEVE_ID");
        Draft draft = new Draft();
        cursor.children(name -> draft.field(name, cursor, fields));
        handler.pupil(new Pupil(
                fields.line(),
                id,
                draft.ine,
                fields.required("NOM_DE_FAMILLE", draft.lastName),
                fields.required("PRENOM", draft.firstName),
                fields.required("DATE_NAISS", draft.birthDate),
                draft.entered,
                draft.left));
    }

    private void structures() throws RefusedExportException {
        RequiredFields fields = new RequiredFields(cursor, "STRUCTURES_ELEVE");
        String pupilId = fields.id("ELEVE_ID");
        Divisions divisions = new Divisions();
        cursor.children(name -> {
            if ("STRUCTURE".equals(name)) {
                divisions.read(cursor, fields);
            }
        });
        if (divisions.first != null) {
            handler.pupilClass(new PupilClass(fields.line(), pupilId, divisions.first, divisions.further));
        }
    }

    private static final class Draft {
        private String ine;
        private String lastName;
        private String firstName;
        private LocalDate birthDate;
        private LocalDate entered;
        private LocalDate left;

        void field(String name, ExportCursor cursor, RequiredFields fields) throws RefusedExportException {
            switch (name) {
                case "ID_NATIONAL" -> ine = fields.upTo(11, name, cursor.text());
                case "NOM_DE_FAMILLE" -> lastName = fields.upTo(100, name, cursor.text());
                case "PRENOM" -> firstName = fields.upTo(100, name, cursor.text());
                case "DATE_NAISS" -> birthDate = SiecleDates.date(name, cursor);
                case "DATE_ENTREE" -> entered = SiecleDates.date(name, cursor);
                case "DATE_SORTIE" -> left = SiecleDates.date(name, cursor);
                default -> {
                    // Sex, nationality, former school and the like are not for us.
                }
            }
        }
    }

    private static final class Divisions {
        private String first;
        private int further;
        private String code;
        private String type;

        void read(ExportCursor cursor, RequiredFields fields) throws RefusedExportException {
            code = null;
            type = null;
            cursor.children(name -> {
                switch (name) {
                    case "CODE_STRUCTURE" -> code = fields.upTo(64, name, cursor.text());
                    case "TYPE_STRUCTURE" -> type = cursor.text();
                    default -> {
                        // The structure's place in the school's tree is not needed.
                    }
                }
            });
            if (!"D".equals(type) || code == null) {
                return;
            }
            if (first == null) {
                first = code;
            } else {
                further++;
            }
        }
    }
}
