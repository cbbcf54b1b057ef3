package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Exempted;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which exemptions hold at a moment, by the clock and not by what a job has written down. */
@Component
class HeldExemptions {
    private final JdbcClient jdbc;

    HeldExemptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By scope and name. */
    record Held(Map<String, List<Exempted>> byName) {
        /** Its own, and those of its domain. */
        List<Exempted> of(String family, String domain) {
            var all = new ArrayList<>(byName.getOrDefault(Scope.FAMILY + " " + family, List.of()));
            for (var one : byName.getOrDefault(Scope.DOMAIN + " " + domain, List.of())) {
                if (one.criterion().startsWith("M")
                        && all.stream().noneMatch(own -> own.criterion().equals(one.criterion()))) {
                    all.add(one);
                }
            }
            all.sort(Comparator.comparing(Exempted::criterion));
            return List.copyOf(all);
        }

        int count() {
            return byName.values().stream().mapToInt(List::size).sum();
        }

        List<Exempted> ofDomain(String domain) {
            return byName.getOrDefault(Scope.DOMAIN + " " + domain, List.of());
        }
    }

    Held at(Instant now) {
        var held = new HashMap<String, List<Exempted>>();
        jdbc.sql("""
                select scope, name, criterion, expires_at from exemption
                where state in ('APPROVED', 'REVOKED', 'EXPIRED') and decided_at <= :now and expires_at > :now
                  and (ended_at is null or ended_at > :now) order by criterion""").param("now", now.atOffset(ZoneOffset.UTC)).query(row -> {
            held.computeIfAbsent(row.getString("scope") + " " + row.getString("name"), _ -> new ArrayList<>())
                    .add(new Exempted(
                            row.getString("criterion"),
                            row.getObject("expires_at", OffsetDateTime.class).toInstant()));
        });
        return new Held(held);
    }
}
