package dev.keyward.shell.kit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.Renderer;

/** On a phone a grid is a list of cards: one column takes the place of all others (frontend/cards.js). */
public final class GridCards {
    private GridCards() {}

    /**
     * Call it after the columns were added.
     *
     * @param card draws a row in one cell; class names {@code kw-grid-card} and {@code kw-grid-card-line} are at hand
     */
    public static <T> void on(Grid<T> grid, Renderer<T> card) {
        var column = grid.addColumn(card).setHeader("All").setFlexGrow(1).setSortable(false);
        column.getElement().setAttribute("data-narrow", true);
        column.getElement().setProperty("hidden", true);
        grid.addClassName("kw-grid-cards");
        Modules.attend(grid, "cards", "attend");
    }
}
