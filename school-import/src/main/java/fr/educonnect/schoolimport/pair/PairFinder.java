package fr.educonnect.schoolimport.pair;

import fr.educonnect.directory.child.Uai;
import fr.educonnect.schoolimport.list.ListedSchool;
import fr.educonnect.schoolimport.list.SchoolList;
import fr.educonnect.schoolimport.siecle.ExportHeader;
import fr.educonnect.schoolimport.siecle.ExportKind;
import fr.educonnect.schoolimport.siecle.RefusedExportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts Eleves and Responsables files together by the school named inside them, not by their file names. */
public final class PairFinder {

    /** Where the inside of a file cannot be read, its name may still tell whose it is. */
    private static final Pattern UAI_IN_NAME = Pattern.compile("(?<![0-9A-Za-z])([0-9]{7}[A-Za-z])(?![0-9A-Za-z])");

    private final SchoolList list;
    private final SortedMap<String, Candidate> candidates = new TreeMap<>();
    private final List<Refusal> strays = new ArrayList<>();

    /** @param list the schools that may be imported */
    public PairFinder(SchoolList list) {
        this.list = list;
    }

    /**
     * @param arguments export files, and folders whose {@code .xml} files are taken (not those of their sub-folders)
     * @return the pairs and what makes none
     * @throws IOException if a folder cannot be read or a file does not exist
     */
    public ExportPairs find(List<Path> arguments) throws IOException {
        for (Path file : files(arguments)) {
            sort(file);
        }
        List<ExportPair> pairs = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>(strays);
        candidates.forEach((uai, candidate) -> {
            try {
                pairs.add(candidate.pair(list));
            } catch (RefusedExportException e) {
                refusals.add(new Refusal(uai, e.getMessage()));
            }
        });
        return new ExportPairs(List.copyOf(pairs), List.copyOf(refusals));
    }

    private static Set<Path> files(List<Path> arguments) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path argument : arguments) {
            if (!Files.isDirectory(argument)) {
                files.add(argument.toRealPath());
                continue;
            }
            try (Stream<Path> entries = Files.list(argument)) {
                for (Path entry : entries.filter(PairFinder::isXml).sorted().toList()) {
                    files.add(entry.toRealPath());
                }
            }
        }
        return files;
    }

    private static boolean isXml(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xml") && Files.isRegularFile(file);
    }

    private void sort(Path file) {
        try {
            ExportHeader header = ExportHeader.read(file);
            candidate(header.uai()).add(file, header);
        } catch (RefusedExportException e) {
            uaiInName(file)
                    .ifPresentOrElse(uai -> candidate(uai).fault(e), () -> strays.add(new Refusal("", e.getMessage())));
        }
    }

    private Candidate candidate(Uai uai) {
        return candidates.computeIfAbsent(uai.value(), key -> new Candidate(uai));
    }

    private static Optional<Uai> uaiInName(Path file) {
        Matcher matcher = UAI_IN_NAME.matcher(file.getFileName().toString());
        return matcher.find() ? Uai.parse(matcher.group(1)) : Optional.empty();
    }

    /** The files of one school, until it is known whether they make a pair. */
    private static final class Candidate {
        private final Uai uai;
        private final Map<ExportKind, Path> files = new EnumMap<>(ExportKind.class);
        private final Map<ExportKind, ExportHeader> headers = new EnumMap<>(ExportKind.class);
        private RefusedExportException fault;

        Candidate(Uai uai) {
            this.uai = uai;
        }

        void add(Path file, ExportHeader header) {
            Path other = files.putIfAbsent(header.kind(), file);
            if (other != null) {
                fault(new RefusedExportException(
                        file,
                        0,
                        "is a second %s file of %s besides %s"
                                .formatted(header.kind().label(), uai, other.getFileName())));
            }
            headers.putIfAbsent(header.kind(), header);
        }

        void fault(RefusedExportException first) {
            fault = fault == null ? first : fault;
        }

        ExportPair pair(SchoolList list) throws RefusedExportException {
            if (fault != null) {
                throw fault;
            }
            for (ExportKind kind : ExportKind.values()) {
                if (!files.containsKey(kind)) {
                    throw new RefusedExportException(
                            anyFile(), 0, "the %s file of %s is missing".formatted(kind.label(), uai));
                }
            }
            ListedSchool school = list.find(uai)
                    .orElseThrow(
                            () -> new RefusedExportException(anyFile(), 0, uai + " is not in the list of schools"));
            ExportHeader eleves = headers.get(ExportKind.ELEVES);
            ExportHeader responsables = headers.get(ExportKind.RESPONSABLES);
            if (!Objects.equals(eleves.schoolYear(), responsables.schoolYear())) {
                throw new RefusedExportException(
                        files.get(ExportKind.RESPONSABLES),
                        0,
                        "ANNEE_SCOLAIRE differs from that of "
                                + files.get(ExportKind.ELEVES).getFileName());
            }
            return new ExportPair(
                    school, files.get(ExportKind.ELEVES), eleves, files.get(ExportKind.RESPONSABLES), responsables);
        }

        private Path anyFile() {
            return files.values().iterator().next();
        }
    }
}
