package dev.keyward.finding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.finding.Waiver;
import dev.keyward.finding.WaiverState;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;

/** Above a family for which waivers are asked for: whoever decides needs not look for them. */
@org.springframework.stereotype.Component
final class WaiverBanner extends AddedPart {
    private final FindingDesk desk;

    WaiverBanner(FindingDesk desk) {
        super("family", Place.BANNER, -5, "Waivers");
        this.desk = desk;
    }

    @Override
    public Component content(String id) {
        var waiting = desk.waivers().of(new FamilyId(id)).stream()
                .filter(waiver -> waiver.state() == WaiverState.REQUESTED)
                .toList();
        var banner = new Div();
        banner.addClassName("kw-stack");
        waiting.forEach(waiver -> banner.add(line(waiver)));
        banner.setVisible(!waiting.isEmpty());
        return banner;
    }

    private Div line(Waiver waiver) {
        var head = new Span("A waiver of %s is asked for".formatted(waiver.ruleId()));
        head.addClassName("kw-note-title");
        var words = new Div(
                new Div(head),
                new Span("%s, %s: %s"
                        .formatted(waiver.requestedBy(), WaiverEnd.words(waiver.expiresAt()), waiver.reason())));
        var line = new Div(words, new WaiverActs(waiver, desk));
        line.addClassNames("kw-note", "kw-note-progress");
        return line;
    }
}
