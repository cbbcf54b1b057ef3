// Warns before the tab is closed or reloaded while a form holds unsaved input. Leaving inside the console is the view's
// own question.

const forms = new Set();

/** Looks after a form from now on; its fields tell when they were changed. */
export function attend(form) {
    forms.add(form);
    form.addEventListener('change', () => form.setAttribute('data-touched', ''));
}

addEventListener('beforeunload', (event) => {
    for (const form of forms) {
        if (!form.isConnected) {
            forms.delete(form);
        } else if (form.hasAttribute('data-touched')) {
            event.preventDefault();
        }
    }
});
