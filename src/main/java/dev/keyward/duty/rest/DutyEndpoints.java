package dev.keyward.duty.rest;

import dev.keyward.api.kit.PageRequest;
import dev.keyward.duty.Duties;
import dev.keyward.duty.Duty;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for whoever holds the token. */
@RestController
class DutyEndpoints {
    private final Duties duties;
    private final InstantSource clock;

    DutyEndpoints(Duties duties, InstantSource clock) {
        this.duties = duties;
        this.clock = clock;
    }

    /** A duty with the urgency it has at the moment of asking. */
    record Row(
            Duty.Kind kind,
            String title,
            String subject,
            String link,
            @Nullable Instant due,
            Instant since,
            Duty.Urgency urgency) {
        static Row of(Duty duty, Instant now) {
            return new Row(
                    duty.kind(),
                    duty.title(),
                    duty.subject(),
                    duty.link(),
                    duty.due(),
                    duty.since(),
                    duty.urgency(now));
        }
    }

    /** A list like every other, and the parts that could not be read. */
    record Page(List<Row> items, @Nullable String nextCursor, long total, List<String> unread) {}

    @GetMapping("/api/v1/me/duties")
    Page list(
            @RequestParam(required = false) Duty.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String sort) {
        var page = PageRequest.of(limit, cursor, sort, List.of());
        var inbox = duties.mine();
        var now = clock.instant();
        var rows = inbox.duties().stream()
                .filter(duty -> kind == null || duty.kind() == kind)
                .filter(duty -> q == null || duty.mentions(q.strip()))
                .map(duty -> Row.of(duty, now))
                .toList();
        var cut = page.cut(rows);
        return new Page(cut.items(), cut.nextCursor(), cut.total(), inbox.unread());
    }
}
