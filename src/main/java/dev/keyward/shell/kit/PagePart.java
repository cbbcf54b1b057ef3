package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;

/**
 * What a feature adds to the page of another. Beans of this type are collected by that page, ordered by
 * {@link #order()}, so the page knows nobody that builds on it.
 */
public interface PagePart {

    /** Where on the page a part stands. */
    enum Place {
        /** Above everything else, full width; for what somebody should see before they act. */
        BANNER,
        /** A button or a menu in the header, beside the page's own acts. */
        ACT,
        /** A fact in the card at the head, beside its label. */
        FACT,
        /** A card of its own among those of a page without tabs. */
        CARD,
        /** A tab of its own; its name in the address is the label in lower case, words joined by {@code -}. */
        TAB
    }

    /** Which page, such as {@code family}. */
    String page();

    Place place();

    /** Tabs of the page itself stand at 0 and up in tens, the history at 900. */
    int order();

    /** The name of the tab or the fact; that of a banner or an act is never shown. */
    String label();

    /**
     * Builds the part for the person who looks, on every visit; a banner or a fact that is invisible is left out.
     *
     * @param id what the page shows, by its name in the address; of a list what its address says after the {@code ?}
     */
    Component content(String id);
}
