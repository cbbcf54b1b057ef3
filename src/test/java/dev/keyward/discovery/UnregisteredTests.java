package dev.keyward.discovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothDatabases
class UnregisteredTests {
    private static final String KEYSPACE = "test";

    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    private Estate estate;
    private String word;

    @BeforeEach
    void anEstate() {
        estate = Estate.in(console);
        word = Names.next("stray");
    }

    @Test
    void patternsComeByTheirBytesWithEveryValueCovered() {
        scanned(List.of(keys(20, word + ":%d:cart"), keys(40, word + ":%d:likes")));

        var answer = estate.engineer().get("/keyspaces/" + KEYSPACE + "/unregistered");

        assertThat(answer).hasStatusOk();
        assertThat(Caller.<List<String>>read(answer, "$.items[*].template"))
                .containsExactly(template(":likes"), template(":cart"));
        assertThat(Caller.<List<Integer>>read(answer, "$.items[*].keys")).containsExactly(40, 20);
        assertThat(Caller.<List<Integer>>read(answer, "$.items[*].bytes")).containsExactly(8_000, 4_000);
        assertThat(Caller.<List<String>>read(answer, "$.items[0].examples"))
                .hasSize(5)
                .allMatch(one -> one.equals(word + ":\u2022\u2022\u2022\u2022:likes"));
        assertThat(Caller.<List<String>>read(answer, "$.items[0].slots[0].examples"))
                .allMatch(one -> one.equals("\u2022\u2022\u2022\u2022"));
        assertThat(Caller.<Boolean>read(answer, "$.items[0].legacy")).isTrue();
    }

    @Test
    void examplesAreUncoveredForEditorsOnlyAndTheTrailSaysSo() {
        var scan = scanned(List.of(keys(20, word + ":%d:cart")));
        var way = "/scans/" + scan + "/proposals/0/reveal";

        assertThat(Caller.with(console).post(way, "")).hasStatus(403);
        var answer = estate.engineer().post(way, "");

        assertThat(Caller.<List<String>>read(answer, "$.examples")).allMatch(one -> one.matches(word + ":\\d{4}:cart"));
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'scan.examples-revealed' and subject = ?")
                        .param("scan/" + scan)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void hostileNamesAreCountedAndWrittenOutWhereverTheyAreShown() {
        var names = List.of("<img src=x onerror=alert(1)>", "\u202egnp", "a\nb", "\0", "\u0007", "\u2066x");
        var scan = scanned(List.of(
                names.stream().map(name -> (word + ":" + name).getBytes(UTF_8)).toList(),
                List.of(new byte[65_536], new byte[] {(byte) 0xac, (byte) 0xed, 0, 5})));

        var listed = estate.engineer().get("/keyspaces/" + KEYSPACE + "/unregistered");
        var shown = estate.engineer().post("/scans/%s/proposals/%d/reveal".formatted(scan, place(listed)), "");

        assertThat(Caller.<List<String>>read(listed, "$.items[*].template"))
                .containsExactlyInAnyOrder(word + ":{" + noun() + "_id}", "", "");
        assertThat(Caller.<List<String>>read(shown, "$.examples"))
                .hasSize(5)
                .allMatch(one -> one.chars().allMatch(c -> c >= 0x20 && c < 0x7f));
        assertThat(estate.engineer().post("/scans/%s/drafts".formatted(scan), draft(unsayable(listed))))
                .hasStatus(400);
    }

    @Test
    void oneCallMakesADraftOfAPatternAndTheListKnowsIt() {
        var scan = scanned(List.of(keys(20, word + ":%d:cart")));

        var made = estate.engineer().post("/scans/" + scan + "/drafts", draft(0));

        assertThat(made).hasStatus(201);
        var family = estate.engineer().get("/families/" + word + "-cart");
        assertThat(Caller.<String>read(family, "$.state")).isEqualTo("DRAFT");
        assertThat(Caller.<String>read(family, "$.conformance")).isEqualTo("LEGACY");
        assertThat(Caller.<String>read(family, "$.template")).isEqualTo(template(":cart"));
        var listed = estate.engineer().get("/keyspaces/" + KEYSPACE + "/unregistered");
        assertThat(Caller.<Boolean>read(listed, "$.items[0].drafted")).isTrue();
        assertThat(Caller.with(console).post("/scans/" + scan + "/drafts", draft(0)))
                .hasStatus(403);
    }

    @Test
    void whatWasReadOfTheirLivesStandsBesideThePatternAndInTheDraft() {
        var scan = StrangersOfAScan.ended(console, KEYSPACE, keys(20, word + ":%d:cart"), 3_590_000, 1);

        var listed = estate.engineer().get("/keyspaces/" + KEYSPACE + "/unregistered");
        assertThat(Caller.<Integer>read(listed, "$.items[0].expiry.read")).isEqualTo(20);
        assertThat(Caller.<Integer>read(listed, "$.items[0].expiry.expiring")).isEqualTo(20);
        assertThat(Caller.<Integer>read(listed, "$.items[0].expiry.median")).isBetween(3_200, 3_600);
        assertThat(Caller.<Integer>read(listed, "$.items[0].life")).isEqualTo(3_600);
        assertThat(Caller.<Boolean>read(listed, "$.items[0].estimated")).isFalse();

        estate.engineer().post("/scans/" + scan + "/drafts", draft(0));
        var family = estate.engineer().get("/families/" + word + "-cart");
        assertThat(Caller.<String>read(family, "$.ttl.value")).isEqualTo("PT1H");
        assertThat(Caller.<String>read(family, "$.purpose")).contains("Of 20 that were read, 20 expire");
    }

    @Test
    void keysThatWereNotAllLookedAtAreAnEstimateAndSaySo() {
        StrangersOfAScan.ended(console, KEYSPACE, keys(20, word + ":%d:cart"), -1, 8);

        var listed = estate.engineer().get("/keyspaces/" + KEYSPACE + "/unregistered");
        assertThat(Caller.<Integer>read(listed, "$.items[0].keys")).isEqualTo(160);
        assertThat(Caller.<Boolean>read(listed, "$.items[0].estimated")).isTrue();
        assertThat(Caller.<String>read(listed, "$.items[0].why")).startsWith("Of the names looked at: 20 keys");
        assertThat(Caller.<Object>read(listed, "$.items[0].life")).isNull();
    }

    @Test
    void twentyPatternsBecomeTwentyDraftsByTheDryRunOfAnImport() {
        var all = new ArrayList<List<byte[]>>();
        for (int n = 0; n < 20; n++) {
            all.add(keys(8, word + ":%d:part" + (char) ('a' + n)));
        }
        var scan = scanned(all);
        var body = """
                {"places": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19], "domain": "%s", "owner": "%s"}
                """.formatted(estate.domain(), estate.team());
        var file = estate.engineer().post("/scans/" + scan + "/manifests", body);
        assertThat(file).hasStatusOk();
        var yaml = file.getResponse().getContentAsByteArray();

        var dryRun = estate.engineer().upload("/imports?dryRun=true&drafts=true", "application/yaml", yaml);
        assertThat(Caller.<List<String>>read(dryRun, "$.rows[*].action"))
                .hasSize(20)
                .containsOnly("CREATE");
        var applied = estate.engineer().upload("/imports?dryRun=false&drafts=true", "application/yaml", yaml);

        assertThat(Caller.<Boolean>read(applied, "$.applied")).isTrue();
        assertThat(Caller.<String>read(estate.engineer().get("/families/" + word + "-parta"), "$.state"))
                .isEqualTo("DRAFT");
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'family.drafted' and subject like ?")
                        .param("family/" + word + "-part_")
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        var listed = estate.engineer().get("/keyspaces/" + KEYSPACE + "/unregistered");
        assertThat(Caller.<List<Boolean>>read(listed, "$.items[*].drafted")).containsOnly(true);
    }

    @Test
    void whatAnEarlierVersionKeptOfAScanIsStillRead() {
        var scan = scanned(List.of(keys(8, word + ":%d:cart")));
        jdbc.sql("update scan_proposal set evidence = replace(evidence, '\"template\":', '\"life\":60,\"template\":')"
                        + " where scan = ?")
                .param(scan.value())
                .update();
        assertThat(estate.engineer().get("/keyspaces/" + KEYSPACE + "/unregistered"))
                .hasStatusOk();
    }

    @Test
    void placesThatNameNothingAndKeyspacesThatNobodyHasAreRefused() {
        var scan = scanned(List.of(keys(8, word + ":%d:cart")));
        for (var places : List.of("[]", "[null]", "[-1]", "[99999]")) {
            var body = "{\"places\": %s, \"domain\": \"%s\", \"owner\": \"%s\"}"
                    .formatted(places, estate.domain(), estate.team());
            assertThat(estate.engineer().post("/scans/" + scan + "/manifests", body))
                    .as(places)
                    .hasStatus(400);
        }
        assertThat(estate.engineer().get("/keyspaces/nobodys/unregistered")).hasStatus(404);
        assertThat(estate.engineer().get("/keyspaces/nobodys/growth")).hasStatus(404);
        assertThat(estate.engineer().get("/keyspaces/nobodys/unknown-versions")).hasStatus(404);
    }

    private int place(org.springframework.test.web.servlet.assertj.MvcTestResult listed) {
        return Caller.<List<String>>read(listed, "$.items[*].template").indexOf(word + ":{" + noun() + "_id}");
    }

    private static int unsayable(org.springframework.test.web.servlet.assertj.MvcTestResult listed) {
        return Caller.<List<String>>read(listed, "$.items[*].template").indexOf("");
    }

    private String draft(int place) {
        return """
                {"place": %d, "domain": "%s", "owner": "%s"}
                """.formatted(place, estate.domain(), estate.team());
    }

    private ScanId scanned(List<List<byte[]>> keys) {
        return StrangersOfAScan.ended(
                console, KEYSPACE, keys.stream().flatMap(List::stream).toList());
    }

    private String template(String end) {
        return word + ":{" + noun() + "_id=int}" + end;
    }

    /** What a placeholder behind the word is called after. */
    private String noun() {
        return "stray";
    }

    private static List<byte[]> keys(int many, String pattern) {
        var keys = new ArrayList<byte[]>();
        for (int n = 0; n < many; n++) {
            keys.add(pattern.formatted(1_000 + n).getBytes(UTF_8));
        }
        return keys;
    }
}
