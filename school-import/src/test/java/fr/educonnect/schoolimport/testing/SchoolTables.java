package fr.educonnect.schoolimport.testing;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What stands in schema school about the children and guardians of SIECLE exports, by their keys: ids and times differ between bases. */
public final class SchoolTables {

    private SchoolTables() {}

    /** All rows, one table after the other. */
    public static List<String> of(DataSource database) {
        return Stream.of("""
                        SELECT 'child', c.source_key, c.ine, c.last_name, c.first_name, c.birth_date FROM school.child c
                        WHERE c.source_key NOT LIKE 'AAF%' ORDER BY c.source_key
                        """, """
                        SELECT 'enrolment', c.source_key, h.uai, e.class_name, e.start_date, e.end_date
                        FROM school.enrolment e JOIN school.child c ON c.id = e.child_id JOIN school.school h ON h.id = e.school_id
                        WHERE c.source_key NOT LIKE 'AAF%' ORDER BY c.source_key, h.uai
                        """, """
                        SELECT 'guardian', g.source_key, g.title, g.last_name, g.first_name FROM school.guardian g ORDER BY g.source_key
                        """, """
                        SELECT 'contact', g.source_key, k.kind, k.contact, k.accepts_sms
                        FROM school.guardian_contact k JOIN school.guardian g ON g.id = k.guardian_id
                        ORDER BY g.source_key, k.kind, k.contact
                        """, """
                        SELECT 'link', g.source_key, c.source_key, l.relation_code, l.legal_level, l.end_date
                        FROM school.guardianship l JOIN school.guardian g ON g.id = l.guardian_id
                        JOIN school.child c ON c.id = l.child_id ORDER BY g.source_key, c.source_key
                        """)
                .flatMap(sql -> Rows.of(database, sql).stream())
                .toList();
    }
}
