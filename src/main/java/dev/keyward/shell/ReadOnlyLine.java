package dev.keyward.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.keyward.storage.Writability;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Says on every page, before somebody has typed anything, that nothing can be saved just now. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class ReadOnlyLine extends Div {
    private final transient Writability database;

    ReadOnlyLine(Writability database) {
        super(
                "The governance database is read-only. Everything can be read, nothing can be saved, and no purge goes on.");
        this.database = database;
        addClassName("kw-read-only-line");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void look() {
        setVisible(database.wasReadOnly());
    }
}
