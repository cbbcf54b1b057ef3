package dev.keyward.standard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.registry.lint.Standard;
import dev.keyward.shell.kit.Words;
import dev.keyward.standard.RuleChange;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a version changes against the one before it, rule by rule. */
final class ChangeList extends Div {
    ChangeList(List<RuleChange> changes) {
        if (changes.isEmpty()) {
            add(new Paragraph("It sets nothing otherwise than the version before it."));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("kw-findings");
        changes.forEach(change -> list.add(item(change)));
        add(list);
    }

    private static ListItem item(RuleChange change) {
        var id = new Span(change.ruleId());
        id.addClassName("kw-mono");
        var title = Standard.rules(change.ruleId()).stream()
                .findFirst()
                .map(rule -> rule.title())
                .orElse("");
        var head = new Div(id, new Span(title));
        head.addClassName("kw-finding-head");
        return new ListItem(
                head,
                new Paragraph("%s. Before: %s."
                        .formatted(
                                Words.sentence(says(change.ruleId(), change.after())),
                                says(change.ruleId(), change.before()))));
    }

    private static String says(String rule, @Nullable RuleSetting setting) {
        return setting == null
                ? "as a wider standard has it, or as built in (%s)".formatted(builtIn(rule))
                : SettingWords.of(setting);
    }

    private static String builtIn(String rule) {
        return Standard.rules(rule).stream()
                .map(part -> SettingWords.severity(part.severity()).toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
