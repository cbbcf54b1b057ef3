package dev.keyward.gate.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.gate.Gate;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Above a family whose rollouts are frozen: every reason, as a pipeline would be told. */
@Component
class FreezeBanner extends AddedPart {
    private static final Pattern INCIDENT = Pattern.compile("Incident (\\d+)");
    private final Gate gate;

    FreezeBanner(Gate gate) {
        super("family", Place.BANNER, 30, "Rollouts");
        this.gate = gate;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var verdict = gate.rollout(new FamilyId(id), null).verdict();
        var banner = new Div();
        banner.setVisible(verdict.frozen());
        if (verdict.frozen()) {
            var title = new Span("Rollouts that touch this family are frozen");
            title.addClassName("kw-note-title");
            var reasons = new UnorderedList();
            verdict.reasons().forEach(reason -> reasons.add(line(reason)));
            banner.add(new Div(new Div(title), reasons));
            banner.addClassNames("kw-note", "kw-note-danger");
        }
        return banner;
    }

    /** An incident that is named leads to its page. */
    static ListItem line(String reason) {
        var named = INCIDENT.matcher(reason);
        if (!named.find()) {
            return new ListItem(reason);
        }
        return new ListItem(
                new Text(reason.substring(0, named.start())),
                new Anchor("incidents/" + named.group(1), named.group()),
                new Text(reason.substring(named.end())));
    }
}
