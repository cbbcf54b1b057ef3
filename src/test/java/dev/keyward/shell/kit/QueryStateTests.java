package dev.keyward.shell.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.Test;

class QueryStateTests {
    @Test
    void theAddressIsTheState() {
        var state = QueryState.of(new Location("families?q=price&owner=team-catalog&q=ignored"));
        assertThat(state.get("q")).isEqualTo("price");
        assertThat(state.get("state")).isEmpty();
    }

    @Test
    void anEmptyValueLeavesTheAddress() {
        var state = QueryState.of(new Location("families?q=price&owner=team-catalog"));
        assertThat(state.with("q", "").parameters().getQueryString()).isEqualTo("owner=team-catalog");
    }

    @Test
    void aChangedFilterGoesBackToTheFirstPage() {
        var state = QueryState.of(new Location("families?page=3"));
        assertThat(state.with("q", "a&b").parameters().getQueryString()).isEqualTo("q=a%26b");
    }

    @Test
    void aConstantThatDoesNotExistMeansTheFallback() {
        var state = QueryState.of(new Location("purges?tone=purple&other=good"));
        assertThat(state.get("tone", Tone.NEUTRAL)).isEqualTo(Tone.NEUTRAL);
        assertThat(state.get("other", Tone.NEUTRAL)).isEqualTo(Tone.GOOD);
    }
}
