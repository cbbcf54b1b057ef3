// The keys of the console. Every key presses a real button or link of the page, so what a key can do is what a person
// may do. Nothing happens while somebody types, or with a modifier held.

const PAUSE = 1200;
let waiting = 0;

// After c: a page for everything that is created from anywhere. A c alone is the create button of a list.
const CREATE = { i: 'incidents/new' };
const CREATE_PAUSE = 350;
let creating = 0;

const typing = (event) =>
    event
        .composedPath()
        .some((node) => node instanceof HTMLElement && (node.isContentEditable || /^(input|textarea|select)$/i.test(node.tagName)));

const overlay = () => document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], dialog[open]') !== null;

const visible = (element) => element && element.checkVisibility();

function go(letter) {
    const item = document.querySelector(`[data-go="${CSS.escape(letter)}"]`);
    const link = item?.shadowRoot?.querySelector('a') ?? item;
    link?.click();
    return item !== null;
}

function press(key) {
    const button = document.querySelector(`[data-shortcut="${CSS.escape(key)}"]:not([disabled])`);
    button?.click();
    return button !== null;
}

function search() {
    const field = [...document.querySelectorAll('.kw-search')].find(visible);
    field?.focus();
    return field !== undefined;
}

// The router takes a click on a link, so the page is changed without being loaded anew.
function open(path) {
    const link = document.createElement('a');
    link.href = new URL(path, document.baseURI).href;
    document.body.append(link);
    link.click();
    link.remove();
}

function create(key) {
    clearTimeout(creating);
    creating = 0;
    if (CREATE[key]) {
        open(CREATE[key]);
    }
    return CREATE[key] !== undefined;
}

function handled(key) {
    if (creating && create(key)) {
        return true;
    }
    if (key === 'c') {
        creating = setTimeout(() => {
            creating = 0;
            press('c');
        }, CREATE_PAUSE);
        return true;
    }
    if (Date.now() < waiting) {
        waiting = 0;
        return go(key);
    }
    if (key === 'g') {
        waiting = Date.now() + PAUSE;
        return true;
    }
    return key === '/' ? search() : press(key);
}

addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.key.length !== 1) {
        return;
    }
    if (!typing(event) && !overlay() && handled(event.key)) {
        event.preventDefault();
    }
});

// The skip link moves the focus, not only the scroll position, and leaves the address alone.
addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.kw-skip')) {
        event.preventDefault();
        document.getElementById('content')?.focus();
    }
});
