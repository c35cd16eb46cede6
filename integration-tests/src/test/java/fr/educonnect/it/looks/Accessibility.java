package fr.educonnect.it.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The axe rules that our pages are held to. A page keeps the script: {@link AxeBuilder} would bring its half a megabyte anew
 * for each look, and carry home every rule that is kept.
 */
final class Accessibility {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice");

    private static final String RUN = """
            async tags => {
              const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return found.violations.map(broken =>
                `${broken.id}: ${broken.help} ${broken.nodes.map(node => node.html).join(' ')}`);
            }""";

    private Accessibility() {}

    /** Rules that the page breaks as it is shown now, each with the elements that break it. */
    static List<String> brokenRules(Page page) {
        assertThat(page.frames()).as("a script in the page looks into no frame").hasSize(1);
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, RULES))
                .stream().map(String::valueOf).toList();
    }
}
