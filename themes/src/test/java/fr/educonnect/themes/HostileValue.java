package fr.educonnect.themes;

import freemarker.template.SimpleCollection;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.Set;

/**
 * Stands for anything that a template may ask for, and is the same text wherever that is shown: itself, each member, what each
 * method gives, and each of the two entries when it is listed.
 *
 * @param text what is shown
 * @param truth what it says where a template asks yes or no
 */
record HostileValue(String text, boolean truth)
        implements TemplateScalarModel,
                TemplateHashModelEx,
                TemplateSequenceModel,
                TemplateMethodModelEx,
                TemplateBooleanModel {

    /** Members that are ours and no text of anybody: keys of messages, or the end of one. */
    private static final Set<String> OURS = Set.of("message", "messageKey", "tone", "result", "wayOn");

    /** Members that templates put together with +, which would make one list of two that can be listed. */
    private static final Set<String> PUT_TOGETHER = Set.of("browser", "system");

    @Override
    public String getAsString() {
        return text;
    }

    @Override
    public boolean getAsBoolean() {
        return truth;
    }

    @Override
    public TemplateModel get(String member) {
        if (OURS.contains(member)) {
            return plain(truth ? "ours" : "");
        }
        return PUT_TOGETHER.contains(member) ? plain(text) : this;
    }

    @Override
    public TemplateModel get(int index) {
        return this;
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public TemplateCollectionModel keys() throws TemplateModelException {
        return new SimpleCollection(List.of(new SimpleScalar(text)), null);
    }

    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
        return keys();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object exec(List arguments) {
        return this;
    }

    @Override
    public String toString() {
        return text;
    }

    private static TemplateMethodModelEx plain(String text) {
        return arguments -> new SimpleScalar(text);
    }
}
