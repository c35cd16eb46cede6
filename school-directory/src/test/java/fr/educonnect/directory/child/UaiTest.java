package fr.educonnect.directory.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UaiTest {

    @ParameterizedTest
    @ValueSource(strings = {"0099990K", " 0319990r ", "0129990U", "0469990J", "0829990N"})
    void checkLetterFits(String typed) {
        assertThat(Uai.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0099990L", "0099991K", "099990K", "00999900", "", "0099990I"})
    void anythingElseIsRefused(String typed) {
        assertThat(Uai.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new Uai(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void departmentIsTheFirstThreeDigits() {
        assertThat(new Uai("0099990K").departmentCode()).isEqualTo("009");
        assertThat(Uai.parse(null)).isEmpty();
    }
}
