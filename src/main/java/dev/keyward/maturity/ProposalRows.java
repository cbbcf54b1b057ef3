package dev.keyward.maturity;

import dev.keyward.maturity.criteria.Ruleset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Proposed rulesets: added once, settled once. */
@Component
class ProposalRows {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProposalRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<RulesetProposal> find(ProposalId id) {
        return jdbc.sql("select * from ruleset_proposal where id = ?")
                .param(id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those that wait first, then the latest first. */
    List<RulesetProposal> all() {
        return jdbc.sql("""
                select * from ruleset_proposal
                order by case when state = 'PROPOSED' then 0 else 1 end, proposed_at desc, id desc""").query((row, n) -> read(row)).list();
    }

    void add(RulesetProposal proposal) {
        jdbc.sql("""
                insert into ruleset_proposal (id, based_on, rules, reason, state, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        proposal.id().value(),
                        proposal.basedOn(),
                        json.writeValueAsString(proposal.rules()),
                        proposal.reason(),
                        proposal.state().name(),
                        proposal.proposedBy(),
                        proposal.proposedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it still waited and is settled now. */
    boolean settle(RulesetProposal proposal) {
        return jdbc.sql("""
                        update ruleset_proposal set state = ?, decided_by = ?, decided_at = ?, remark = ?
                        where id = ? and state = 'PROPOSED'""")
                        .params(
                                proposal.state().name(),
                                Objects.requireNonNull(proposal.decidedBy()),
                                Objects.requireNonNull(proposal.decidedAt()).atOffset(ZoneOffset.UTC),
                                Objects.requireNonNull(proposal.remark()),
                                proposal.id().value())
                        .update()
                == 1;
    }

    private RulesetProposal read(ResultSet row) throws SQLException {
        return new RulesetProposal(
                new ProposalId(row.getObject("id", UUID.class)),
                row.getInt("based_on"),
                json.readValue(row.getString("rules"), Ruleset.class),
                row.getString("reason"),
                ProposalState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                decidedAt(row),
                row.getString("remark"));
    }

    private static java.time.@Nullable Instant decidedAt(ResultSet row) throws SQLException {
        var at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
