package dev.keyward.review;

import dev.keyward.ownership.DomainId;
import dev.keyward.postmortem.ActionId;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.ActionItems;
import dev.keyward.review.agenda.Kept;
import dev.keyward.review.snapshot.Carried;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What earlier reviews of a domain asked for: all that still waits, and what ended since the last one was signed. */
@Component
class CarriedActions {
    private static final String EARLIER = """
            select d.action, r.quarter, r.signed_at from review_decision d join review r on r.id = d.review
            where r.domain = ? and r.quarter < ? and d.action is not null""";
    private final JdbcClient jdbc;
    private final ActionItems actions;

    CarriedActions(JdbcClient jdbc, ActionItems actions) {
        this.jdbc = jdbc;
        this.actions = actions;
    }

    private record Origin(ActionId action, String quarter, Instant signedAt) {}

    /** The broken promises first. @param quarter such as {@code 2026-Q3} */
    List<Carried> of(DomainId domain, String quarter, Instant now) {
        var origins = origins(domain, quarter);
        var last = origins.values().stream().map(Origin::signedAt).max(Comparator.naturalOrder());
        return actions.some(origins.keySet()).stream()
                .filter(item -> isTold(item, last.orElse(Instant.EPOCH), now))
                .map(item -> carried(item, origins, now))
                .sorted(Comparator.comparing(Carried::kept).thenComparing(Carried::dueAt))
                .toList();
    }

    private Map<ActionId, Origin> origins(DomainId domain, String quarter) {
        return jdbc.sql(EARLIER).params(domain.text(), quarter).query((row, n) -> origin(row)).list().stream()
                .collect(Collectors.toMap(Origin::action, Function.identity()));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                new ActionId(row.getObject("action", UUID.class)),
                row.getString("quarter"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }

    private static boolean isTold(ActionItem item, Instant last, Instant now) {
        var ended = item.verifiedAt();
        return kept(item, now).isCarriedOver() || ended != null && ended.isAfter(last) || droppedSince(item, last);
    }

    private static boolean droppedSince(ActionItem item, Instant last) {
        return kept(item, last) == Kept.DROPPED && !item.createdAt().isBefore(last);
    }

    private static Carried carried(ActionItem item, Map<ActionId, Origin> origins, Instant now) {
        var origin = origins.get(item.id());
        return new Carried(
                item.id().toString(),
                origin == null ? "" : origin.quarter(),
                item.title(),
                item.ownerTeam().text(),
                item.dueAt(),
                item.state().name(),
                kept(item, now));
    }

    private static Kept kept(ActionItem item, Instant now) {
        return Kept.of(item.state().name(), item.dueAt(), item.doneAt(), now);
    }
}
