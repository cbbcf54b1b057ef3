package dev.keyward.discovery.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.keys.KeyTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of names, case by case. */
class ShapesTests {

    @Test
    void digitsUuidsDatesAndHexGiveThemselvesAway() {
        assertThat(templates(numbered("user:%d:profile"))).containsExactly("user:{user_id=int}:profile");
        assertThat(templates(IntStream.range(0, 20).mapToObj(n -> "job:" + new UUID(n * 7919L, n))))
                .containsExactly("job:{job_id=uuid}");
        assertThat(templates(IntStream.range(10, 28).mapToObj(n -> "visits:2026-01-" + n)))
                .containsExactly("visits:{date=date}");
        assertThat(templates(numbered("blob:9f86d081884c%04x"))).containsExactly("blob:{blob_id=hex}");
    }

    @Test
    void wordsBehindAnIdAreNamesAndTheirFamiliesStayApart() {
        assertThat(templates(Stream.concat(numbered("user:%d:cart"), numbered("user:%d:likes"))))
                .containsExactlyInAnyOrder("user:{user_id=int}:cart", "user:{user_id=int}:likes");
    }

    @Test
    void wordsBehindWhichTheSameStandsAreValues() {
        var keys = Stream.of("acme", "globex", "initech", "umbrella")
                .flatMap(tenant ->
                        Stream.concat(numbered("crm:" + tenant + ":deal:%d"), numbered("crm:" + tenant + ":lead:%d")));
        assertThat(templates(keys))
                .containsExactlyInAnyOrder("crm:{crm=slug}:deal:{deal_id=int}", "crm:{crm=slug}:lead:{lead_id=int}");
    }

    @Test
    void wordsOfAKnownKindAreAList() {
        var keys = Stream.of("eu", "us", "ap").flatMap(region -> numbered("price:%d:" + region));
        assertThat(templates(keys)).containsExactly("price:{price_id=int}:{region=ap|eu|us}");
    }

    @Test
    void aHashTagIsAPlaceholderInBraces() {
        assertThat(templates(numbered("{user%d}:cart"))).containsExactly("{{tag=slug}}:cart");
        assertThat(templates(numbered("{bull}:mail:%d"))).containsExactly("{{tag=bull}}:mail:{mail_id=int}");
    }

    @Test
    void namesWithoutColonsAreCutAtTheirOwnDelimiter() {
        assertThat(templates(numbered("views/products/%d"))).containsExactly("views/products/{product_id=int}");
        assertThat(templates(numbered("page.cache.%d.html"))).containsExactly("page.cache.{page_id=int}.html");
        assertThat(templates(numbered("feed_%d_new"))).containsExactly("feed_{feed_id=int}_new");
        assertThat(templates(numbered("tracking-2026-02-03-%d")))
                .containsExactly("tracking-2026-02-03-{tracking_id=int}");
    }

    @Test
    void aValueThatNeverChangesIsText() {
        assertThat(templates(numbered(":1:user_%d"))).containsExactly(":1:user_{user_id=int}");
    }

    @Test
    void aVersionStaysAVersion() {
        assertThat(templates(Stream.of(1, 2, 3, 4).flatMap(v -> numbered("cart:v" + v + ":%d"))))
                .containsExactlyInAnyOrder(
                        "cart:v1:{cart_id=int}",
                        "cart:v2:{cart_id=int}",
                        "cart:v3:{cart_id=int}",
                        "cart:v4:{cart_id=int}");
    }

    @Test
    void aBraceThatIsNoHashTagIsTheRest() {
        assertThat(templates(numbered("query:{\"id\":%d}"))).containsExactly("query:{rest...}");
    }

    @Test
    void addressesAreNamedSoThatTheRulesWarnOfThem() {
        assertThat(templates(numbered("inbox:ann%d@example.com"))).containsExactly("inbox:{email}");
        assertThat(templates(numbered("limit:10.0.0.%d"))).containsExactly("limit:{ip}");
    }

    @Test
    void whatNoTemplateSaysIsCountedWithItsReason() {
        var shapes = new Shapes();
        shapes.add(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 't'}, 80, -1);
        shapes.add(new byte[0], 10, -1);
        shapes.add(new byte[65_536], 70_000, -1);
        shapes.add("{user:1}:cart".getBytes(UTF_8), 10, -1);
        shapes.add("\u202egnp:1".getBytes(UTF_8), 10, -1);
        assertThat(shapes.keys()).isEqualTo(5);
        assertThat(shapes.proposals())
                .allSatisfy(one -> assertThat(one.isSayable()).isFalse())
                .extracting(Proposal::keys)
                .containsExactly(1L, 3L, 1L);
        assertThat(shapes.proposals().getFirst().examples().getFirst().bytes()).hasSize(256);
    }

    @Test
    void hostileBytesBehindAWordAreAValueAndShownEscaped() {
        var shapes = new Shapes();
        for (var hostile : List.of("<img src=x onerror=alert(1)>", "a\nb", "\u202etxt", "\0", "\u00e9\u0001")) {
            shapes.add(("note:" + hostile).getBytes(UTF_8), 10, -1);
        }
        shapes.add(new byte[] {'n', 'o', 't', 'e', ':', (byte) 0xff, (byte) 0xfe}, 10, -1);
        assertThat(shapes.proposals()).singleElement().satisfies(one -> {
            assertThat(one.template()).isEqualTo("note:{note_id}");
            assertThat(one.slots().getFirst().examples())
                    .allMatch(text -> text.chars().allMatch(c -> c >= 0x20 && c < 0x7f));
            assertThat(one.keys()).isEqualTo(6);
        });
    }

    @Test
    void namesWithNothingInCommonGetNoTemplateThatWouldClaimAll() {
        assertThat(templates(IntStream.range(0, 2_000).mapToObj(ShapesTests::word)))
                .isEmpty();
        assertThat(templates(IntStream.range(0, 2_000).mapToObj(n -> word(n) + ":" + word(7 * n + 1))))
                .isEmpty();
    }

    private static String word(int n) {
        return Integer.toString(n * 7_919 + 1_000_000, 16)
                .chars()
                .map(c -> c < 'a' ? c - '0' + 'k' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void whatWasReadOfSomeIsToldOfAll() {
        var shapes = new Shapes();
        numbered("cart:%d").forEach(key -> shapes.add(key.getBytes(UTF_8)));
        shapes.add("cart:601".getBytes(UTF_8), 100, 300_000);
        shapes.add("cart:602".getBytes(UTF_8), 200, 590_000);
        assertThat(shapes.proposals()).singleElement().satisfies(one -> {
            assertThat(one.bytes()).isEqualTo(32 * 150);
            assertThat(one.expiry()).satisfies(life -> {
                assertThat(life.read()).isEqualTo(2);
                assertThat(life.longest()).isEqualTo(590);
                assertThat(life.suggested()).isEqualTo(600);
            });
        });
    }

    @Test
    void whatWasReadOutlivesACheckpointAndAMerge() {
        var one = new Shapes();
        numbered("cart:%d").forEach(key -> one.add(key.getBytes(UTF_8), 100, 3_590_000));
        var other = Shapes.fromJson(one.toJson());
        other.add("cart:700".getBytes(UTF_8), -1, -1);
        var both = Shapes.fromJson(other.toJson());
        assertThat(both.proposals()).singleElement().satisfies(found -> {
            assertThat(found.bytes()).isEqualTo(31 * 100);
            assertThat(found.expiry())
                    .extracting("read", "expiring", "longest", "suggested")
                    .containsExactly(31L, 30L, 3_590L, 3_600L);
        });
    }

    @Test
    void whatNobodyReadSaysNothingOfLives() {
        var shapes = new Shapes();
        numbered("cart:%d").forEach(key -> shapes.add(key.getBytes(UTF_8)));
        assertThat(shapes.proposals())
                .singleElement()
                .extracting(Proposal::expiry)
                .isNull();
    }

    static List<String> templates(Stream<String> keys) {
        var shapes = new Shapes();
        keys.forEach(key -> shapes.add(key.getBytes(UTF_8), 100, -1));
        return shapes.proposals().stream()
                .map(Proposal::template)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Stream<String> numbered(String pattern) {
        return IntStream.range(100, 130).mapToObj(n -> pattern.formatted(n));
    }

    @Test
    void everyProposalCanBeReadAsATemplate() {
        var keys =
                Arrays.asList("a", "a:b", "a::b", ":", "::", "a:", "x{y}z:{q}", "1", "1:2", "v1:v2", "*?[]:1", " :1");
        assertThat(templates(keys.stream()))
                .allSatisfy(text -> assertThat(new KeyTemplate(text)).isNotNull());
    }
}
