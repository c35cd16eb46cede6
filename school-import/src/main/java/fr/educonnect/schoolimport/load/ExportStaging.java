package fr.educonnect.schoolimport.load;

import fr.educonnect.schoolimport.contact.Contact;
import fr.educonnect.schoolimport.contact.ContactReader;
import fr.educonnect.schoolimport.pair.ExportPair;
import fr.educonnect.schoolimport.report.Oddity;
import fr.educonnect.schoolimport.report.OddityLog;
import fr.educonnect.schoolimport.siecle.ElevesFile;
import fr.educonnect.schoolimport.siecle.GuardianLink;
import fr.educonnect.schoolimport.siecle.Person;
import fr.educonnect.schoolimport.siecle.Pupil;
import fr.educonnect.schoolimport.siecle.PupilClass;
import fr.educonnect.schoolimport.siecle.RefusedExportException;
import fr.educonnect.schoolimport.siecle.ResponsablesFile;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.LongConsumer;

/** Reads the two files of a school into the staging tables, row by row. */
final class ExportStaging {

    private static final int OLDEST_PUPIL_YEARS = 30;

    private final LoadSession session;
    private final ExportPair pair;
    private final OddityLog oddities;
    private final LongConsumer progress;
    private final String uai;
    private long pupils;
    private long persons;
    private long links;

    ExportStaging(LoadSession session, ExportPair pair, OddityLog oddities, LongConsumer progress) {
        this.session = session;
        this.pair = pair;
        this.oddities = oddities;
        this.progress = progress;
        this.uai = pair.school().uai().value();
    }

    /**
     * @return how many records the files held
     * @throws RefusedExportException if a file is broken
     * @throws SQLException if the database does not take the rows
     */
    ExportSize run() throws SQLException, RefusedExportException {
        try (StagedRows children = session.stage(StagingTable.CHILD);
                StagedRows classes = session.stage(StagingTable.CLASS)) {
            ElevesFile.read(pair.eleves(), new PupilHandler(children, classes), progress);
        } catch (StagingFailure e) {
            throw e.cause;
        }
        try (StagedRows guardians = session.stage(StagingTable.GUARDIAN);
                StagedRows contacts = session.stage(StagingTable.CONTACT);
                StagedRows guardianships = session.stage(StagingTable.LINK)) {
            ResponsablesFile.read(pair.responsables(), new PersonHandler(guardians, contacts, guardianships), progress);
        } catch (StagingFailure e) {
            throw e.cause;
        }
        return new ExportSize(pupils, persons, links);
    }

    private String key(String id) {
        return uai + id;
    }

    private final class PupilHandler implements ElevesFile.Handler {
        private final StagedRows children;
        private final StagedRows classes;
        private final LocalDate exportDate = pair.elevesHeader().exportDate();

        PupilHandler(StagedRows children, StagedRows classes) {
            this.children = children;
            this.classes = classes;
        }

        @Override
        public void pupil(Pupil pupil) {
            pupils++;
            String key = key(pupil.id());
            if (pupil.birthDate().isAfter(exportDate)
                    || pupil.birthDate().isBefore(exportDate.minusYears(OLDEST_PUPIL_YEARS))) {
                oddities.note(Oddity.IMPLAUSIBLE_BIRTH_DATE, key, "DATE_NAISS");
            }
            stage(
                    children,
                    key,
                    pupil.line(),
                    pupil.ine(),
                    pupil.lastName(),
                    pupil.firstName(),
                    pupil.birthDate(),
                    pupil.entered(),
                    pupil.left());
        }

        @Override
        public void pupilClass(PupilClass pupilClass) {
            String key = key(pupilClass.pupilId());
            if (pupilClass.furtherClasses() > 0) {
                oddities.note(Oddity.SEVERAL_CLASSES, key, "STRUCTURES_ELEVE");
            }
            stage(classes, key, pupilClass.line(), pupilClass.name());
        }
    }

    private final class PersonHandler implements ResponsablesFile.Handler {
        private final StagedRows guardians;
        private final StagedRows contacts;
        private final StagedRows guardianships;
        private final ContactReader contactReader =
                new ContactReader(pair.school().uai().departmentCode(), oddities);

        PersonHandler(StagedRows guardians, StagedRows contacts, StagedRows guardianships) {
            this.guardians = guardians;
            this.contacts = contacts;
            this.guardianships = guardianships;
        }

        @Override
        public void person(Person person) {
            persons++;
            String key = key(person.id());
            stage(guardians, key, person.line(), person.title(), person.lastName(), person.firstName());
            for (Contact contact : contactReader.contacts(person, key)) {
                stage(contacts, key, contact.kind().name(), contact.value(), contact.acceptsSms());
            }
        }

        @Override
        public void link(GuardianLink link) {
            links++;
            String guardian = key(link.personId());
            if (link.unknownRelation()) {
                oddities.note(Oddity.UNKNOWN_RELATION, guardian, "CODE_PARENTE in line " + link.line());
            }
            if (link.unknownLevel()) {
                oddities.note(Oddity.UNKNOWN_LEVEL, guardian, "level in line " + link.line());
            }
            stage(guardianships, guardian, key(link.pupilId()), link.line(), link.relation(), link.level());
        }
    }

    private static void stage(StagedRows rows, Object... values) {
        try {
            rows.add(values);
        } catch (SQLException e) {
            throw new StagingFailure(e);
        }
    }

    /** Carries a database failure through the parser, which knows of no database. */
    private static final class StagingFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException cause;

        StagingFailure(SQLException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
