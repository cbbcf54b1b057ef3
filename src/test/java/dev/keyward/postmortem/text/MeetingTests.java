package dev.keyward.postmortem.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.postmortem.text.Meeting.Keep;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeetingTests {
    private static final Sections WAS = new Sections(Map.of(Section.SUMMARY, "Old prices", Section.IMPACT, "Few"));

    @Test
    void whatOnlyOneOfThemWroteStandsWithoutAQuestion() {
        var meeting = new Meeting(WAS, WAS.with(Section.IMPACT, "Many"), WAS.with(Section.LUCKY, "It was night"));
        assertThat(meeting.collisions()).isEmpty();
        var joined = meeting.joined(Map.of());
        assertThat(joined.of(Section.IMPACT)).isEqualTo("Many");
        assertThat(joined.of(Section.LUCKY)).isEqualTo("It was night");
        assertThat(joined.of(Section.SUMMARY)).isEqualTo("Old prices");
    }

    @Test
    void aSectionThatBothWroteIsAskedForAndNeitherTextIsLost() {
        var meeting = new Meeting(WAS, WAS.with(Section.IMPACT, "Many"), WAS.with(Section.IMPACT, "Three"));
        assertThat(meeting.collisions()).containsExactly(Section.IMPACT);
        assertThat(meeting.joined(Map.of(Section.IMPACT, Keep.THEIRS)).of(Section.IMPACT))
                .isEqualTo("Many");
        assertThat(meeting.joined(Map.of(Section.IMPACT, Keep.YOURS)).of(Section.IMPACT))
                .isEqualTo("Three");
        assertThat(meeting.joined(Map.of()).of(Section.IMPACT)).isEqualTo("Many\n\nThree");
    }

    @Test
    void theSameTextTwiceIsNoCollision() {
        var same = WAS.with(Section.IMPACT, "Many");
        assertThat(new Meeting(WAS, same, same).collisions()).isEmpty();
    }
}
