package fr.educonnect.directory.jdbc;

import fr.educonnect.directory.child.Child;
import fr.educonnect.directory.child.Enrolment;
import fr.educonnect.directory.child.School;
import fr.educonnect.directory.guardian.Contact;
import fr.educonnect.directory.guardian.Guardian;
import fr.educonnect.directory.guardian.Guardianship;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns and joins by which a guardian record comes with its contacts, children, schools and reports, and what folds their
 * rows into records; keys take out what the joins repeat.
 */
final class GuardianRows {

    /** Of {@link #JOINS}. */
    static final String COLUMNS = """
            g.id AS guardian_id, g.source_key AS guardian_key, g.title,
                   g.last_name AS guardian_last_name, g.first_name AS guardian_first_name, g.updated_at,
                   gc.kind AS contact_kind, gc.contact, gc.accepts_sms,
                   c.id AS child_id, c.source_key AS child_key, c.ine,
                   c.last_name AS child_last_name, c.first_name AS child_first_name, c.birth_date,
                   gs.relation_code, gs.legal_level, gs.end_date AS link_end,
                   CASE WHEN EXISTS (SELECT 1 FROM account.report r
                                     WHERE r.guardian_id = g.id AND r.child_id = c.id AND r.closed_at IS NULL)
                        THEN TRUE ELSE FALSE END AS reported,
                   e.class_name, e.start_date AS enrolment_start, e.end_date AS enrolment_end""" + ", " + SchoolRow.COLUMNS;

    /** What belongs to {@code school.guardian g}. */
    static final String JOINS = """
            LEFT JOIN school.guardian_contact gc ON gc.guardian_id = g.id
            LEFT JOIN school.guardianship gs ON gs.guardian_id = g.id
            LEFT JOIN school.child c ON c.id = gs.child_id
            LEFT JOIN school.enrolment e ON e.child_id = c.id
            LEFT JOIN school.school s ON s.id = e.school_id
            """;

    private final Map<Long, GuardianRow> guardians = new LinkedHashMap<>();

    /** Takes what the row says; nothing where an outer join left the guardian out. */
    void add(ResultSet row) throws SQLException {
        Long guardianId = row.getObject("guardian_id", Long.class);
        if (guardianId == null) {
            return;
        }
        GuardianRow guardian = guardians.get(guardianId);
        if (guardian == null) {
            guardian = new GuardianRow(guardianId, row);
            guardians.put(guardianId, guardian);
        }
        guardian.add(row);
    }

    /** In the order of their first rows. */
    List<Guardian> guardians() {
        return guardians.values().stream().map(GuardianRow::guardian).toList();
    }

    /** The links of all records. */
    List<Guardianship> guardianships() {
        return guardians.keySet().stream()
                .flatMap(id -> guardianshipsOf(id).stream())
                .toList();
    }

    /** The links of one of the records. */
    List<Guardianship> guardianshipsOf(long guardianId) {
        return guardians.get(guardianId).links.values().stream()
                .map(LinkRow::guardianship)
                .toList();
    }

    private static final class GuardianRow {
        private final long id;
        private final String sourceKey;
        private final String title;
        private final String lastName;
        private final String firstName;
        private final Instant updatedAt;
        private final Set<Contact> contacts = new LinkedHashSet<>();
        private final Map<Long, LinkRow> links = new LinkedHashMap<>();

        GuardianRow(long id, ResultSet row) throws SQLException {
            this.id = id;
            sourceKey = row.getString("guardian_key");
            title = row.getString("title");
            lastName = row.getString("guardian_last_name");
            firstName = row.getString("guardian_first_name");
            updatedAt = Timestamps.read(row, "updated_at");
        }

        void add(ResultSet row) throws SQLException {
            String kind = row.getString("contact_kind");
            if (kind != null) {
                contacts.add(new Contact(
                        Contact.Kind.valueOf(kind),
                        row.getString("contact"),
                        row.getObject("accepts_sms", Boolean.class)));
            }
            Long childId = row.getObject("child_id", Long.class);
            if (childId == null) {
                return;
            }
            LinkRow link = links.get(childId);
            if (link == null) {
                link = new LinkRow(id, childId, row);
                links.put(childId, link);
            }
            link.add(row);
        }

        Guardian guardian() {
            return new Guardian(id, sourceKey, title, lastName, firstName, List.copyOf(contacts), updatedAt);
        }
    }

    private static final class LinkRow {
        private final long guardianId;
        private final Child child;
        private final int relationCode;
        private final int legalLevel;
        private final LocalDate endDate;
        private final boolean reported;
        private final Map<Long, Enrolment> enrolments = new LinkedHashMap<>();

        LinkRow(long guardianId, long childId, ResultSet row) throws SQLException {
            this.guardianId = guardianId;
            child = new Child(
                    childId,
                    row.getString("child_key"),
                    row.getString("ine"),
                    row.getString("child_last_name"),
                    row.getString("child_first_name"),
                    row.getObject("birth_date", LocalDate.class));
            relationCode = row.getInt("relation_code");
            legalLevel = row.getInt("legal_level");
            endDate = row.getObject("link_end", LocalDate.class);
            reported = row.getBoolean("reported");
        }

        void add(ResultSet row) throws SQLException {
            Optional<School> school = SchoolRow.read(row);
            if (school.isEmpty() || enrolments.containsKey(school.get().id())) {
                return;
            }
            enrolments.put(
                    school.get().id(),
                    new Enrolment(
                            school.get(),
                            row.getString("class_name"),
                            row.getObject("enrolment_start", LocalDate.class),
                            row.getObject("enrolment_end", LocalDate.class)));
        }

        Guardianship guardianship() {
            return new Guardianship(
                    guardianId, child, relationCode, legalLevel, endDate, reported, List.copyOf(enrolments.values()));
        }
    }
}
