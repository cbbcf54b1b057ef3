// Where the cursor goes when an act takes away the button it was given with, or when the page changes under it: to the
// title, which says how things stand now and has the next acts right behind it. Never to a button, so that a key held
// down does nothing twice.

const PAUSE = 60;
const PATIENCE = 20;

const asks = () => document.querySelector('vaadin-confirm-dialog[opened], vaadin-dialog[opened]') !== null;

const isLost = () => {
    const at = document.activeElement;
    return !at || at === document.body || !at.isConnected || !at.checkVisibility();
};

/** Waits for what closes to close; a cursor that is somewhere stays there. */
export function regain(turns = PATIENCE, lost = 0) {
    const now = !asks() && isLost() ? lost + 1 : 0;
    if (now > 1) {
        const title = document.querySelector('#content .kw-title-row') ?? document.getElementById('content');
        title?.setAttribute('tabindex', '-1');
        title?.focus({ preventScroll: true });
    } else if (turns > 0) {
        setTimeout(() => regain(turns - 1, now), PAUSE);
    }
}
