package dev.keyward.finding;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.WaivedRules;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which waivers hold at this moment, by the clock and not by what a job has written down. */
@Component
class HeldWaivers implements WaivedRules {
    private final JdbcClient jdbc;
    private final InstantSource clock;

    HeldWaivers(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> of(FamilyId family) {
        return jdbc
                .sql("select rule_id from waiver where family = ? and state = 'APPROVED' and expires_at > ?")
                .param(family.text())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<FamilyId, Set<String>> all() {
        return jdbc
                .sql("select family, rule_id from waiver where state = 'APPROVED' and expires_at > ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> Map.entry(new FamilyId(row.getString("family")), row.getString("rule_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
    }
}
