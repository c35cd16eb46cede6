package fr.educonnect.it.oidc;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** A form of a page as a parent sees it: fields by their labels, buttons by their texts. What is hidden goes along. */
public final class HttpForm {

    private final URI target;
    private final Element form;
    private final Map<String, String> values = new LinkedHashMap<>();

    HttpForm(URI page, Element form, Element button) {
        this.target = page.resolve(form.attr("action"));
        this.form = form;
        for (Element field : form.select("input[name], select[name], textarea[name]")) {
            if (isSentUntouched(field)) {
                values.put(field.attr("name"), value(field));
            }
        }
        if (button.hasAttr("name")) {
            values.put(button.attr("name"), button.attr("value"));
        }
    }

    /**
     * Types into a field, or chooses what a list shows.
     *
     * @param label its visible name
     * @throws AssertionError where there is no such field
     */
    public HttpForm fill(String label, String value) {
        values.put(field(label).attr("name"), value);
        return this;
    }

    /**
     * Types into a field of a group.
     *
     * @param group visible name of the group
     * @param label visible name of the field
     */
    public HttpForm fill(String group, String label, String value) {
        Element fieldset = form.select("fieldset").stream()
                .filter(candidate -> candidate.select("legend").text().equals(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no group \"" + group + "\" in " + form));
        values.put(field(fieldset, label).attr("name"), value);
        return this;
    }

    /**
     * Chooses in a list.
     *
     * @param label visible name of the list
     * @param option part of what the option shows
     */
    public HttpForm choose(String label, String option) {
        Element chosen = field(label).select("option").stream()
                .filter(candidate -> candidate.text().contains(option))
                .findFirst()
                .orElseThrow(() -> new AssertionError("\"" + label + "\" offers no \"" + option + "\": " + form));
        values.put(field(label).attr("name"), chosen.attr("value"));
        return this;
    }

    /** What stands in a field now. */
    public String value(String label) {
        return values.get(field(label).attr("name"));
    }

    /** Where it is sent. */
    public URI target() {
        return target;
    }

    /** What is sent. */
    public Map<String, String> values() {
        return Map.copyOf(values);
    }

    private Element field(String label) {
        return field(form, label);
    }

    private Element field(Element part, String label) {
        return part.select("label").stream()
                .filter(candidate -> candidate.text().equals(label))
                .findFirst()
                .map(candidate -> form.getElementById(candidate.attr("for")))
                .orElseThrow(() -> new AssertionError("no field \"" + label + "\" in " + form));
    }

    private static boolean isSentUntouched(Element field) {
        String type = field.attr("type");
        return !type.equals("submit")
                && (!type.equals("checkbox") && !type.equals("radio") || field.hasAttr("checked"));
    }

    private static String value(Element field) {
        if (!field.normalName().equals("select")) {
            return field.val();
        }
        Element chosen = field.selectFirst("option[selected]");
        return (chosen == null ? field.selectFirst("option") : chosen).attr("value");
    }
}
