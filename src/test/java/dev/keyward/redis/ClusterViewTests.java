package dev.keyward.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClusterViewTests {
    private static final Place ASKED = new Place("127.0.0.1", 7000);
    private static final String QUIET = """
            aa 10.0.0.1:7000@17000,redis-1.internal myself,master - 0 0 1 connected 0-5460 5470
            cc 10.0.0.3:7002@17002 master - 0 0 3 connected 10923-16383
            bb 10.0.0.2:7001@17001 master - 0 0 2 connected 5461-5469 5471-10922
            dd 10.0.0.4:7003@17003 slave aa 0 0 1 connected
            ee :0@0 master,noaddr - 0 0 0 disconnected
            """;

    @Test
    void mastersAndTheirSlotsAreRead() {
        var view = ClusterView.parsed(QUIET, ASKED);

        assertThat(view.masters()).extracting(ClusterView.Master::id).containsExactly("aa", "bb", "cc");
        assertThat(view.masters().getFirst().place()).isEqualTo(new Place("redis-1.internal", 7000));
        assertThat(view.masters().getFirst().slots().cardinality()).isEqualTo(5_462);
        assertThat(view.isWhole()).isTrue();
        assertThat(view.moving()).isFalse();
    }

    @Test
    void aSlotOnItsWayIsSeen() {
        var view = ClusterView.parsed(QUIET.replace("0-5460 5470", "0-5460 5470 [93->-bb]"), ASKED);

        assertThat(view.moving()).isTrue();
        assertThat(view.isWhole()).isTrue();
    }

    @Test
    void anOwnerMoreIsAnotherOwnership() {
        var before = ClusterView.parsed(QUIET, ASKED).ownership();

        assertThat(ClusterView.parsed(QUIET.replace("connected 5461-", "connected 5460-"), ASKED)
                        .ownership())
                .isNotEqualTo(before);
        assertThat(ClusterView.parsed(QUIET.replace("0 0 2", "0 0 4"), ASKED).ownership())
                .isNotEqualTo(before);
        assertThat(ClusterView.parsed(QUIET.replace("myself,", ""), ASKED).ownership())
                .isEqualTo(before);
    }

    @Test
    void aNodeThatDoesNotKnowItsAddressIsWhereItWasAsked() {
        var view = ClusterView.parsed("aa :7000@17000 myself,master - 0 0 1 connected 0-16383", ASKED);

        assertThat(view.masters().getFirst().place()).isEqualTo(ASKED);
        assertThat(ClusterView.parsed("aa :7000@17000 myself,master - 0 0 1 connected 0-16382", ASKED)
                        .isWhole())
                .isFalse();
    }
}
