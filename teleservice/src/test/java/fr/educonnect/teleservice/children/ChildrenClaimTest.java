package fr.educonnect.teleservice.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChildrenClaimTest {

    @Test
    void readsEveryMember() {
        assertThat(read(List.of(Map.of(
                        "id", "c-1",
                        "given_name", "Lina",
                        "family_name", "Benali",
                        "school_uai", "0090001A",
                        "school_name", "Collège Jean-Moulin",
                        "class_name", "6e B",
                        "relationship", "mother",
                        "legal_guardian", true))))
                .containsExactly(
                        new Child("c-1", "Lina", "Benali", "0090001A", "Collège Jean-Moulin", "6e B", "mother", true));
    }

    @Test
    void keepsTheOrder() {
        assertThat(read(List.of(Map.of("given_name", "Zoé"), Map.of("given_name", "Adam"))))
                .extracting(Child::name)
                .containsExactly("Zoé", "Adam");
    }

    @Test
    void takesAMissingClaimForNoChild() {
        assertThat(ChildrenClaim.read(Map.of("sub", "x"))).isEmpty();
    }

    @Test
    void takesAnyOtherTypeForNoChild() {
        assertThat(read("Lina")).isEmpty();
        assertThat(read(7)).isEmpty();
        assertThat(read(null)).isEmpty();
        assertThat(read(Map.of("given_name", "Lina"))).isEmpty();
    }

    @Test
    void skipsElementsThatAreNoChild() {
        assertThat(read(Arrays.asList("Lina", null, 3, List.of(), Map.of(), Map.of("given_name", "Lina"))))
                .extracting(Child::name)
                .containsExactly("Lina");
    }

    @Test
    void leavesOutMembersOfAnotherType() {
        Child child = read(List.of(Map.of(
                        "given_name", " Lina ",
                        "family_name", " ",
                        "class_name", 6,
                        "school_name", List.of("Collège"),
                        "legal_guardian", "true")))
                .get(0);

        assertThat(child).isEqualTo(new Child(null, "Lina", null, null, null, null, null, null));
    }

    private static List<Child> read(Object claim) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(ChildrenClaim.NAME, claim);
        return ChildrenClaim.read(claims);
    }
}
