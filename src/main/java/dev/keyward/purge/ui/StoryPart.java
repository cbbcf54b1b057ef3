package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.keyward.audit.StoryLine;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** What happened to it, newest first, as the audit trail tells it. */
final class StoryPart extends Composite<Card> {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("purge.requested", "requested it"),
            Map.entry("purge.counted", "counted what would go"),
            Map.entry("purge.approved", "approved it"),
            Map.entry("purge.rejected", "rejected it"),
            Map.entry("purge.started", "started it"),
            Map.entry("purge.glass-broken", "let it run without a second person"),
            Map.entry("purge.glass-reviewed", "reviewed that it ran without a second person"),
            Map.entry("purge.resumed", "resumed it"),
            Map.entry("purge.pace-changed", "changed its pace"),
            Map.entry("purge.paused", "paused it"),
            Map.entry("purge.aborted", "aborted it"),
            Map.entry("purge.cancelled", "cancelled it"),
            Map.entry("purge.replayed", "replayed it"),
            Map.entry("purge.completed", "completed it"),
            Map.entry("purge.partial", "ended it with keys kept"),
            Map.entry("purge.dead", "gave it up"),
            Map.entry("layer.delivered", "told a layer behind it"),
            Map.entry("layer.dead", "could not tell a layer behind it"),
            Map.entry("layer.sent-again", "sent for a layer again"),
            Map.entry("layer.skipped", "skipped a layer"),
            Map.entry("purge.expired", "let it expire"),
            Map.entry("purge.held", "held it"),
            Map.entry("purge.released", "released it"),
            Map.entry("purge.fenced", "refused a worker that had lost its lease"));

    private final InstantSource clock;
    private final OrderedList lines = new OrderedList();
    private List<StoryLine> shown = List.of();

    StoryPart(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    protected Card initContent() {
        lines.addClassName("kw-story");
        return new Card("What happened", lines);
    }

    void show(List<StoryLine> story) {
        getContent();
        if (story.equals(shown)) {
            return;
        }
        shown = story;
        lines.removeAll();
        story.forEach(line -> lines.add(item(line)));
    }

    private ListItem item(StoryLine line) {
        var who = new Span(Words.who(line.actor()));
        who.addClassName("kw-who");
        var did = new Span(" " + WORDS.getOrDefault(line.action(), line.action().replace("purge.", "")) + " ");
        var head = new Div(who, did);
        var item = new ListItem(head, when(line));
        var reason = line.reason();
        if (reason != null && !reason.isBlank() && !"purge.requested".equals(line.action())) {
            var words = new Div("\u201c" + reason + "\u201d");
            words.addClassName("kw-soft");
            item.add(words);
        }
        return item;
    }

    private Component when(StoryLine line) {
        var when = new Moment(line.at(), clock.instant());
        when.addClassNames("kw-soft", "kw-small");
        return when;
    }
}
