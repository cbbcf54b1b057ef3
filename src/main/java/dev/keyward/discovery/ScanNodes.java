package dev.keyward.discovery;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The servers of a scan under way, from its last checkpoint; a scan that is over has none. */
@Component
class ScanNodes {
    /** How a checkpoint writes a route at its end. */
    private static final String DONE = "-";

    private final JdbcClient jdbc;

    ScanNodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NodeProgress> of(ScanId scan) {
        return jdbc.sql("select node, places, tally from discovery_node where scan = ? order by node")
                .param(scan.value())
                .query((row, n) -> read(row.getString("node"), row.getString("places"), row.getString("tally")))
                .list();
    }

    /** The names are the first number of a tally. */
    static NodeProgress read(String node, String places, String tally) {
        var names = Long.parseLong(tally.split("\\s", 2)[0]);
        return new NodeProgress(node, names, Arrays.stream(places.split(" ")).allMatch(DONE::equals));
    }
}
