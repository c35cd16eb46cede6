package fr.educonnect.schoolimport.siecle;

import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Reads a Responsables file from end to end, in either layout of the links. */
public final class ResponsablesFile {

    /** Takes what the file holds, in its order: all persons, then all links. */
    public interface Handler {

        /** @param person one PERSONNE */
        void person(Person person) throws RefusedExportException;

        /** @param link one RESPONSABLE_ELEVE */
        void link(GuardianLink link) throws RefusedExportException;
    }

    private final ExportCursor cursor;
    private final Handler handler;

    private ResponsablesFile(ExportCursor cursor, Handler handler) {
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
            new ResponsablesFile(cursor, handler).body();
            cursor.finish();
        }
    }

    private void body() throws RefusedExportException {
        cursor.siblings("DONNEES", section -> {
            switch (section) {
                case "PERSONNES" ->
                    cursor.children(name -> {
                        if ("PERSONNE".equals(name)) {
                            person();
                        }
                    });
                case "RESPONSABLES" ->
                    cursor.children(name -> {
                        if ("RESPONSABLE_ELEVE".equals(name)) {
                            link();
                        }
                    });
                default -> {
                    // Addresses, where they are exported at all, are not needed.
                }
            }
        });
    }

    private void person() throws RefusedExportException {
        RequiredFields fields = new RequiredFields(cursor, "PERSONNE");
        String id = fields.id("PERSONNE_ID");
        Draft draft = new Draft();
        cursor.children(name -> draft.field(name, cursor, fields));
        handler.person(new Person(
                fields.line(),
                id,
                draft.title,
                fields.required("NOM_DE_FAMILLE", draft.lastName),
                fields.required("PRENOM", draft.firstName),
                draft.mobile,
                draft.homePhone,
                draft.workPhone,
                draft.mail,
                draft.acceptsSms));
    }

    private void link() throws RefusedExportException {
        RequiredFields fields = new RequiredFields(cursor, "RESPONSABLE_ELEVE");
        LinkLayout layout = new LinkLayout();
        String[] ids = new String[2];
        cursor.children(name -> {
            switch (name) {
                case "ELEVE_ID" -> ids[0] = cursor.text();
                case "PERSONNE_ID" -> ids[1] = cursor.text();
                default -> layout.field(name, cursor.text());
            }
        });
        handler.link(layout.link(fields.line(), fields.id("ELEVE_ID", ids[0]), fields.id("PERSONNE_ID", ids[1])));
    }

    private static final class Draft {
        private String title;
        private String lastName;
        private String firstName;
        private String mobile;
        private String homePhone;
        private String workPhone;
        private String mail;
        private Boolean acceptsSms;

        void field(String name, ExportCursor cursor, RequiredFields fields) throws RefusedExportException {
            switch (name) {
                case "LC_CIVILITE" -> title = fields.upTo(8, name, cursor.text());
                case "NOM_DE_FAMILLE" -> lastName = fields.upTo(100, name, cursor.text());
                case "PRENOM" -> firstName = fields.upTo(100, name, cursor.text());
                case "TEL_PORTABLE" -> mobile = cursor.text();
                case "TEL_PERSONNEL" -> homePhone = cursor.text();
                case "TEL_PROFESSIONNEL" -> workPhone = cursor.text();
                case "MEL" -> mail = cursor.text();
                case "ACCEPTE_SMS" -> acceptsSms = flag(cursor.text());
                default -> {
                    // Occupation, address and number of children are not for us.
                }
            }
        }

        private static Boolean flag(String value) {
            if (value == null) {
                return null;
            }
            return switch (value) {
                case "1", "true" -> true;
                case "0", "false" -> false;
                default -> null;
            };
        }
    }
}
