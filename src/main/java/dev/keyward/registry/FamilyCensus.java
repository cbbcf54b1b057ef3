package dev.keyward.registry;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts families by what governance asks of them, in SQL: ten thousand cost as little as ten. Needs no sign-in. */
@Component
public class FamilyCensus {
    private static final int EXAMPLES = 5;
    private static final String HIGH = " from family f where f.state = 'ACTIVE' and f.impact = 'HIGH'";
    private static final String OPEN = " from family f where f.state not in ('RETIRED', 'ARCHIVED', 'REJECTED')";

    /** The shape that is written today counts: an approval of an earlier one says nothing about it. */
    private static final String UNDECIDED = """
             and not exists (
                select 1 from family_decision d join template_version t
                    on t.family = d.family and t.version_no = d.version_no and t.state = 'CURRENT'
                where d.family = f.name and d.decision = 'APPROVED')""";

    /** Quotes within a value are escaped in the stored manifest, so that only a runbook of its own reads like this. */
    private static final String UNDOCUMENTED = " and f.spec not like '%\"runbook\":\"http%'";

    private final JdbcClient jdbc;

    FamilyCensus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many families were asked and how many of them lack it.
     *
     * @param examples the first few that lack it, by name
     */
    public record Count(long all, long lacking, List<FamilyId> examples) {}

    /** ACTIVE families of high impact whose present shape no second person approved. */
    public Count decided() {
        return count(HIGH, UNDECIDED);
    }

    /** ACTIVE families of high impact without a runbook. */
    public Count documented() {
        return count(HIGH, UNDOCUMENTED);
    }

    /** Families somebody has to answer for, and those of them that nobody really answers for (domain.md 5.3). */
    public Count answeredFor() {
        return count(OPEN, " and f.drift = 'DRIFTED'");
    }

    private Count count(String among, String lacking) {
        var without = number(among + lacking);
        var examples = without == 0
                ? List.<FamilyId>of()
                : jdbc.sql("select f.name" + among + lacking + " order by f.name fetch first :most rows only")
                        .param("most", EXAMPLES)
                        .query((row, n) -> new FamilyId(row.getString("name")))
                        .list();
        return new Count(number(among), without, examples);
    }

    private long number(String from) {
        return jdbc.sql("select count(*)" + from).query(Long.class).single();
    }
}
