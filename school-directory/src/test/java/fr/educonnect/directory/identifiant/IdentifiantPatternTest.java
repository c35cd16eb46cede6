package fr.educonnect.directory.identifiant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.educonnect.directory.account.NewAccount;
import fr.educonnect.directory.guardian.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiantPatternTest {

    @ParameterizedTest
    @CsvSource({
        "Anne, DELMAS, a.delmas",
        "Éléonore, D'ARTIGUES, e.dartigues",
        "Éléonore, D’ARTIGUES, e.dartigues",
        "Joël, FAŸ, j.fay",
        "Hélène, LÉVÊQUE-MARTIN, h.levequemartin",
        "Œdipe, LECŒUR, o.lecoeur",
        "Ægir, LÆTITIA, a.laetitia",
        "ægir, GROẞ, a.gross",
        "Jean-Pierre, DE LA TOUR, j.delatour",
        "Øyvind, ÐORÐE, o.dorde",
        "Łucja, WAŁĘSA, l.walesa",
        "Đorđe, ĐOKOVIĆ, d.dokovic",
        "İbrahim, YILDIRIM, i.yildirim",
        "ırmak, IŞIK, i.isik",
        "Ñuño, PEÑA, n.pena",
        "A, B, a.b",
        "李, WANG, wang",
        "李 Li, 王, l",
        "李, 王, parent",
        "-, ?, parent",
        "'', '', parent",
        "😀, 𝒟elmas, delmas",
        "1er, DELMAS 2, e.delmas"
    })
    void stemHasLettersAndDotsOnly(String firstName, String lastName, String stem) {
        assertThat(IdentifiantPattern.DEFAULT.stemOf(new PersonName(lastName, firstName)))
                .extracting(IdentifiantStem::text)
                .isEqualTo(stem);
    }

    @Test
    void longNameIsCutSoThatAnyNumberFits() {
        PersonName name = new PersonName("É".repeat(100), "Anne");

        IdentifiantStem stem = IdentifiantPattern.DEFAULT.stemOf(name);

        assertThat(stem.text()).isEqualTo("a." + "e".repeat(52));
        assertThat(stem.numbered(Integer.MAX_VALUE)).hasSize(NewAccount.IDENTIFIANT_LENGTH);
    }

    @Test
    void cutThatLeavesADotAtTheEndTakesItAway() {
        PersonName name = new PersonName("Delmas", "a".repeat(IdentifiantStem.LENGTH - 1));

        assertThat(new IdentifiantPattern("{first-name}.{family-name}")
                        .stemOf(name)
                        .text())
                .isEqualTo("a".repeat(IdentifiantStem.LENGTH - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "{first-name}.{family-name}, helene.levequemartin",
        "{family-name}.{initial}, levequemartin.h",
        "p.{family-name}, p.levequemartin",
        "..{family-name}..{initial}.., levequemartin.h"
    })
    void patternIsTheAdministrators(String pattern, String stem) {
        assertThat(new IdentifiantPattern(pattern).stemOf(new PersonName("LÉVÊQUE-MARTIN", "Hélène")))
                .extracting(IdentifiantStem::text)
                .isEqualTo(stem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "parent",
                "{initial",
                "{name}",
                "{INITIAL}",
                "{initial}-{family-name}",
                "{initial}9",
                "{initial} ",
                "É{initial}",
                "{{initial}}"
            })
    void otherPatternsAreRefused(String pattern) {
        assertThatThrownBy(() -> new IdentifiantPattern(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstHasNoNumber() {
        IdentifiantStem stem = new IdentifiantStem("a.delmas");

        assertThat(stem.numbered(0)).isEqualTo("a.delmas");
        assertThat(stem.numbered(1)).isEqualTo("a.delmas1");
        assertThatThrownBy(() -> stem.numbered(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
