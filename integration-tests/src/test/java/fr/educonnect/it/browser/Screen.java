package fr.educonnect.it.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;

/**
 * How a parent looks at a page.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param scheme light or dark
 */
public record Screen(int width, int height, ColorScheme scheme) {

    /** An ordinary computer. */
    public static final Screen COMPUTER = new Screen(1280, 900, ColorScheme.LIGHT);

    /** The smallest phone and a computer, each light and dark. */
    public static final List<Screen> ALL = List.of(
            new Screen(320, 640, ColorScheme.LIGHT),
            new Screen(320, 640, ColorScheme.DARK),
            COMPUTER,
            new Screen(1280, 900, ColorScheme.DARK));

    /** Where both widths and both colour schemes have been seen on pages of the same parts: two of the four. */
    public static final List<Screen> SMALL_AND_LARGE = List.of(new Screen(320, 640, ColorScheme.DARK), COMPUTER);

    /** As in a file name: {@code 320-dark}. */
    @Override
    public String toString() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}
