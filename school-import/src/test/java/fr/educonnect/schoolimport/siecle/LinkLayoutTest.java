package fr.educonnect.schoolimport.siecle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkLayoutTest {

    @ParameterizedTest
    @CsvSource({"1,10,1,10", "2,41,2,41", "3,39,3,39", "1,50,1,50", "3,70,3,70"})
    void newerLayoutIsTakenAsItIs(String level, String relation, int expectedLevel, int expectedRelation) {
        LinkLayout layout = new LinkLayout();
        layout.field("NIVEAU_RESPONSABILITE", level);
        layout.field("CODE_PARENTE", relation);
        assertThat(layout.link(7, "1", "2"))
                .isEqualTo(new GuardianLink(7, "1", "2", expectedRelation, expectedLevel, false, false));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,1,1,20",
        "2,2,0,1,10",
        "1,3,1,1,50",
        "0,4,0,3,39",
        "0,4,1,2,39",
        "1,5,1,1,51",
        "0,6,0,3,90",
        "1,7,1,1,70"
    })
    void olderLayoutIsMapped(String legal, String relation, String pays, int expectedLevel, int expectedRelation) {
        LinkLayout layout = new LinkLayout();
        layout.field("RESP_LEGAL", legal);
        layout.field("CODE_PARENTE", relation);
        layout.field("RESP_FINANCIER", pays);
        assertThat(layout.link(7, "1", "2"))
                .isEqualTo(new GuardianLink(7, "1", "2", expectedRelation, expectedLevel, false, false));
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,true,false", "1,11,1,true,false", ",10,3,false,true", "0,10,3,false,true", "1,,1,true,false"})
    void whatCannotBeReadGivesNoRight(
            String level, String relation, int expectedLevel, boolean unknownRelation, boolean unknownLevel) {
        LinkLayout layout = new LinkLayout();
        layout.field("NIVEAU_RESPONSABILITE", level);
        layout.field("CODE_PARENTE", relation);
        GuardianLink link = layout.link(1, "1", "2");
        assertThat(link.level()).isEqualTo(expectedLevel);
        assertThat(link.unknownRelation()).isEqualTo(unknownRelation);
        assertThat(link.unknownLevel()).isEqualTo(unknownLevel);
        assertThat(link.relation()).isEqualTo(unknownRelation ? 90 : Integer.parseInt(relation));
    }

    @ParameterizedTest
    @CsvSource({"3", "9", "x"})
    void anUnknownLegalCodeOfTheOlderLayoutGivesNoRight(String legal) {
        LinkLayout layout = new LinkLayout();
        layout.field("RESP_LEGAL", legal);
        layout.field("CODE_PARENTE", "1");
        assertThat(layout.link(1, "1", "2").level()).isEqualTo(3);
        assertThat(layout.link(1, "1", "2").unknownLevel()).isTrue();
    }
}
