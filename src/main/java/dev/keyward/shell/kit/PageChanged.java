package dev.keyward.shell.kit;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Something a {@link PagePart} did changed what the page shows; the page reads again and keeps its tab. */
public final class PageChanged extends ComponentEvent<UI> {
    private PageChanged(UI source) {
        super(source, false);
    }

    public static void tell(UI ui) {
        ComponentUtil.fireEvent(ui, new PageChanged(ui));
    }
}
