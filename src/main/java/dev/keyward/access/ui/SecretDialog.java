package dev.keyward.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.shell.kit.CopyButton;

/** Shows a secret the one time it is known. Closes on its button only, so that no stray click loses it. */
final class SecretDialog extends Dialog {
    SecretDialog(String title, String words, String what, String secret) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var text = new Span(secret);
        text.addClassNames("kw-mono", "kw-secret-text");
        text.setId("secret");
        var row = new Div(text, new CopyButton(what, secret));
        row.addClassName("kw-secret");
        var content = new Div(new Paragraph(words), row);
        content.addClassName("kw-stack");
        add(content);
        var done = new Button("I have kept it", click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
        setWidth("32rem");
        setMaxWidth("100%");
    }
}
