package dev.keyward.discovery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each server of a scan under way goes on, as of its last checkpoint. */
@Component
class NodeRows {
    private final JdbcClient jdbc;

    NodeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, NodeMark> of(ScanId scan) {
        var nodes = new LinkedHashMap<String, NodeMark>();
        jdbc.sql("select * from discovery_node where scan = ? order by node")
                .param(scan.value())
                .query(row -> {
                    nodes.put(
                            row.getString("node"),
                            new NodeMark(
                                    row.getString("node"),
                                    row.getString("identity"),
                                    row.getString("places"),
                                    row.getString("tally"),
                                    row.getString("sample"),
                                    Objects.requireNonNullElse(row.getString("strangers"), "")));
                });
        return nodes;
    }

    void keep(ScanId scan, NodeMark mark) {
        var again = jdbc.sql("""
                update discovery_node set places = ?, tally = ?, sample = coalesce(?, sample), strangers = ?
                where scan = ? and node = ?""")
                .params(mark.places(), mark.tally())
                .param(mark.sample())
                .params(mark.strangers(), scan.value(), mark.node())
                .update();
        if (again == 0) {
            jdbc.sql("""
                    insert into discovery_node (scan, node, identity, places, tally, sample, strangers)
                    values (?, ?, ?, ?, ?, ?, ?)""")
                    .params(scan.value(), mark.node(), mark.identity(), mark.places(), mark.tally())
                    .param(mark.sample())
                    .param(mark.strangers())
                    .update();
        }
    }

    void forget(ScanId scan, String node) {
        jdbc.sql("delete from discovery_node where scan = ? and node = ?")
                .params(scan.value(), node)
                .update();
    }

    void forget(ScanId scan) {
        jdbc.sql("delete from discovery_node where scan = ?")
                .param(scan.value())
                .update();
    }
}
