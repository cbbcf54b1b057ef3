// The command palette: Ctrl+K, type or paste, Enter. The server answers what the reader may open; what they visited
// stays in this browser, for each account apart. Text is text: nothing of an answer becomes markup.

const PAUSE = 150;
const MOST_VISITED = 12;
const SHOWN_VISITED = 5;
const MAC = /Mac|iP(hone|ad)/.test(navigator.platform);

let host;
let dialog;
let input;
let list;
let said;
let asked = 0;
let shownFor;
let timer;
let hasty = false;
let left = null;
let options = [];
let active = -1;

function element(tag, name, attributes = {}, ...children) {
    const made = document.createElement(tag);
    made.className = name;
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
}

const glyph = (name) => element('span', `kw-icon kw-icon-${name}`, { 'aria-hidden': 'true' });

// What was visited

const drawer = () => `keyward.visited.${host.dataset.account}`;

function visited() {
    try {
        const all = JSON.parse(localStorage.getItem(drawer()) ?? '[]');
        return Array.isArray(all) ? all.filter((one) => typeof one.path === 'string' && typeof one.title === 'string') : [];
    } catch {
        return [];
    }
}

const here = () => decodeURI(location.pathname.slice(new URL(document.baseURI).pathname.length));

/** Remembers the page that is open, by its path alone: no filter, no key, no form. */
function remember() {
    const path = here();
    const title = document.title.replace(/ · Keyward$/, '');
    const passing = path === '' || /(^|\/)(new|edit|login|setup)$/.test(path) || document.querySelector('.kw-problem');
    if (!host?.isConnected || !host.dataset.account || passing || title === '' || title === 'Keyward') {
        return;
    }
    const others = visited().filter((one) => one.path !== path);
    try {
        localStorage.setItem(drawer(), JSON.stringify([{ path, title }, ...others].slice(0, MOST_VISITED)));
    } catch {
        // A browser that keeps nothing still has a palette.
    }
}

function recent(text) {
    const words = text.toLowerCase().split(/\s+/);
    return visited()
        .filter((one) => one.path !== here() && words.every((word) => one.title.toLowerCase().includes(word)))
        .slice(0, text === '' ? SHOWN_VISITED : 3)
        .map((one) => ({ group: 'Recently visited', icon: 'clock', title: one.title, hint: '', path: one.path }));
}

// The lines

function line(entry, index) {
    const words = element('span', 'kw-palette-text', {}, element('span', 'kw-palette-title', {}, entry.title));
    if (entry.hint) {
        words.append(element('span', 'kw-palette-hint', {}, entry.hint));
    }
    const keys = (entry.keys ?? '').split(' ').filter(Boolean);
    const caps = keys.map((key) => element('span', 'kw-key', {}, key));
    const leads = typeof entry.path === 'string';
    const made = element(leads ? 'a' : 'div', 'kw-palette-line', { role: 'option', id: `kw-palette-${index}` });
    made.append(glyph(entry.icon), words, ...caps);
    if (leads) {
        made.href = new URL(entry.path, document.baseURI).href;
        made.tabIndex = -1;
        made.setAttribute('aria-selected', 'false');
    } else {
        made.setAttribute('aria-disabled', 'true');
    }
    return made;
}

function draw(entries, text) {
    const chosen = options[active]?.href;
    const moved = active > 0 && shownFor === text;
    const groups = new Map();
    entries.forEach((entry, index) => {
        if (!groups.has(entry.group)) {
            const heading = element('div', 'kw-palette-group', { 'aria-hidden': 'true' }, entry.group);
            groups.set(entry.group, element('div', '', { role: 'group', 'aria-label': entry.group }, heading));
        }
        groups.get(entry.group).append(line(entry, index));
    });
    list.replaceChildren(...groups.values());
    options = [...list.querySelectorAll('a')];
    const kept = moved ? options.findIndex((option) => option.href === chosen) : -1;
    choose(kept < 0 ? 0 : kept, false);
    if (!moved) {
        list.scrollTop = 0;
    }
    if (entries.length === 0) {
        list.append(element('div', 'kw-palette-none', { role: 'option', 'aria-disabled': 'true' }, none(text)));
    }
    const notes = entries.filter((entry) => typeof entry.path !== 'string').map((entry) => `${entry.title}. ${entry.hint}`);
    said.textContent = [...notes, options.length === 1 ? '1 result' : `${options.length} results`].join(' ');
}

const none = (text) => `Nothing you may open is called “${text}”. To find a key's family, paste the whole key.`;

function choose(index, scroll = true) {
    options[active]?.setAttribute('aria-selected', 'false');
    active = options.length === 0 ? -1 : Math.min(Math.max(index, 0), options.length - 1);
    const option = options[active];
    if (option) {
        option.setAttribute('aria-selected', 'true');
        input.setAttribute('aria-activedescendant', option.id);
        if (scroll) {
            option.scrollIntoView({ block: 'nearest' });
        }
    } else {
        input.removeAttribute('aria-activedescendant');
    }
}

// Asking

function ask(text) {
    const number = ++asked;
    host.$server
        .find(text)
        .then((entries) => {
            if (number === asked && dialog.open) {
                arrive(entries, text);
            }
        })
        .catch(() => {
            if (number === asked && dialog.open) {
                hasty = false;
                said.textContent = 'The console did not answer. Type again in a moment.';
                list.replaceChildren(element('div', 'kw-palette-none', { role: 'option', 'aria-disabled': 'true' }, said.textContent));
                options = [];
                choose(-1);
            }
        });
}

function arrive(entries, text) {
    const before = recent(text);
    const known = new Set(before.map((one) => one.path));
    draw([...before, ...entries.filter((entry) => entry.group === 'Key' || !known.has(entry.path))], text);
    shownFor = text;
    dialog.removeAttribute('data-waiting');
    if (hasty) {
        hasty = false;
        follow();
    }
}

function typed(soon) {
    const text = input.value.trim();
    if (text === shownFor) {
        return;
    }
    clearTimeout(timer);
    dialog.setAttribute('data-waiting', '');
    timer = setTimeout(() => ask(text), soon ? 0 : PAUSE);
}

/** Enter goes where the line leads; pressed before the answer is there, it waits for the answer. */
function follow(event) {
    if (input.value.trim() !== shownFor) {
        hasty = true;
        return;
    }
    const option = options[active];
    if (option) {
        leave();
        option.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event?.ctrlKey, metaKey: event?.metaKey }));
        dialog.close();
    }
}

function leave() {
    left = document.getElementById('content');
}

/** Somebody who came by the palette reads on from the beginning of the new page. */
function land(tries = 30) {
    const page = document.getElementById('content');
    if (page && (page !== left || tries === 0)) {
        left = null;
        page.focus({ preventScroll: true });
    } else if (tries > 0) {
        requestAnimationFrame(() => land(tries - 1));
    }
}

function pressed(event) {
    event.stopPropagation();
    const act = {
        ArrowDown: () => choose(active + 1 === options.length ? 0 : active + 1),
        ArrowUp: () => choose(active <= 0 ? options.length - 1 : active - 1),
        Home: () => choose(0),
        End: () => choose(options.length - 1),
        Enter: () => follow(event),
    }[event.key];
    if (act && !event.shiftKey && !event.altKey && !event.isComposing) {
        event.preventDefault();
        act();
    } else if (calls(event)) {
        event.preventDefault();
        dialog.close();
    }
}

// The dialog

function build() {
    const name = 'Search or paste a key';
    input = element('input', '', {
        role: 'combobox',
        type: 'text',
        'aria-label': name,
        'aria-expanded': 'true',
        'aria-autocomplete': 'list',
        'aria-controls': 'kw-palette-list',
        autocomplete: 'off',
        autocapitalize: 'off',
        spellcheck: 'false',
        enterkeyhint: 'go',
        maxlength: '2000',
        placeholder: 'Family, page, action or whole key',
    });
    list = element('div', 'kw-palette-list', { role: 'listbox', id: 'kw-palette-list', 'aria-label': 'Results' });
    said = element('div', 'kw-palette-said', { 'aria-live': 'polite' });
    const close = element('button', 'kw-palette-close', { type: 'button', 'aria-label': 'Close' }, glyph('close'));
    const keys = element('div', 'kw-palette-foot', { 'aria-hidden': 'true' });
    [['↑ ↓', 'choose'], ['Enter', 'open'], ['Esc', 'close']].forEach(([key, words]) =>
        keys.append(element('span', '', {}, element('span', 'kw-key', {}, key), words)),
    );
    dialog = element('dialog', 'kw-palette', { 'aria-label': name });
    dialog.append(element('div', 'kw-palette-top', {}, glyph('search'), input, close), list, keys, said);
    document.body.append(dialog);
    input.addEventListener('input', (event) => typed(event.inputType === 'insertFromPaste'));
    dialog.addEventListener('keydown', pressed);
    close.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
        if (event.target === dialog) {
            dialog.close();
        } else if (event.target instanceof Element && event.target.closest('a')) {
            leave();
            setTimeout(() => dialog.close());
        }
    });
}

function open() {
    if (dialog.open || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) {
        return;
    }
    input.value = '';
    shownFor = undefined;
    options = [];
    active = -1;
    draw(recent(''), '');
    if (options.length === 0) {
        list.replaceChildren();
    }
    dialog.showModal();
    input.focus();
    typed(true);
}

const calls = (event) => event.key.toLowerCase() === 'k' && (MAC ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.altKey && !event.shiftKey;

addEventListener(
    'keydown',
    (event) => {
        if (host?.isConnected && !dialog.open && calls(event)) {
            event.preventDefault();
            event.stopPropagation();
            open();
        }
    },
    true,
);

// A new title means a new page.
new MutationObserver(() => {
    remember();
    if (left) {
        land();
    }
}).observe(document.head, { childList: true, subtree: true, characterData: true });

/** Takes the header's button into service; its element asks the server. */
export function attend(element) {
    host = element;
    if (!dialog) {
        build();
    }
    const button = host.querySelector('vaadin-button');
    if (MAC) {
        host.querySelector('.kw-palette-keys').textContent = '⌘ K';
    }
    button.addEventListener('click', open);
    remember();
}
