package fr.educonnect.benchmarks.load;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What parents know of their children.
 *
 * @param birthDates ISO dates by first name, by the parent's number
 */
record KnownFamilies(Map<Long, Map<String, String>> birthDates) {

    /** Reads what {@code UnknownParents} wrote. */
    static KnownFamilies read(String file) {
        try {
            return new KnownFamilies(new ObjectMapper()
                    .readValue(Path.of(file).toFile(), new TypeReference<Map<Long, Map<String, String>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the parent types.
     *
     * @param days names of the fields for days, one for each child
     * @param names first names, in the same order
     * @return values by the names of fields
     */
    Map<String, Object> answers(long parent, List<String> days, List<String> names) {
        Map<String, Object> fields = new HashMap<>();
        for (int child = 0; child < days.size(); child++) {
            String[] date = birthDates.get(parent).get(names.get(child).strip()).split("-");
            String day = days.get(child);
            fields.put(day, date[2]);
            fields.put(day.replaceFirst("^day-", "month-"), date[1]);
            fields.put(day.replaceFirst("^day-", "year-"), date[0]);
        }
        return fields;
    }
}
