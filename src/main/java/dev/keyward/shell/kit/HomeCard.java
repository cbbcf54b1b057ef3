package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;

/** A feature's part of the home page. Beans of this type are collected there, ordered by {@link #order()}. */
public interface HomeCard {
    int order();

    /** Builds the card for the person who looks; called on every visit. */
    Component content();
}
