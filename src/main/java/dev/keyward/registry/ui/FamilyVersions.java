package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.registry.Family;
import dev.keyward.registry.TemplateVersion;
import dev.keyward.registry.life.Act;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.TemplateText;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every shape the keys have had, newest first, and what the current one means. */
final class FamilyVersions extends Div {
    private final Button next;
    private final transient Supplier<ReshapeDialog> dialog;

    FamilyVersions(Desk desk, Family family, PrecedenceActs acts, Instant now, Consumer<Family> changed) {
        var registry = desk.registry();
        addClassName("kw-columns");
        dialog = () -> new ReshapeDialog(registry, desk.shapes(), family, changed);
        next = new Button(
                "Add a version", new Glyph("plus"), click -> dialog.get().open());
        var versions = new Card("Versions", lineage(desk, family, now, changed));
        if (Act.RESHAPE.fits(family.state()) && family.pendingShape().isEmpty()) {
            versions.beside(FamilyActs.allowed(desk, family, Act.RESHAPE, next));
        }
        family.pendingShape()
                .filter(pending -> family.state().isLive())
                .ifPresent(pending -> versions.add(new ShapeDecision(desk, family, pending, changed)));
        var means = new TemplatePanel();
        var check = registry.check(family.template().text(), family.keyspace(), family.name());
        means.shows(check, family.keyspace(), acts::on);
        var meaning = new Div(
                new Paragraph(
                        "Below: version %d, by which keys are written today.".formatted(family.templateVersion())),
                means);
        meaning.addClassName("kw-stack");
        add(versions, family.pendingShape().isPresent() ? meaning : means);
    }

    /** Opens the form for the next version with this template, where the reader may add one; empty for not at all. */
    FamilyVersions begins(String template) {
        if (!template.isEmpty() && next.getParent().isPresent() && next.isEnabled()) {
            addAttachListener(attached -> {
                attached.unregisterListener();
                dialog.get().begins(template).open();
            });
        }
        return this;
    }

    private static Component lineage(Desk desk, Family family, Instant now, Consumer<Family> changed) {
        var list = new OrderedList();
        list.addClassName("kw-versions");
        family.templates()
                .reversed()
                .forEach(version -> list.add(item(version, now, new OldVersionActs(desk, family, version, changed))));
        var words = new Paragraph(
                "Readers and purges know every version that is not retired; only the current one is written.");
        words.addClassName("kw-soft");
        var lineage = new Div(words, list);
        lineage.addClassName("kw-stack");
        return lineage;
    }

    private static ListItem item(TemplateVersion version, Instant now, Component acts) {
        var number = new Span("#" + version.versionNo());
        number.addClassNames("kw-soft", "kw-number");
        var since = new Span(new Span("since "), new Moment(version.since(), now));
        since.addClassNames("kw-soft", "kw-small");
        var line = new Div(Marks.of(version.state()), since);
        line.addClassName("kw-actions");
        return new ListItem(number, new Div(new TemplateText(version.template()), line, acts));
    }
}
