package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.registry.FamilySpec;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;

/** Shows what somebody else saved beside what you typed, part by part, and saves what you choose on top of it. */
final class MergeDialog extends Dialog {
    /** Whose version of a part is kept. */
    enum Side {
        THEIRS,
        YOURS
    }

    private final transient Merge merge;
    private final Map<Part, RadioButtonGroup<Side>> choices = new EnumMap<>(Part.class);

    /**
     * Opens with the parts that only one of you changed already chosen.
     *
     * @param save takes the merged manifest, to be saved on top of theirs
     */
    MergeDialog(Merge merge, Component savedWhen, Consumer<FamilySpec> save) {
        this.merge = merge;
        setHeaderTitle("Somebody else saved this family first");
        addClassName("kw-merge");
        setCloseOnOutsideClick(false);
        var body = new Div(explained(savedWhen));
        body.addClassName("kw-stack");
        merge.differences().forEach(part -> body.add(choice(part)));
        add(body);
        var keep = new Button("Save what is chosen", click -> {
            close();
            save.accept(merge.taking(yours()));
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Keep editing", click -> close()), keep);
    }

    private static Component explained(Component savedWhen) {
        var text = new Paragraph(
                new Text("Their version was saved "),
                savedWhen,
                new Text(
                        ". Nothing of yours is lost: choose for each part which version stays. The audit trail keeps both."));
        text.addClassName("kw-soft");
        return text;
    }

    private Component choice(Part part) {
        var group = new RadioButtonGroup<Side>();
        group.setLabel(part.label());
        group.setItems(Side.values());
        group.setRenderer(new ComponentRenderer<>(side -> side(part, side)));
        group.setValue(merge.changedByYou(part) ? Side.YOURS : Side.THEIRS);
        group.setHelperText(helper(part));
        group.addClassName("kw-merge-part");
        choices.put(part, group);
        return group;
    }

    private Component side(Part part, Side side) {
        var whose = new Span(side == Side.THEIRS ? "Theirs" : "Yours");
        whose.addClassName("kw-merge-side");
        var words = new Span(part.words(side == Side.THEIRS ? merge.theirs() : merge.yours()));
        var option = new Div(whose, words);
        option.addClassName("kw-merge-option");
        return option;
    }

    private String helper(Part part) {
        var who = merge.changedByThem(part)
                ? merge.changedByYou(part) ? "Both of you changed it." : "Only they changed it."
                : "Only you changed it.";
        return "%s It was: %s".formatted(who, part.words(merge.was()));
    }

    private EnumSet<Part> yours() {
        var yours = EnumSet.noneOf(Part.class);
        choices.forEach((part, choice) -> {
            if (choice.getValue() == Side.YOURS) {
                yours.add(part);
            }
        });
        return yours;
    }
}
