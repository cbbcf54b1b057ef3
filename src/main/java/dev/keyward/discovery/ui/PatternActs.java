package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.keyward.discovery.ScanId;
import dev.keyward.discovery.UnknownPattern;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import java.util.function.Consumer;

/** What can be done with one pattern: draft a family of it, or go to the one that was drafted; and ask why. */
record PatternActs(UnregisteredDesk desk, ScanId scan, Consumer<UnknownPattern> drafts) {
    Component of(UnknownPattern pattern) {
        var acts = new Div(draft(pattern), evidence(pattern));
        acts.addClassNames("kw-actions", "kw-row-acts");
        return acts;
    }

    private Component draft(UnknownPattern pattern) {
        if (pattern.drafted()) {
            return FamilyNavigation.link(pattern.familyId());
        }
        var draft = new Button("Draft a family", click -> drafts.accept(pattern));
        draft.setAriaLabel("Draft a family of " + pattern.template());
        if (!pattern.isSayable()) {
            return Barred.because("No template can say these names.", draft);
        }
        return desk.mayDraft() ? draft : Barred.without(Role.DOMAIN_EDITOR, draft);
    }

    private Component evidence(UnknownPattern pattern) {
        var why = new Button("Why", click -> new EvidenceDialog(desk, scan, pattern).open());
        why.setAriaLabel("Why " + (pattern.isSayable() ? pattern.template() : "there is no template"));
        why.addThemeVariants(ButtonVariant.TERTIARY);
        return why;
    }
}
