package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.postmortem.Postmortem;
import dev.keyward.postmortem.text.Meeting;
import dev.keyward.postmortem.text.Meeting.Keep;
import dev.keyward.postmortem.text.Section;
import dev.keyward.postmortem.text.Sections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Shows what somebody else wrote beside what you typed, and saves what you choose on top of it. */
final class MeetingDialog extends Dialog {
    private final transient Meeting meeting;
    private final Map<Section, RadioButtonGroup<Keep>> choices = new EnumMap<>(Section.class);

    MeetingDialog(Postmortem theirs, Meeting meeting, Consumer<Sections> save) {
        this.meeting = meeting;
        setHeaderTitle("%s wrote here too".formatted(theirs.editor()));
        addClassName("kw-merge");
        setCloseOnOutsideClick(false);
        add(body());
        var keep = new Button("Save what is chosen", click -> {
            close();
            save.accept(meeting.joined(chosen()));
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Keep editing", click -> close()), keep);
    }

    private Div body() {
        var says = new Paragraph("Nothing of yours is lost: choose which text stays. The trail keeps both.");
        says.addClassName("kw-soft");
        var body = new Div(says);
        body.addClassName("kw-stack");
        meeting.collisions().forEach(section -> body.add(choice(section)));
        return body;
    }

    private Component choice(Section section) {
        var group = new RadioButtonGroup<Keep>();
        group.setLabel(section.label());
        group.setItems(Keep.values());
        group.setRenderer(new ComponentRenderer<>(keep -> option(section, keep)));
        group.setValue(Keep.BOTH);
        group.addClassName("kw-merge-part");
        choices.put(section, group);
        return group;
    }

    private Component option(Section section, Keep keep) {
        var name = new Span(
                switch (keep) {
                    case THEIRS -> "Theirs";
                    case YOURS -> "Yours";
                    case BOTH -> "Both, theirs first";
                });
        name.addClassName("kw-merge-side");
        var option = new Div(name);
        if (keep != Keep.BOTH) {
            var words = new Span((keep == Keep.THEIRS ? meeting.theirs() : meeting.yours()).of(section));
            words.addClassName("kw-merge-text");
            option.add(words);
        }
        option.addClassName("kw-merge-option");
        return option;
    }

    private Map<Section, Keep> chosen() {
        var chosen = new EnumMap<Section, Keep>(Section.class);
        choices.forEach((section, choice) -> chosen.put(section, choice.getValue()));
        return chosen;
    }
}
