package dev.keyward.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.audit.chain.Verdict.Broken;
import dev.keyward.audit.chain.Verdict.Empty;
import dev.keyward.audit.chain.Verdict.Intact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChainVerifierTests {
    private static final int ROWS = 120;
    private static final int PLACES = 50;

    private final Random random = new Random(20_261_123);
    private final List<Link> trail = Trails.of(ROWS, random);
    private final Head head = trail.getLast().head();

    @Test
    void anUntouchedTrailIsIntactAndNamesItsHead() {
        assertThat(Trails.verdict(trail, head, head)).isEqualTo(new Intact(ROWS, head));
    }

    @Test
    void anEmptyTrailProvesNothing() {
        var verdict = Trails.verdict(List.of(), Head.NONE, Head.NONE);

        assertThat(verdict).isInstanceOf(Empty.class);
        assertThat(verdict.sentence()).startsWith("0 rows");
    }

    @ParameterizedTest
    @EnumSource
    void everyForgeryIsFoundAtFiftyPlaces(Forgery forgery) {
        for (int i = 0; i < PLACES; i++) {
            var place = 1 + random.nextInt(ROWS - 3);
            var forged = forgery.of(trail, place, random);

            assertThat(Trails.verdict(forged, head, Head.NONE))
                    .as("%s at %d", forgery, place)
                    .isInstanceOf(Broken.class);
        }
    }

    @Test
    void aWholeTrailRewrittenWithItsHeadPassesWithoutAnExportedHead() {
        var forged = Forgery.REHASHED_TO_THE_END.of(trail, 7, random);

        assertThat(Trails.verdict(forged, forged.getLast().head(), Head.NONE)).isInstanceOf(Intact.class);
    }

    @Test
    void aWholeTrailRewrittenWithItsHeadIsFoundWithAnExportedOne() {
        for (int i = 0; i < PLACES; i++) {
            var place = random.nextInt(ROWS - 2);
            var exported = trail.get(place + random.nextInt(ROWS - place)).head();
            var forged = Forgery.REHASHED_TO_THE_END.of(trail, place, random);

            assertThat(Trails.verdict(forged, forged.getLast().head(), exported))
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.damage()).isEqualTo(Damage.REWRITTEN));
        }
    }

    @Test
    void aTrailCutTogetherWithItsHeadIsFoundWithAnExportedOne() {
        var cut = trail.subList(0, 40);

        assertThat(Trails.verdict(cut, cut.getLast().head(), head))
                .isEqualTo(new Broken(41, Damage.TRUNCATED, "The rows end at 40, the exported head is row 120."));
        assertThat(Trails.verdict(List.of(), Head.NONE, head)).isInstanceOf(Broken.class);
    }

    @Test
    void theDamageIsNamedWithItsRow() {
        assertThat(Trails.verdict(Forgery.ANOTHER_ACTOR.of(trail, 16, random), head, Head.NONE))
                .isEqualTo(new Broken(17, Damage.ALTERED, "Row 17 was altered: its content does not give its hash."));
        assertThat(Trails.verdict(Forgery.DELETED.of(trail, 16, random), head, Head.NONE))
                .isEqualTo(new Broken(17, Damage.MISSING, "Row 17 is missing: row 18 follows row 16."));
    }

    @Test
    void theYoungestRowsAreVerifiedBehindAGivenOne() {
        var verifier = ChainVerifier.behind(trail.get(99).head(), head);

        assertThat(trail.subList(100, ROWS)).allMatch(verifier::accepts);
        assertThat(verifier.verdict()).isEqualTo(new Intact(20, head));
    }

    /** The format in its own words, so that a trail can be verified without Keyward. */
    @Test
    void theHashIsThatOfTheDocumentedBytes() throws Exception {
        var event =
                new AuditEvent(1, Instant.ofEpochSecond(1, 2_000), "é", "UI", null, "a.b", "a/b", null, "{}", null, "");
        var zeros = "0".repeat(64);
        var bytes = zeros.getBytes(StandardCharsets.US_ASCII);
        var row = HexFormat.of()
                .parseHex(
                        "01" // format
                                + "00000008" + "0000000000000001" // seq
                                + "00000008" + "00000000000f4242" // microseconds
                                + "00000002" + "c3a9" // actor
                                + "00000002" + "5549" // via
                                + "ffffffff" // no token
                                + "00000003" + "612e62" // action
                                + "00000003" + "612f62" // subject
                                + "ffffffff" // no state before
                                + "00000002" + "7b7d" // state after
                                + "ffffffff" // no reason
                                + "00000000"); // an empty request id
        var sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(bytes);

        assertThat(Link.after(Head.NONE, event).hash()).isEqualTo(HexFormat.of().formatHex(sha256.digest(row)));
    }
}
