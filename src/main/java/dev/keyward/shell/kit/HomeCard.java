package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;

/** A feature's part of the home page. Beans of this type are collected there, ordered by {@link #order(Persona)}. */
public interface HomeCard {
    /** An order that leaves a card out. */
    int NOT_SHOWN = -1;

    int order();

    /** Where it stands on the home page of a persona; {@link #NOT_SHOWN} leaves it out. */
    default int order(Persona persona) {
        return order();
    }

    /** Builds the card, best a {@link Card}, for the person who looks; invisible when nothing needs them. Called on every visit. */
    Component content();
}
