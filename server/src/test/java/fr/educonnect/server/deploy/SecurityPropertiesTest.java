package fr.educonnect.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the 50 properties in {@code docs/security.md}: it names each once, and classes that there are. */
class SecurityPropertiesTest {

    private static final Pattern CELLS = Pattern.compile("\\s*(?<!\\\\)\\|\\s*");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]*)`");
    private static final Pattern NAMED_AFTER_ITS_PROPERTY = Pattern.compile("Property([0-9]{2})\\w+");

    /** @param code where it holds @param tests cells of tests and of what they show */
    private record Row(int number, String holds, String code, String tests, String shown) {

        static Row of(String line) {
            String[] cells = CELLS.split(line.strip());
            assertThat(cells).as(line).hasSize(6);
            return new Row(Integer.parseInt(cells[1]), cells[2], cells[3], cells[4], cells[5]);
        }

        Set<String> testClasses() {
            return classes(tests);
        }
    }

    @Test
    void everyPropertyIsThereOnceAndInOrder() throws IOException {
        assertThat(rows())
                .extracting(Row::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void everyRowSaysWhatHoldsAndHowFarItIsShown() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.holds()).as("row %s", row.number()).isNotBlank();
            assertThat(row.code()).as("row %s", row.number()).isNotBlank();
            assertThat(row.shown()).as("row %s", row.number()).matches("yes(;.+)?|partly: .+");
            // Only an honest "partly" may do without a test.
            assertThat(row.testClasses().isEmpty() && row.shown().startsWith("yes"))
                    .as("row %s says yes and names no test", row.number())
                    .isFalse();
        });
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Set<String> there = sources("src");
        for (Row row : rows()) {
            assertThat(row.testClasses()).as("tests of row %s", row.number()).isSubsetOf(there);
        }
        assertThat(classes(Repository.text("docs/security.md"))).isSubsetOf(there);
    }

    @Test
    void everyClassThatIsNamedAsThePlaceIsThere() throws IOException {
        Set<String> there = sources("main");
        for (Row row : rows()) {
            assertThat(classes(row.code())).as("code of row %s", row.number()).isSubsetOf(there);
        }
    }

    @Test
    void everyTestNamedAfterItsPropertyIsInItsRow() throws IOException {
        Map<Integer, Row> rows = rows().stream().collect(Collectors.toMap(Row::number, Function.identity()));
        List<String> named = sources("test").stream()
                .filter(NAMED_AFTER_ITS_PROPERTY.asMatchPredicate())
                .toList();

        assertThat(named).hasSizeGreaterThan(50);
        for (String test : named) {
            int number = Integer.parseInt(test.substring("Property".length(), "Property".length() + 2));
            assertThat(rows.get(number).testClasses()).as("row %s", number).contains(test);
        }
    }

    private static List<Row> rows() throws IOException {
        return Repository.text("docs/security.md")
                .lines()
                .dropWhile(line -> !line.equals("## The 50 properties"))
                .filter(line -> line.matches("\\| *[0-9]+ *\\|.*"))
                .map(Row::of)
                .toList();
    }

    private static Set<String> classes(String cell) {
        return CLASS.matcher(cell)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Simple names of the Java files in a folder of the modules.
     *
     * @param folder {@code main}, {@code test}, or {@code src} for both
     */
    private static Set<String> sources(String folder) throws IOException {
        List<Path> roots = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Repository.ROOT)) {
            modules.map(module -> module.resolve("src"))
                    .map(src -> folder.equals("src") ? src : src.resolve(folder))
                    .filter(Files::isDirectory)
                    .forEach(roots::add);
        }
        Set<String> names = new TreeSet<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
