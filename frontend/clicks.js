// Two quick clicks on a button with a word on it are one: whoever double-clicks asks once, sends once and sees one
// dialog. Arrows and other buttons without a word may be pressed as often as one likes; so may the keys.

addEventListener(
    'click',
    (event) => {
        const button = event.target instanceof Element ? event.target.closest('vaadin-button') : null;
        if (event.detail > 1 && button && !button.classList.contains('kw-icon-button')) {
            event.preventDefault();
            event.stopImmediatePropagation();
        }
    },
    true,
);
