package fr.educonnect.sms.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text as telephones get it: in the GSM 7 bit alphabet when every character is there, in UCS-2 otherwise; in one segment
 * or in several (3GPP TS 23.038, TS 23.040 §9.2.3.24.1). Printing it does not show the text.
 */
public final class GsmText {

    private static final int GSM7_SINGLE = 160;
    private static final int GSM7_PART = 153;
    private static final int UCS2_SINGLE = 70;
    private static final int UCS2_PART = 67;

    private final String text;
    private final boolean gsm7;
    private final int length;

    private GsmText(String text, boolean gsm7) {
        this.text = text;
        this.gsm7 = gsm7;
        this.length = text.chars().map(character -> units((char) character)).sum();
    }

    /**
     * Measures a text.
     *
     * @param text not null
     */
    public static GsmText of(String text) {
        return new GsmText(text, text.chars().allMatch(character -> GsmAlphabet.septets((char) character) > 0));
    }

    /**
     * Measures a text that goes out in UCS-2 whatever its characters, because a provider cannot carry them otherwise.
     *
     * @param text not null
     */
    public static GsmText inUcs2(String text) {
        return new GsmText(text, false);
    }

    /**
     * Whether the text goes out in the GSM 7 bit alphabet.
     *
     * @return false when one character makes the whole text UCS-2
     */
    public boolean isGsm7() {
        return gsm7;
    }

    /**
     * How long it is on the air.
     *
     * @return septets in GSM-7 (characters such as € take two), UTF-16 units in UCS-2
     */
    public int length() {
        return length;
    }

    /**
     * Whether it is sent, and billed, as one SMS in GSM-7: 160 septets at most.
     *
     * @return false also for a short text that needs UCS-2
     */
    public boolean fitsOneGsm7Segment() {
        return gsm7 && length <= GSM7_SINGLE;
    }

    /**
     * What keeps the text out of GSM-7.
     *
     * @return each such character once, in order of appearance; empty when there is none
     */
    public List<String> charactersOutsideGsm7() {
        return text.codePoints()
                .filter(point -> point > Character.MAX_VALUE || GsmAlphabet.septets((char) point) == 0)
                .mapToObj(Character::toString)
                .distinct()
                .collect(Collectors.toList());
    }

    /**
     * The text cut as it is sent. No cut goes through a character of two septets or through a surrogate pair.
     *
     * @return one piece of up to 160 septets or 70 units, or several of up to 153 or 67
     */
    public List<String> segments() {
        if (length <= (gsm7 ? GSM7_SINGLE : UCS2_SINGLE)) {
            return List.of(text);
        }
        int room = gsm7 ? GSM7_PART : UCS2_PART;
        List<String> segments = new ArrayList<>();
        int start = 0;
        int used = 0;
        int next;
        for (int at = 0; at < text.length(); at = next) {
            next = text.offsetByCodePoints(at, 1);
            int taken = text.substring(at, next)
                    .chars()
                    .map(character -> units((char) character))
                    .sum();
            if (used + taken > room) {
                segments.add(text.substring(start, at));
                start = at;
                used = 0;
            }
            used += taken;
        }
        segments.add(text.substring(start));
        return List.copyOf(segments);
    }

    /**
     * The text in the GSM 7 bit alphabet.
     *
     * @return one septet in each byte, as SMPP carries them
     * @throws IllegalStateException when {@link #isGsm7()} is false
     */
    public byte[] septets() {
        if (!gsm7) {
            throw new IllegalStateException("The text holds characters outside GSM-7");
        }
        return GsmAlphabet.unpacked(text);
    }

    @Override
    public String toString() {
        return "GsmText[" + length + (gsm7 ? " septets]" : " UCS-2 units]");
    }

    private int units(char character) {
        return gsm7 ? GsmAlphabet.septets(character) : 1;
    }
}
