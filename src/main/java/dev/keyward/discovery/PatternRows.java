package dev.keyward.discovery;

import dev.keyward.discovery.proposal.Proposal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Proposed templates as they are kept, each with its place in the list of its scan. */
@Component
class PatternRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PatternRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ScanId scan, int place, Proposal proposal) {
        jdbc.sql("insert into scan_proposal (scan, place, template, keys, bytes, evidence) values (?, ?, ?, ?, ?, ?)")
                .params(scan.value(), place, proposal.template())
                .params(proposal.keys(), proposal.bytes(), json.writeValueAsString(proposal))
                .update();
    }

    /** In the order of their places, which count from 0. */
    List<Proposal> all(ScanId scan) {
        return jdbc.sql("select evidence from scan_proposal where scan = ? order by place")
                .param(scan.value())
                .query((row, n) -> json.readValue(row.getString("evidence"), Proposal.class))
                .list();
    }

    Optional<Proposal> find(ScanId scan, int place) {
        return jdbc.sql("select evidence from scan_proposal where scan = ? and place = ?")
                .params(scan.value(), place)
                .query((row, n) -> json.readValue(row.getString("evidence"), Proposal.class))
                .optional();
    }
}
