package dev.keyward.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Finding;
import dev.keyward.manifest.file.CsvManifests;
import dev.keyward.manifest.file.Entry;
import dev.keyward.manifest.file.FileProblem;
import dev.keyward.manifest.file.ManifestWriter;
import dev.keyward.manifest.file.YamlManifests;
import dev.keyward.manifest.shape.Column;
import dev.keyward.registry.FamilySpec;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Files against the record they become; the strictness of the console's own JSON is tested at its edges. */
class ManifestsTests {
    private static final String PLAYBOOK = """
            apiVersion: cachegov/v1
            kind: KeyFamily
            metadata: {name: catalog-item, domain: catalog}
            spec:
              owner: team-catalog
              invalidationOwner: team-catalog
              template: "catalog:v2:item:{item_id=int}:region:{region=eu|us|ap}"
              placeholders: {region: {role: REGION}}
              keyspace: shop-prod
              purpose: "=Item card served on listing and product pages"
              sourceOfTruth: "catalog-db.items"
              freshness: {class: STRICT, tier: SECONDS, maxStaleness: PT60S, target: 0.999, window: P28D}
              invalidation: {strategy: EVENT_DRIVEN, retry: {attempts: 5, backoff: EXPONENTIAL}, dlq: "catalog-inv-dlq", fallback: READ_THROUGH}
              ttl: {value: PT10M, jitterPct: 10}
              regions: [{code: eu, graceWindow: PT5S}, {code: us, graceWindow: PT15S}, {code: ap, graceWindow: PT20S}]
              security: {sensitivity: INTERNAL, variesByAuth: false, encryption: NONE}
              tags: [hot-path, "2026"]
            """;

    private final Manifests manifests = new Manifests(JsonMapper.shared());
    private final CsvManifests csv = new CsvManifests(Manifests.COLUMNS);
    private final YamlManifests yaml = new YamlManifests(Manifests.FIELDS);
    private final ManifestWriter writer = new ManifestWriter(Manifests.COLUMNS);

    @Test
    void theManifestOfTheSpecificationReads() {
        var spec = spec(yaml.read(PLAYBOOK).getFirst());

        assertThat(spec.name()).hasToString("catalog-item");
        assertThat(Objects.requireNonNull(spec.freshness()).target()).isEqualTo(0.999);
        assertThat(spec.regions()).hasSize(3);
    }

    @Test
    void whatIsWrittenReadsBackFromBothFormats() {
        var spec = spec(yaml.read(PLAYBOOK).getFirst());
        var tree = manifests.tree(spec);

        assertThat(spec(yaml.read(writer.yaml(tree) + writer.yaml(tree)).getLast()))
                .isEqualTo(spec);
        var table = writer.csvHeader() + writer.csv(tree) + writer.csv(tree);
        assertThat(table).contains("'=Item card");
        assertThat(spec(csv.read(table).getLast())).isEqualTo(spec);
        assertThat(csv.read(table)).extracting(Entry::line).containsExactly(2, 3);
    }

    @Test
    void columnsAreNamedAsRestNamesThem() {
        assertThat(Manifests.COLUMNS)
                .extracting(Column::name)
                .contains("name", "invalidation.retry.attempts", "freshness.class", "ttl.jitterPct", "regions", "tags");
        assertThat(Manifests.COLUMNS.stream().filter(Column::required))
                .extracting(Column::name)
                .containsExactly("name", "domain", "owner", "template", "keyspace", "purpose", "invalidation.strategy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,domain,owner,template,keyspace,purpose,invalidation.strategy,approved_by|approved_by",
                "name,domain,owner,template,keyspace,purpose,invalidation.strategi|Did you mean 'invalidation.strategy'",
                "name,domain,owner,template,keyspace,purpose,invalidation.strategy,name|twice",
                "name,domain,template,keyspace,purpose|missing: owner, invalidation.strategy",
            })
    void aHeaderIsExactlyTheKnownColumns(String header, String complaint) {
        assertThatThrownBy(() -> csv.read(header + "\na,b,c,d,e,f,g,h\n"))
                .isInstanceOf(FileProblem.class)
                .hasMessageStartingWith("Line 1:")
                .hasMessageContaining(complaint);
    }

    @Test
    void aRowSaysEverythingThatIsWrongWithItAtItsColumns() {
        var table =
                "name,domain,owner,template,keyspace,purpose,invalidation.strategy,ttl.value,ttl.jitterPct,regions\n"
                        + "Bad Name,catalog,team-a,x,shop,,NEVER,60,ten,\"[{\"\"code\"\": 1}]\"\n";

        assertThat(read(table)).extracting(Finding::field).contains("purpose", "ttl.jitterPct", "regions[0].code");
        assertThat(read("name,domain,owner,template,keyspace,purpose,invalidation.strategy,ttl.value\n"
                        + "Bad Name,catalog,team-a,x,shop,Cards,NEVER,60\n"))
                .extracting(Finding::field, Finding::message)
                .contains(
                        tuple(
                                "name",
                                "The name of a family takes 2 to 63 lower-case letters, digits and '-', and starts with a letter."),
                        tuple(
                                "invalidation.strategy",
                                "'invalidation.strategy' is one of: TTL_ONLY, EVENT_DRIVEN, WRITE_THROUGH."),
                        tuple("ttl.value", "'ttl.value' takes a duration, such as PT60S or P28D."));
    }

    @Test
    void whatAFileHasNoColumnForAFamilyKeeps() {
        var spec = spec(yaml.read(PLAYBOOK).getFirst());
        var table = "name,domain,owner,template,keyspace,purpose,invalidation.strategy,ttl.jitterPct\n"
                + "catalog-item,catalog,team-catalog,\"%s\",shop-prod,Cards,TTL_ONLY,\n".formatted(spec.template());

        var changed = Objects.requireNonNull(
                manifests.read(csv.read(table).getFirst(), spec).spec());

        assertThat(changed.purpose()).isEqualTo("Cards");
        assertThat(changed.regions()).isEqualTo(spec.regions());
        assertThat(Objects.requireNonNull(changed.ttl()).jitterPct()).isNull();
        assertThat(changed.ttl().value())
                .isEqualTo(Objects.requireNonNull(spec.ttl()).value());
    }

    @Test
    void anUnknownFieldOfYamlComesWithTheOneThatWasMeant() {
        var typo = PLAYBOOK.replace("graceWindow: PT5S", "gracewindow: PT5S").replace("purpose:", "purpos:");

        assertThat(manifests.read(yaml.read(typo).getFirst(), null).findings())
                .extracting(Finding::message)
                .contains(
                        "There is no field 'spec.purpos'. Did you mean 'purpose'?",
                        "There is no field 'regions[0].gracewindow'. Did you mean 'graceWindow'?");
    }

    @Test
    void aFamilyOfYamlSaysAllItsMistakesAtTheLineOfItsName() {
        var broken = PLAYBOOK.replace("EVENT_DRIVEN", "EVENTS").replace("jitterPct: 10", "jitterPct: ten");
        var entry = yaml.read(PLAYBOOK + "---\n# the second\n" + broken).getLast();

        assertThat(entry.line()).isEqualTo(PLAYBOOK.lines().count() + 5);
        assertThat(manifests.read(entry, null).findings())
                .extracting(Finding::field)
                .contains("invalidation.strategy", "ttl.jitterPct");
    }

    @Test
    void yamlIsTextAndNothingElse() {
        var odd = PLAYBOOK.replace("code: eu", "code: no").replace("dlq: \"catalog-inv-dlq\"", "dlq: 2026-01-01");
        var spec = spec(yaml.read(odd).getFirst());
        assertThat(Objects.requireNonNull(spec.regions()).getFirst().code()).isEqualTo("no");
        assertThat(spec.invalidation().dlq()).isEqualTo("2026-01-01");

        assertThatThrownBy(() -> yaml.read("a: &x [1]\nb: *x\n"))
                .isInstanceOf(FileProblem.class)
                .hasMessageStartingWith("Line 2:");
        assertThatThrownBy(() -> yaml.read("a: 1\na: 2\n")).isInstanceOf(FileProblem.class);
        assertThatThrownBy(() -> yaml.read("[".repeat(5_000))).isInstanceOf(FileProblem.class);
        assertThatThrownBy(() -> yaml.read("!!javax.script.ScriptEngineManager [x]\n"))
                .isInstanceOf(FileProblem.class);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private List<Finding> read(String table) {
        return manifests.read(csv.read(table).getFirst(), null).findings();
    }

    private FamilySpec spec(Entry entry) {
        var read = manifests.read(entry, null);
        assertThat(read.findings()).isEmpty();
        return Objects.requireNonNull(read.spec());
    }
}
