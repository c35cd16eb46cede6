package fr.educonnect.server.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Files of this repository; tests run in the folder of their module. */
public final class Repository {

    /** The top folder. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final ObjectMapper JSON = new ObjectMapper();

    private Repository() {}

    /** Text of a file, named from there. */
    public static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    static JsonNode json(String file) throws IOException {
        return JSON.readTree(text(file));
    }

    static JsonNode yaml(String file) throws IOException {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        return JSON.valueToTree(new Yaml(new SafeConstructor(strict)).load(text(file)));
    }
}
