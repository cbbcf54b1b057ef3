package dev.keyward.standard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.registry.lint.Standard;
import dev.keyward.shell.kit.Words;
import dev.keyward.standard.NamingStandard;
import dev.keyward.standard.StandardState;
import java.util.function.Consumer;

/** What one version sets, rule by rule; in a draft with the acts that change it. */
final class SettingList extends Div {
    SettingList(NamingStandard standard, boolean mayWrite, Consumer<RuleSetting> change, Consumer<RuleSetting> remove) {
        if (standard.settings().isEmpty()) {
            add(new Paragraph("Nothing: here every rule is as a wider standard has it, or as built in."));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("kw-findings");
        for (var setting : standard.settings()) {
            var item = item(setting);
            if (mayWrite && standard.state() == StandardState.DRAFT) {
                var acts = new Div(
                        small("Change", () -> change.accept(setting)), small("Remove", () -> remove.accept(setting)));
                acts.addClassName("kw-actions");
                item.add(acts);
            }
            list.add(item);
        }
        add(list);
    }

    private static ListItem item(RuleSetting setting) {
        var id = new Anchor("%s?rule=%s".formatted(StandardNavigation.LIST, setting.ruleId()), setting.ruleId());
        id.addClassName("kw-mono");
        var head = new Div(
                id,
                new Span(Standard.rules(setting.ruleId()).stream()
                        .findFirst()
                        .map(rule -> rule.title())
                        .orElse("")));
        head.addClassName("kw-finding-head");
        var words = new Div(head, new Paragraph(Words.sentence(SettingWords.of(setting)) + "."));
        if (setting.reason() != null) {
            var why = new Paragraph("Because: " + setting.reason());
            why.addClassName("kw-soft");
            words.add(why);
        }
        var item = new ListItem(words);
        item.addClassName("kw-setting");
        return item;
    }

    private static Button small(String verb, Runnable act) {
        var button = new Button(verb, click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
