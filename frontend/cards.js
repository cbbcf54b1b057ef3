// On a phone one column, marked data-narrow, takes the place of all others of its grid.

const narrow = matchMedia('(max-width: 640px)');
const grids = new Set();

function arrange(grid) {
    for (const column of grid.querySelectorAll('vaadin-grid-column, vaadin-grid-sort-column')) {
        column.hidden = narrow.matches !== column.hasAttribute('data-narrow');
    }
}

/** Arranges a grid now and whenever the window crosses the line. */
export function attend(grid) {
    grids.add(grid);
    arrange(grid);
}

narrow.addEventListener('change', () => {
    for (const grid of grids) {
        if (grid.isConnected) {
            arrange(grid);
        } else {
            grids.delete(grid);
        }
    }
});
