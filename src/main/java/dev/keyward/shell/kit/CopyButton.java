package dev.keyward.shell.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Copies a text in the browser, without asking the server. */
public final class CopyButton extends Button {
    /**
     * @param what named for people, such as {@code template}
     * @param text what lands on the clipboard
     */
    public CopyButton(String what, String text) {
        super(new Glyph("copy"));
        addClassName("kw-icon-button");
        addThemeVariants(ButtonVariant.TERTIARY);
        setAriaLabel("Copy " + what);
        setTooltipText("Copy " + what);
        getElement().setAttribute("data-copy", text);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Modules.load(event.getUI(), "copy");
    }
}
