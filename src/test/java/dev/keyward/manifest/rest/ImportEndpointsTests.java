package dev.keyward.manifest.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files of families over REST: the dry run, all or nothing, and the C inputs of reliability.md. */
@OnBothDatabases
class ImportEndpointsTests {
    private static final String HEADER = "name,domain,owner,template,keyspace,purpose,invalidation.strategy";

    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    private Estate estate;
    private String one;
    private String two;

    @BeforeEach
    void anEstate() {
        estate = Estate.in(console);
        one = Names.next("one");
        two = Names.next("two");
    }

    @Test
    void aDryRunTellsEachRowAndWritesNothing() {
        var report = dryRun(HEADER + "\n" + row(one, "item") + row(two, "offer"));

        assertThat(report).hasStatusOk();
        assertThat(Caller.<List<Integer>>read(report, "$.rows[*].line")).containsExactly(2, 3);
        assertThat(Caller.<List<String>>read(report, "$.rows[*].name")).containsExactly(one, two);
        assertThat(actions(report)).containsExactly("CREATE", "CREATE");
        assertThat(Caller.<Boolean>read(report, "$.applied")).isFalse();
        assertThat(estate.engineer().get("/families/" + one)).hasStatus(404);
    }

    @Test
    void withoutASayAnImportIsADryRun() {
        assertThat(upload("/imports", HEADER + "\n" + row(one, "item"))).hasStatusOk();
        assertThat(estate.engineer().get("/families/" + one)).hasStatus(404);
    }

    @Test
    void whatIsAppliedIsThereAndInTheTrailAndUnchangedTheNextTime() {
        var table = HEADER + "\n" + row(one, "item") + row(two, "offer");

        var report = apply(table);

        assertThat(Caller.<Boolean>read(report, "$.applied")).isTrue();
        String batch = Caller.read(report, "$.batch");
        Map<String, Object> family = Caller.read(estate.engineer().get("/families/" + one), "$");
        assertThat(family).containsEntry("state", "ACTIVE").containsEntry("purpose", "Item cards");
        assertThat(jdbc.sql("select action from audit_event where subject in (?, ?, ?) order by seq")
                        .params("family/" + one, "family/" + two, "import/" + batch)
                        .query((row, n) -> row.getString(1))
                        .list())
                .containsSubsequence("family.registered", "family.registered", "import.applied");
        assertThat(jdbc.sql("select reason from audit_event where action = 'family.registered' and subject = ?")
                        .param("family/" + one)
                        .query((row, n) -> row.getString(1))
                        .single())
                .contains("import " + batch);
        assertThat(actions(dryRun(table))).containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(Caller.<Map<String, Object>>read(
                        dryRun(table.replace("Item cards", "Cards")), "$.rows[0].changes[0]"))
                .isEqualTo(Map.of("field", "purpose", "before", "Item cards", "after", "Cards"));
        assertThat(actions(apply(table.replace("Item cards", "Cards")))).containsExactly("UPDATE", "UPDATE");
        assertThat(Caller.<String>read(estate.engineer().get("/families/" + two), "$.purpose"))
                .isEqualTo("Cards");
    }

    @Test
    void oneErrorKeepsEverythingOut() {
        var table = HEADER + "\n" + row(one, "item") + row(two, "offer").replace("TTL_ONLY", "NEVER");

        var report = apply(table);

        assertThat(report).hasStatusOk();
        assertThat(Caller.<Boolean>read(report, "$.applied")).isFalse();
        assertThat(actions(report)).containsExactly("CREATE", "ERROR");
        assertThat(Caller.<List<String>>read(report, "$.rows[1].findings[*].field"))
                .containsExactly("invalidation.strategy");
        assertThat(estate.engineer().get("/families/" + one)).hasStatus(404);
    }

    @Test
    void theStandardInForceDecidesAboutRowsThatAreContainedInEachOther() {
        var table = HEADER + "\n" + row(one, "item") + row(two, "item").replace("{id=int}", "{id=7|8}");
        assertThat(actions(dryRun(table))).containsExactly("CREATE", "CREATE");
        var draft = estate.admin().post("/standards", """
                {"scope": "DOMAIN", "scopeName": "%s", "note": "Containment is an error here", "rules": [{"ruleId": "KT018", "severity": "ERROR"}]}
                """.formatted(estate.domain()));
        assertThat(Caller.with(console, Role.PLATFORM_ADMIN)
                        .post(
                                "/standards/" + Caller.<Object>read(draft, "$.id") + "/transitions",
                                "{\"to\": \"EFFECTIVE\", \"reason\": \"agreed\"}",
                                "If-Match",
                                String.valueOf(draft.getResponse().getHeader("ETag"))))
                .hasStatusOk();

        assertThat(actions(dryRun(table))).containsExactly("CREATE", "ERROR");
    }

    @Test
    void aRowTellsEveryMistakeAtOnceWhetherItCanBeReadOrNot() {
        var header = HEADER + ",ttl.value,ttl.jitterPct,freshness.target\n";
        var item = row(one, "item").strip().replace(":v1:", ":x:").replace("TTL_ONLY", "NEVER");
        var offer = row(two, "offer").strip().replace(":v1:", ":x:").replace(",test,", ",nowhere,");

        var report = dryRun(header + item + ",soon,ten,7\n" + offer + ",PT60S,10,0.9\n");

        assertThat(actions(report)).containsExactly("ERROR", "ERROR");
        assertThat(Caller.<List<String>>read(report, "$.rows[0].findings[*].field"))
                .contains("invalidation.strategy", "ttl.value", "ttl.jitterPct", "freshness.target", "template");
        assertThat(Caller.<List<String>>read(report, "$.rows[1].findings[*].field"))
                .contains("template", "keyspace");
    }

    @Test
    void aStrangersRowNamesTheOwnerAndTheRest() {
        var table = HEADER + "\n" + row(one, "item").replace(":v1:", ":x:");
        var report = Caller.with(console, Role.DOMAIN_EDITOR)
                .upload("/imports?dryRun=true", "text/csv", table.getBytes(UTF_8));

        assertThat(Caller.<List<String>>read(report, "$.rows[0].findings[?(@.severity == 'ERROR')].field"))
                .contains("owner", "template");
    }

    @Test
    void familiesOfOneFileThatShareKeysAreFoundAndSoAreThoseWithTheRegister() {
        apply(HEADER + "\n" + row(one, "item"));
        var report = dryRun(
                HEADER + "\n" + row(two, "item") + row(Names.next("a"), "offer") + row(Names.next("b"), "offer"));

        assertThat(actions(report)).containsExactly("ERROR", "CREATE", "ERROR");
        assertThat(Caller.<List<String>>read(report, "$.rows[*].findings[?(@.ruleId == 'KT017')].severity"))
                .containsExactly("ERROR", "ERROR");
    }

    @Test
    void aKeyIsHonouredSoThatARepeatedFileIsNotAppliedTwice() {
        var table = HEADER + "\n" + row(one, "item");
        var key = Names.next("key");
        var first = upload("/imports?dryRun=false", table, "Idempotency-Key", key);
        var again = upload("/imports?dryRun=false", table, "Idempotency-Key", key);
        var other = upload("/imports?dryRun=false", table + row(two, "offer"), "Idempotency-Key", key);

        assertThat(text(again)).isEqualTo(text(first));
        assertThat(actions(again)).containsExactly("CREATE");
        assertThat(other).hasStatus(409);
    }

    @Test
    void onlyADomainEditorImportsAndOnlyForTheirTeams() {
        var table = HEADER + "\n" + row(one, "item");
        assertThat(Caller.with(console).upload("/imports?dryRun=true", "text/csv", table.getBytes(UTF_8)))
                .hasStatus(403);
        var stranger = Caller.with(console, Role.DOMAIN_EDITOR);
        var report = stranger.upload("/imports?dryRun=false", "text/csv", table.getBytes(UTF_8));
        assertThat(actions(report)).containsExactly("ERROR");
        assertThat(Caller.<List<String>>read(report, "$.rows[0].findings[*].field"))
                .containsExactly("owner");
        apply(table);
        var taking = stranger.upload(
                "/imports?dryRun=false",
                "text/csv",
                table.replace("Item cards", "Mine").getBytes(UTF_8));
        assertThat(actions(taking)).containsExactly("ERROR");
        assertThat(Caller.<String>read(estate.engineer().get("/families/" + one), "$.purpose"))
                .isEqualTo("Item cards");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|'/c calc'!A0",
                "+1",
                "-1+2",
                "@SUM(A1)",
                "'\t=1",
                "safe\n=1",
                "<img src=x onerror=alert(1)>"
            })
    void aFormulaIsTextThatComesOutHarmlessAndGoesInAgain(String purpose) {
        var table = HEADER + "\n" + row(one, "item").replace("Item cards", purpose.replace("\"", "\"\""));
        assertThat(Caller.<Boolean>read(apply(table), "$.applied")).isTrue();

        var exported = estate.engineer().get("/families/export?format=csv&domain=" + estate.domain());
        assertThat(exported).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"families.csv\"");
        assertThat(text(exported).split("\r\n")[1].split("\",\"", -1))
                .noneMatch(cell -> cell.matches("(?s)(\"|.*\n)?[ \u00a0]*[=+@\t-].*"));
        assertThat(actions(dryRun(text(exported)))).containsExactly("UNCHANGED");
        var yaml = text(estate.engineer().get("/families/export?format=yaml&domain=" + estate.domain()));
        assertThat(actions(estate.engineer().upload("/imports", "application/yaml", yaml.getBytes(UTF_8))))
                .containsExactly("UNCHANGED");
    }

    @Test
    void aByteOrderMarkAndSemicolonsAreRead() {
        var table = (HEADER + "\n" + row(one, "item")).replace(',', ';');
        assertThat(actions(dryRun("\ufeff" + table))).containsExactly("CREATE");
    }

    @Test
    void whatIsNoUtf8TableIsRefusedWithItsLine() {
        assertRefused(bytes(HEADER + "\n" + row(one, "item"), UTF_16), "UTF-16");
        assertRefused(bytes(HEADER + "\n" + row(one, "item") + row(two, "caf\u00e9"), ISO_8859_1), "Line 3");
        assertRefused(bytes(HEADER + "\n" + row(one, "item") + "\"open,x\n" + row(two, "offer"), UTF_8), "Line 3");
        assertRefused(bytes("", UTF_8), "empty");
        assertRefused(bytes(HEADER + ",name\n", UTF_8), "'name' stands there twice");
        assertRefused(bytes(HEADER + ",approved_by\n", UTF_8), "approved_by");
        assertRefused(bytes(HEADER + ",state\n", UTF_8), "state");
        assertRefused(bytes(HEADER + ",version\n", UTF_8), "version");
        assertRefused(bytes("name,domain,owner,template\n", UTF_8), "keyspace, purpose, invalidation.strategy");
        assertRefused(bytes(HEADER + "\n" + "x".repeat(100_000) + "\n", UTF_8), "20,000 characters");
    }

    private void assertRefused(byte[] file, String why) {
        var answer = estate.engineer().upload("/imports?dryRun=true", "text/csv", file);
        assertThat(answer).hasStatus(400);
        assertThat(Caller.<String>read(answer, "$.detail")).contains(why);
        assertThat(Caller.<String>read(answer, "$.remedy")).isNotBlank();
    }

    @Test
    void aHeaderAloneIsNothingToDo() {
        assertThat(Caller.<List<Object>>read(apply(HEADER + "\n"), "$.rows")).isEmpty();
    }

    @Test
    void theSameFamilyTwiceAndARowOfAnotherTeamAreErrorsAtTheirLines() {
        var table = HEADER + "\n" + row(one, "item") + row(one, "item2")
                + row(two, "offer").replace(estate.team(), "no-such-team");
        var report = apply(table);

        assertThat(actions(report)).containsExactly("CREATE", "ERROR", "ERROR");
        assertThat(Caller.<List<String>>read(report, "$.rows[1].findings[*].message"))
                .singleElement()
                .asString()
                .contains("line 2");
        assertThat(estate.engineer().get("/families/" + one)).hasStatus(404);
    }

    @Test
    void moreThanFiveMebibytesAreRefusedUnread() {
        var answer = estate.engineer().upload("/imports", "text/csv", new byte[(5 << 20) + 1]);
        assertThat(answer).hasStatus(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/octet-stream", "multipart/form-data"})
    void onlyCsvAndYamlAreRead(String type) {
        assertThat(estate.engineer().upload("/imports", type, bytes(HEADER + "\n", UTF_8)))
                .hasStatus(415);
    }

    @Test
    void aFileNameIsIgnored() {
        var answer = estate.engineer()
                .upload(
                        "/imports",
                        "text/csv",
                        bytes(HEADER + "\n" + row(one, "item"), UTF_8),
                        "Content-Disposition",
                        "attachment; filename=\"../../etc/x.csv\"");
        assertThat(actions(answer)).containsExactly("CREATE");
    }

    @Test
    void anErrorRepeatsMarkupAsTextOnly() {
        var answer = dryRun(HEADER + ",<img onerror=x>\n");
        assertThat(answer).hasStatus(400).hasContentType("application/problem+json");
    }

    @Test
    void anExportHonoursTheFiltersAndKnowsTwoFormats() {
        apply(HEADER + "\n" + row(one, "item") + row(two, "offer"));
        var engineer = estate.engineer();
        assertThat(text(engineer.get("/families/export?format=csv&q=" + one)))
                .contains("\"" + one + "\"")
                .doesNotContain("\"" + two + "\"");
        assertThat(text(engineer.get("/families/export?format=yaml&q=" + one)))
                .contains("kind: KeyFamily", "name: " + one);
        assertThat(engineer.get("/families/export?format=xlsx")).hasStatus(400);
        assertThat(engineer.get("/families/export?state=NONSENSE")).hasStatus(400);
    }

    private String row(String name, String thing) {
        return "%s,%s,%s,%s:v1:%s:{id=int},test,\"Item cards\",TTL_ONLY\n"
                .formatted(name, estate.domain(), estate.team(), estate.domain(), thing);
    }

    private MvcTestResult dryRun(String table) {
        return upload("/imports?dryRun=true", table);
    }

    private MvcTestResult apply(String table) {
        return upload("/imports?dryRun=false", table);
    }

    private MvcTestResult upload(String path, String table, String... headers) {
        return estate.engineer().upload(path, "text/csv", bytes(table, UTF_8), headers);
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static List<String> actions(MvcTestResult report) {
        return Caller.read(report, "$.rows[*].action");
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
