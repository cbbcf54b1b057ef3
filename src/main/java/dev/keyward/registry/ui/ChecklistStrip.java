package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import dev.keyward.registry.checklist.Tick;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.List;

/** The production checklist in the head of a family's page: three computed ticks, each with its arithmetic. */
final class ChecklistStrip extends Div {
    ChecklistStrip(List<Tick> ticks) {
        addClassName("kw-checklist");
        var heading = new H2("Production checklist");
        var list = new UnorderedList();
        ticks.forEach(tick -> list.add(item(tick)));
        add(heading, list);
    }

    private static ListItem item(Tick tick) {
        var title = new Span(tick.title());
        title.addClassName("kw-checklist-title");
        var why = new Button("Why?");
        why.addClassName("kw-why");
        why.addThemeVariants(ButtonVariant.TERTIARY);
        why.setAriaLabel("Why? " + tick.title());
        var popover = new Popover(arithmetic(tick));
        popover.setTarget(why);
        popover.setAriaLabel("%s, how it is computed".formatted(tick.title()));
        var item = new ListItem(badge(tick.status()), title, why, popover);
        item.setTitle(tick.says());
        return item;
    }

    private static Component arithmetic(Tick tick) {
        var says = new Paragraph(tick.says());
        says.addClassName("kw-checklist-says");
        var words = new Div(says);
        tick.arithmetic().forEach(line -> words.add(new Paragraph(line)));
        words.addClassNames("kw-explain", "kw-stack");
        return words;
    }

    static StatusBadge badge(Tick.Status status) {
        return new StatusBadge(
                switch (status) {
                    case PASSED -> Tone.GOOD;
                    case FAILED -> Tone.ATTENTION;
                    case NO_DATA -> Tone.NO_DATA;
                    case SKIPPED -> Tone.NEUTRAL;
                },
                word(status));
    }

    static String word(Tick.Status status) {
        return switch (status) {
            case PASSED -> "Passed";
            case FAILED -> "Open";
            case NO_DATA -> "No data";
            case SKIPPED -> "Not needed";
        };
    }
}
