package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.Comparator;
import java.util.List;

/** What the rules say: icon and word, the rule, the sentence, and the playbook behind "Why?". Worst first. */
final class FindingList extends UnorderedList {
    FindingList(List<Finding> findings) {
        addClassName("kw-findings");
        findings.stream().sorted(Comparator.comparing(Finding::severity)).forEach(finding -> add(item(finding)));
    }

    private static ListItem item(Finding finding) {
        var rule = new Span(finding.ruleId());
        rule.addClassNames("kw-mono", "kw-soft", "kw-small");
        var head = new Div(badge(finding.severity()), rule);
        head.addClassName("kw-finding-head");
        var item = new ListItem(head, new Paragraph(finding.message()));
        Why.of(finding.ruleId())
                .map(sentence -> why(finding.ruleId(), sentence))
                .ifPresent(item::add);
        return item;
    }

    private static StatusBadge badge(Severity severity) {
        return switch (severity) {
            case ERROR -> new StatusBadge(Tone.DANGER, "Error");
            case WARN -> new StatusBadge(Tone.ATTENTION, "Warning");
            case INFO -> new StatusBadge(Tone.NEUTRAL, "Note");
        };
    }

    private static Component why(String ruleId, String sentence) {
        var quote = new Paragraph("The playbook: “%s”".formatted(sentence));
        quote.addClassName("kw-soft");
        var rule = new Anchor("standards?rule=" + ruleId, "The rule and where it is in force");
        var why = new NativeDetails("Why?", new Div(quote, rule));
        why.addClassName("kw-finding-why");
        return why;
    }
}
