package dev.keyward.purge.restore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalTests {
    private static final String HERE = "jdbc:postgresql://db/keyward#16384";
    private static final Remembered SEEN = new Remembered(HERE, 17, "ab12");

    @Test
    void aConsoleThatLooksForTheFirstTimeKnowsNothing() {
        assertThat(new Arrival(HERE, null, null, true, true, true).restored()).isEmpty();
    }

    @Test
    void whoeverComesBackFindsWhatWasLeft() {
        assertThat(new Arrival(HERE, HERE, SEEN, true, false, false).restored()).isEmpty();
        assertThat(new Arrival(HERE, HERE, SEEN, true, true, false).restored()).isEmpty();
    }

    @Test
    void aSecondConsoleMayComeToADatabaseServerWithoutAnyMemory() {
        assertThat(new Arrival(HERE, HERE, null, true, false, false).restored()).isEmpty();
    }

    @Test
    void aFolderThatKnowsAnotherDatabaseSaysNothingAboutThisOne() {
        var another = new Remembered("jdbc:postgresql://db/other#1", 17, "ab12");
        assertThat(new Arrival(HERE, HERE, another, false, false, false).restored())
                .isEmpty();
        assertThat(new Arrival(HERE, HERE, another, false, true, false).restored())
                .isPresent();
    }

    @Test
    void aRestoredOneShowsInAnyOfFourWays() {
        assertThat(new Arrival(HERE, "jdbc:postgresql://db/keyward#9", SEEN, true, false, false).restored())
                .hasValueSatisfying(why -> assertThat(why).contains("last used"));
        assertThat(new Arrival(HERE, HERE, SEEN, false, false, false).restored())
                .hasValueSatisfying(why -> assertThat(why).contains("older"));
        assertThat(new Arrival(HERE, HERE, null, true, true, false).restored())
                .hasValueSatisfying(why -> assertThat(why).contains("does not know it"));
        assertThat(new Arrival(HERE, HERE, SEEN, true, true, true).restored())
                .hasValueSatisfying(why -> assertThat(why).contains("copy"));
    }

    @Test
    void whatIsRememberedIsReadAsItWasWritten() {
        var odd = new Remembered("jdbc:h2:file:/a folder/keyward", 3, "cd");
        assertThat(Remembered.read(odd.written())).contains(odd);
        assertThat(Remembered.read("")).isEmpty();
        assertThat(Remembered.read("17 ab")).isEmpty();
        assertThat(Remembered.read("x ab12 jdbc:h2")).isEmpty();
    }
}
