package fr.educonnect.sms.settings;

import fr.educonnect.sms.SecretSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads typed settings from named texts, noting what is wrong; a default then stands in, so that reading goes on. */
public final class SettingsReader {

    private final UnaryOperator<String> source;
    private final String prefix;
    private final SettingProblems problems;

    /**
     * Reads from a source.
     *
     * @param source gives the text of a setting, or null
     * @param problems receives a sentence for each setting that cannot be used
     */
    public SettingsReader(UnaryOperator<String> source, SettingProblems problems) {
        this(source, "", problems);
    }

    private SettingsReader(UnaryOperator<String> source, String prefix, SettingProblems problems) {
        this.source = source;
        this.prefix = prefix;
        this.problems = problems;
    }

    /**
     * The settings of one gateway.
     *
     * @param name its settings are called {@code name-…}
     * @return a reader of the same source
     */
    public SettingsReader of(String name) {
        return new SettingsReader(source, prefix + name + "-", problems);
    }

    /**
     * Notes a problem of one setting.
     *
     * @param name without prefix
     * @param remedy a sentence that goes on after the name
     */
    public void problem(String name, String remedy) {
        problems.add(prefix + name, remedy);
    }

    /** A text, without spaces around; empty when not set or blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(source.apply(prefix + name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** A text that must be there; empty text when it is not, noted. */
    public String required(String name, String example) {
        return text(name).orElseGet(() -> {
            problem(name, "is empty. Enter a value such as " + example + ".");
            return "";
        });
    }

    /** A secret that must be there. */
    public SecretSetting secret(String name) {
        return new SecretSetting(text(name).orElseGet(() -> {
            // The server resolves ${…} in its options before we see them, to nothing for the vault.
            problem(name, "is empty. Enter the secret or $${vault.KEY}, with two dollar signs.");
            return "";
        }));
    }

    /** A whole number between bounds. */
    public int number(String name, int least, int most, int byDefault) {
        return text(name)
                .map(typed -> {
                    try {
                        int number = Integer.parseInt(typed);
                        if (number >= least && number <= most) {
                            return number;
                        }
                    } catch (NumberFormatException e) {
                        // Falls through: out of range and not a number are the same mistake.
                    }
                    problem(name, "is \"" + typed + "\", not a number from " + least + " to " + most + ".");
                    return byDefault;
                })
                .orElse(byDefault);
    }

    /** A time in milliseconds between bounds. */
    public Duration millis(String name, int least, int most, Duration byDefault) {
        return Duration.ofMillis(number(name, least, most, (int) byDefault.toMillis()));
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String name, boolean byDefault) {
        return text(name)
                .map(typed -> {
                    if (!typed.equals("true") && !typed.equals("false")) {
                        problem(name, "is \"" + typed + "\", not true or false.");
                        return byDefault;
                    }
                    return typed.equals("true");
                })
                .orElse(byDefault);
    }

    /** One of a list of words: an enum's names in lower case with dashes. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E byDefault) {
        return text(name)
                .map(typed -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> word(one).equals(typed))
                        .findFirst()
                        .orElseGet(() -> {
                            List<String> words = Arrays.stream(type.getEnumConstants())
                                    .map(SettingsReader::word)
                                    .toList();
                            problem(name, "is \"" + typed + "\", not one of " + String.join(", ", words) + ".");
                            return byDefault;
                        }))
                .orElse(byDefault);
    }

    /** HTTP status codes, separated by commas. */
    public Set<Integer> statuses(String name, Set<Integer> byDefault) {
        Set<Integer> statuses = new TreeSet<>();
        for (String word : words(name, ",")) {
            if (word.matches("[2-5][0-9]{2}")) {
                statuses.add(Integer.valueOf(word));
            } else {
                problem(name, "holds \"" + word + "\", which is no status from 200 to 599.");
            }
        }
        return statuses.isEmpty() ? byDefault : statuses;
    }

    /** Texts between separators, without spaces around; empty when not set. */
    public List<String> words(String name, String separator) {
        List<String> words = new ArrayList<>();
        text(name).ifPresent(typed -> {
            for (String word : typed.split(Pattern.quote(separator))) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
        });
        return words;
    }

    /** An address that must be there: https, or http to this machine, or http where {@code allow-plain-http} is true. */
    public URI address(String name) {
        String typed = required(name, "https://api.example.org/sms");
        if (typed.isEmpty()) {
            return URI.create("https://invalid/");
        }
        try {
            URI address = new URI(typed);
            if (address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null) {
                problem(name, "is no URL with a host, without user and without fragment.");
            } else if (!isAllowed(address)) {
                problem(
                        name,
                        "must begin with https://. Plain http:// is for this machine only, unless " + prefix
                                + "allow-plain-http is true.");
            }
            return address;
        } catch (URISyntaxException e) {
            problem(name, "is no URL.");
            return URI.create("https://invalid/");
        }
    }

    private boolean isAllowed(URI address) {
        boolean thisMachine = Set.of("localhost", "127.0.0.1", "[::1]").contains(address.getHost());
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && (thisMachine || flag("allow-plain-http", false));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
