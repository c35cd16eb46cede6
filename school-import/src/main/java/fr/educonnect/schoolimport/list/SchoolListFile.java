package fr.educonnect.schoolimport.list;

import fr.educonnect.directory.child.Uai;
import fr.educonnect.schoolimport.csv.CsvLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the list of schools: semicolons, UTF-8 with or without byte order mark, columns found by their names in any order. */
public final class SchoolListFile {

    private static final String UAI = "Identifiant_de_l_etablissement";
    private static final String NAME = "Nom_etablissement";
    private static final String TYPE = "Type_etablissement";
    private static final String DEPARTMENT = "Libelle_departement";
    private static final String ACADEMY = "Libelle_academie";
    private static final String PILOT = "Pilote";
    private static final Set<String> YES = Set.of("oui", "true", "1");
    private static final Set<String> NO = Set.of("", "non", "false", "0");

    private final Path file;
    private final SortedMap<String, ListedSchool> schools = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private SchoolListFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a list. Column {@code Code_departement} is not looked at: it is typed 9, 09, 009 or 2A by its authors, while the UAI is exact.
     *
     * @param file the list
     * @return its schools; lines that cannot be used become {@link SchoolList#faults()}
     * @throws SchoolListException if the file cannot be read, is not in UTF-8 or lacks a column
     */
    public static SchoolList read(Path file) throws SchoolListException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new SchoolListFile(file).read(lines);
        } catch (CharacterCodingException e) {
            throw new SchoolListException(file.getFileName() + ": the list of schools is not in UTF-8", e);
        } catch (IOException e) {
            throw new SchoolListException(file + ": the list of schools cannot be read", e);
        }
    }

    private SchoolList read(BufferedReader lines) throws IOException, SchoolListException {
        List<String> columns = columns(lines.readLine());
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                add(new Row(columns, CsvLine.fields(line)).school());
            } catch (IllegalArgumentException e) {
                faults.add("%s:%d: %s".formatted(file.getFileName(), number, e.getMessage()));
            }
        }
        return new SchoolList(schools, faults);
    }

    private void add(ListedSchool school) {
        if (schools.putIfAbsent(school.uai().value(), school) != null) {
            throw new IllegalArgumentException(school.uai() + " stands twice in the list; the first line counts");
        }
    }

    private List<String> columns(String header) throws SchoolListException {
        if (header == null) {
            throw new SchoolListException(file.getFileName() + ": the list of schools is empty", null);
        }
        List<String> columns = names(header.startsWith("\uFEFF") ? header.substring(1) : header);
        for (String required : List.of(UAI, NAME, DEPARTMENT, ACADEMY)) {
            if (!columns.contains(required)) {
                throw new SchoolListException(
                        file.getFileName() + ":1: the list of schools has no column " + required, null);
            }
        }
        return columns;
    }

    private List<String> names(String header) throws SchoolListException {
        try {
            return CsvLine.fields(header);
        } catch (IllegalArgumentException e) {
            throw new SchoolListException(file.getFileName() + ":1: the list of schools: " + e.getMessage(), e);
        }
    }

    private record Row(List<String> columns, List<String> fields) {

        ListedSchool school() {
            Uai uai = Uai.parse(field(UAI))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "not the number of a school (seven digits, check letter): " + field(UAI)));
            String type = field(TYPE);
            return new ListedSchool(
                    uai,
                    required(NAME, 255),
                    type.isEmpty() ? null : upTo(64, TYPE, type),
                    required(DEPARTMENT, 64),
                    required(ACADEMY, 64),
                    pilot());
        }

        private boolean pilot() {
            String answer = field(PILOT).toLowerCase(Locale.ROOT);
            if (!YES.contains(answer) && !NO.contains(answer)) {
                throw new IllegalArgumentException(PILOT + " is neither oui nor non");
            }
            return YES.contains(answer);
        }

        private String required(String column, int length) {
            String value = field(column);
            if (value.isEmpty()) {
                throw new IllegalArgumentException(column + " is empty");
            }
            return upTo(length, column, value);
        }

        private String field(String column) {
            int index = columns.indexOf(column);
            return index >= 0 && index < fields.size() ? fields.get(index) : "";
        }

        private static String upTo(int length, String column, String value) {
            if (value.length() > length) {
                throw new IllegalArgumentException(column + " is longer than " + length + " characters");
            }
            return value;
        }
    }
}
