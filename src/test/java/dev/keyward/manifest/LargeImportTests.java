package dev.keyward.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Actor;
import dev.keyward.manifest.ImportReport.Row;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Arrival;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.Planned.Action;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A file of five thousand families, with and without mistakes. Its consoles are its own and end with it: whatever
 * judges, counts and compares all families would take other tests so much longer.
 */
@OnBothDatabases
@TestPropertySource(properties = "keyward.environment.name=Import")
@DirtiesContext
class LargeImportTests {
    private static final int FAMILIES = 5_000;
    private static final String HEADER = "name,domain,owner,template,keyspace,purpose,invalidation.strategy\n";

    /** Twenty ways in which a row can be wrong. */
    private static final List<UnaryOperator<String>> MISTAKES = List.of(
            row -> row.replace("TTL_ONLY", "SOMETIMES"),
            row -> row.replaceFirst("[^,]*", "Not A Name"),
            row -> row.replaceFirst("[^,]*", ""),
            row -> row.replaceFirst("[^,]*", "new"),
            row -> row.replace(",test,", ",nowhere,"),
            row -> row.replace(",Cards", ","),
            row -> row.replace("{id=int}", "{id"),
            row -> row.replace("{id=int}", "{id}{more}"),
            row -> row.replace("{id=int}", "{id=integer}"),
            row -> row.replace("{id=int}", "*"),
            row -> row.replace(":v1:", ":"),
            row -> row.replace(":v1:", ":{id}:"),
            row -> row.replace(":v1:", "::"),
            row -> row.replaceFirst("domain-[^:,]*:", "elsewhere:"),
            row -> row.replaceFirst(",domain-[^,]*,", ",no-domain,"),
            row -> row.replaceFirst(",team-[^,]*,", ",no-team,"),
            row -> row.replaceFirst(",team-[^,]*,", ",,"),
            row -> row.replaceFirst(",[^,]*\n", "\n"),
            row -> row.replace("\n", ",more\n"),
            row -> row.replaceFirst("thing-[0-9]+", "thing-0"));

    @Autowired
    ApplicationContext console;

    @Autowired
    Imports imports;

    @Autowired
    Registry registry;

    @Autowired
    Ownership ownership;

    @Autowired
    CurrentActor current;

    private final TeamId team = new TeamId(Names.next("team"));
    private final DomainId domain = new DomainId(Names.next("domain"));
    private final String prefix = Names.next("bulk");

    @BeforeEach
    void aDomainWithATeamThatAdaIsIn() {
        Accounts.of(console, "ada");
        as(
                "root",
                Role.PLATFORM_ADMIN,
                () -> ownership.form(
                        team,
                        new TeamDetails(null, "#oncall", Set.of(new Team.Member("ada", Team.Member.Standing.LEAD)))));
        as(
                "root",
                Role.PLATFORM_ADMIN,
                () -> ownership.promise(
                        domain,
                        new Sla(
                                FreshnessClass.SOFT,
                                FreshnessTier.SECONDS,
                                Enforcement.SELECTIVE_TTL_WITH_INVALIDATION_QUEUE,
                                null,
                                team,
                                null)));
    }

    @Test
    void ofFiveThousandRowsTheDryRunListsExactlyTheTwentyBadOnesAndTheCleanFileIsWrittenWhole() {
        var rows = new ArrayList<String>();
        for (int n = 0; n < FAMILIES; n++) {
            rows.add("%s-%d,%s,%s,%s:v1:thing-%d:{id=int},test,Cards,TTL_ONLY\n"
                    .formatted(prefix, n, domain, team, domain, n));
        }
        var clean = HEADER + String.join("", rows);
        var bad = new ArrayList<Integer>();
        for (int n = 0; n < MISTAKES.size(); n++) {
            var place = 137 + n * 241;
            rows.set(place, MISTAKES.get(n).apply(rows.get(place)));
            bad.add(place + 2);
        }
        var spoilt = HEADER + String.join("", rows);

        var report = asAda(() -> imports.dryRun(ManifestFormat.CSV, spoilt.getBytes(UTF_8), Arrival.REGISTERED));
        assertThat(report.rows()).hasSize(FAMILIES);
        assertThat(report.rows().stream().filter(Row::isError).map(Row::line)).isEqualTo(bad);
        assertThat(report.rows().stream().filter(Row::isError))
                .noneMatch(row -> row.findings().isEmpty());
        assertThat(asAda(() -> imports.apply(ManifestFormat.CSV, spoilt.getBytes(UTF_8), Arrival.REGISTERED))
                        .applied())
                .isFalse();
        assertThat(registered()).isZero();

        assertThat(asAda(() -> imports.apply(ManifestFormat.CSV, clean.getBytes(UTF_8), Arrival.REGISTERED))
                        .applied())
                .isTrue();
        assertThat(registered()).isEqualTo(FAMILIES);
        assertThat(asAda(() -> imports.dryRun(ManifestFormat.CSV, clean.getBytes(UTF_8), Arrival.REGISTERED))
                        .counts())
                .containsEntry(Action.UNCHANGED, (long) FAMILIES);
    }

    private long registered() {
        return asAda(() -> registry.count(new FamilyFilter(prefix, null, null, null, null)));
    }

    private <T> T asAda(Supplier<T> work) {
        return as("ada", Role.DOMAIN_EDITOR, work);
    }

    private <T> T as(String person, Role role, Supplier<T> work) {
        return current.callAs(new Actor(person, Actor.Via.API, null), Set.of(role), work);
    }
}
