package dev.keyward.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The domains of the families that incidents affect. */
@Component
class AffectedDomains {
    private final JdbcClient jdbc;

    AffectedDomains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each incident that affects any, by name. */
    Map<IncidentNumber, Set<String>> of(List<IncidentSummary> incidents) {
        var domains = new HashMap<IncidentNumber, Set<String>>();
        if (!incidents.isEmpty()) {
            jdbc.sql("select distinct incident, domain from affected_family where incident in (:numbers)")
                    .param(
                            "numbers",
                            incidents.stream().map(one -> one.number().value()).toList())
                    .query(row -> {
                        domains.computeIfAbsent(new IncidentNumber(row.getInt("incident")), _ -> new TreeSet<>())
                                .add(row.getString("domain"));
                    });
        }
        return domains;
    }
}
