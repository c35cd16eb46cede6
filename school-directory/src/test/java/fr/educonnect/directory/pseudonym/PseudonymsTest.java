package fr.educonnect.directory.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.child.Child;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[Pseudonyms.KEY_BYTES]);

    @Test
    void childKeepsItsIdAtAClientWhenTheBaseIsFilledAnew() {
        assertThat(PSEUDONYMS.ofChild("ent", child(1, "0099990K-1")))
                .isEqualTo(PSEUDONYMS.ofChild("ent", child(99, "0099990K-1")))
                .matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void idsDifferByClientChildKindAndKey() {
        byte[] otherKey = new byte[Pseudonyms.KEY_BYTES];
        Arrays.fill(otherKey, (byte) 1);
        String id = PSEUDONYMS.ofChild("ent", child(1, "1"));

        assertThat(id)
                .isNotEqualTo(PSEUDONYMS.ofChild("cantine", child(1, "1")))
                .isNotEqualTo(PSEUDONYMS.ofChild("ent", child(1, "2")))
                .isNotEqualTo(PSEUDONYMS.ofAccount("ent", 1))
                .isNotEqualTo(new Pseudonyms(otherKey).ofChild("ent", child(1, "1")));
        assertThat(PSEUDONYMS.ofAccount("ent", 1)).isNotEqualTo(PSEUDONYMS.ofAccount("cantine", 1));
    }

    @Test
    void fieldsDoNotRunIntoEachOther() {
        assertThat(PSEUDONYMS.ofAccount("ent1", 2)).isNotEqualTo(PSEUDONYMS.ofAccount("ent", 12));
    }

    /** Online services keep these ids: a change of the construction must not go unseen. */
    @Test
    void constructionIsFixed() {
        assertThat(PSEUDONYMS.ofAccount("ent", 1)).isEqualTo("0zUJfi8nosSK_89-dYGO_MpzG1TknGC2-dlj9gzTWP4");
        assertThat(PSEUDONYMS.ofChild("ent", child(1, "0099990K-1")))
                .isEqualTo("xOuI3TAIBhhmLriF7N4ZkGyy7IL_zefu4LY7BmXCrRw");
    }

    @Test
    void shortKeyIsRefused() {
        assertThatThrownBy(() -> new Pseudonyms(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    private static Child child(long id, String sourceKey) {
        return new Child(id, sourceKey, null, "DELMAS", "LOU", LocalDate.parse("2009-03-02"));
    }
}
