package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;

/** A feature's part of the home page. Beans of this type are collected there, ordered by {@link #order()}. */
public interface HomeCard {
    int order();

    /** Builds the card, best a {@link Card}, for the person who looks; invisible when nothing needs them. Called on every visit. */
    Component content();
}
