// A treemap: groups of tiles, each as large as what it stands for. One property, `data`, as JSON text; see Treemap.java.
// Tiles are links and buttons. One of them is in the tab order; the arrow keys move to the nearest one.

const HEAD = 24; // px of a group's name
const INSET = 3; // px between a group and its tiles
const REACHED = 16; // px a side, below which a tile is drawn but neither named nor reached

/** The proportions of a row of areas along a side: the longer side of its worst rectangle by the shorter one. */
function worst(sum, largest, smallest, side) {
    const square = (sum / side) ** 2;
    return Math.max(square && largest / square, smallest && square / smallest);
}

/**
 * Squarified layout (Bruls, Huizing, van Wijk 2000): a rectangle for each value, in their order, together the whole box.
 * Values of zero get a rectangle without area. Largest first gives the best proportions.
 */
export function squarify(values, box) {
    const total = values.reduce((sum, value) => sum + value, 0);
    let { x, y, width, height } = box;
    if (!(total > 0) || !(width > 0) || !(height > 0)) {
        return values.map(() => ({ x, y, width: 0, height: 0 }));
    }
    const areas = values.map((value) => (value * width * height) / total);
    const rectangles = [];
    for (let from = 0; from < areas.length; ) {
        const side = Math.min(width, height);
        let sum = areas[from];
        let until = from + 1;
        while (until < areas.length && keepsShape(areas, from, until, sum, side)) {
            sum += areas[until++];
        }
        const depth = side > 0 ? sum / side : 0;
        rectangles.push(...row(areas.slice(from, until), sum, depth, { x, y, width, height }));
        if (width >= height) {
            x += depth;
            width = Math.max(0, width - depth);
        } else {
            y += depth;
            height = Math.max(0, height - depth);
        }
        from = until;
    }
    return rectangles;
}

function keepsShape(areas, from, until, sum, side) {
    const row = areas.slice(from, until + 1);
    const before = worst(sum, Math.max(...row.slice(0, -1)), Math.min(...row.slice(0, -1)), side);
    return worst(sum + areas[until], Math.max(...row), Math.min(...row), side) <= before;
}

function row(areas, sum, depth, box) {
    const upright = box.width >= box.height;
    let at = upright ? box.y : box.x;
    return areas.map((area) => {
        const length = sum > 0 ? ((upright ? box.height : box.width) * area) / sum : 0;
        const placed = upright
            ? { x: box.x, y: at, width: depth, height: length }
            : { x: at, y: box.y, width: length, height: depth };
        at += length;
        return placed;
    });
}

/** Of these rectangles the index of the nearest one in a direction from another; -1 when there is none. */
export function nearest(rectangles, from, key) {
    const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2];
    const [x, y] = middle(rectangles[from]);
    let found = -1;
    let least = Infinity;
    rectangles.forEach((box, n) => {
        const [left, top] = middle(box);
        const [ahead, aside] = { ArrowRight: [left - x, top - y], ArrowLeft: [x - left, top - y], ArrowDown: [top - y, left - x], ArrowUp: [y - top, left - x] }[key];
        const far = ahead + 2 * Math.abs(aside);
        if (n !== from && ahead > 0.5 && far < least) {
            found = n;
            least = far;
        }
    });
    return found;
}

function element(tag, className, ...children) {
    const made = document.createElement(tag);
    made.className = className;
    made.append(...children);
    return made;
}

class Treemap extends HTMLElement {
    #data = null;
    #parts = null;
    #groups = [];
    #stops = [];
    #size = null;

    connectedCallback() {
        if (Object.hasOwn(this, 'data')) {
            const early = this.data;
            delete this.data;
            this.data = early;
        }
        this.#size = new ResizeObserver(() => this.#place());
        this.#size.observe(this);
        this.#draw();
    }

    disconnectedCallback() {
        this.#size?.disconnect();
    }

    get data() {
        return this.#data && JSON.stringify(this.#data);
    }

    set data(text) {
        this.#data = text ? JSON.parse(text) : null;
        if (this.isConnected) {
            this.#draw();
        }
    }

    #draw() {
        if (!this.#data) {
            return;
        }
        const inside = this.contains(document.activeElement);
        this.#parts ??= this.#frame();
        const { title, groups, open, back } = this.#data;
        this.#parts.plot.setAttribute('aria-label', `${title}. Arrow keys move between the tiles, Enter opens one.`);
        this.#parts.back.hidden = !open;
        this.#parts.back.textContent = `\u2190 ${back}`;
        this.#groups = groups.map((group) => this.#group(group));
        this.#parts.plot.replaceChildren(...this.#groups.map((group) => group.frame));
        this.#parts.says.textContent = this.#data.says;
        this.#place();
        if (inside) {
            (open ? this.#stops[0] : this.#parts.plot.querySelector('[tabindex="0"]'))?.focus();
        }
    }

    #frame() {
        const back = element('button', 'kw-map-back');
        back.type = 'button';
        back.addEventListener('click', () => this.#open(''));
        const says = element('span', 'kw-map-says');
        says.setAttribute('aria-hidden', 'true');
        const plot = element('div', 'kw-map-plot');
        plot.setAttribute('role', 'group');
        plot.setAttribute('aria-roledescription', 'treemap');
        plot.addEventListener('keydown', (event) => this.#key(event));
        for (const kind of ['pointerover', 'focusin']) {
            plot.addEventListener(kind, (event) => this.#tell(event.target));
        }
        plot.addEventListener('pointerleave', () => this.#tell(document.activeElement));
        plot.addEventListener('focusin', (event) => this.#rove(event.target));
        this.replaceChildren(element('div', 'kw-map-head', back, says), plot);
        return { back, says, plot };
    }

    #group(group) {
        const frame = element('div', `kw-map-group kw-map-${group.kind} kw-map-hue-${group.hue}`);
        frame.setAttribute('role', 'group');
        frame.setAttribute('aria-label', `${group.name}: ${group.says}`);
        const name = this.#data.open ? element('div', 'kw-map-name') : this.#button('kw-map-name', group.id);
        name.append(element('strong', '', group.name), element('span', '', group.brief));
        this.#names(name, `${group.name}: ${group.says}`, this.#data.open ? '' : ', open');
        const tiles = group.tiles.map((tile) => this.#tile(tile, group));
        frame.append(name, ...tiles);
        return { group, frame, name, tiles };
    }

    #tile(tile, group) {
        const made = tile.href ? element('a', '') : tile.opens ? this.#button('', tile.opens) : element('div', '');
        if (tile.href) {
            made.href = tile.href;
        }
        made.className = `kw-map-tile kw-map-${tile.kind}`;
        made.append(element('span', 'kw-map-tile-name', tile.name), element('span', 'kw-map-tile-size', tile.brief));
        this.#names(made, `${tile.name}, ${group.name}: ${tile.says}`, '');
        return made;
    }

    #button(className, opens) {
        const button = element('button', className);
        button.type = 'button';
        button.addEventListener('click', () => this.#open(opens));
        return button;
    }

    #names(made, words, more) {
        made.dataset.says = words;
        if (made.tagName !== 'DIV') {
            made.setAttribute('aria-label', words + more);
        }
    }

    #open(group) {
        this.$server?.open(group);
    }

    #place() {
        const width = this.clientWidth;
        if (!this.#parts || !(width > 0)) {
            return;
        }
        const height = width < 560 ? 460 : Math.min(560, Math.max(340, Math.round(width * 0.46)));
        this.#parts.plot.style.height = `${height}px`;
        const boxes = squarify(this.#groups.map(({ group }) => group.value), { x: 0, y: 0, width, height });
        const before = this.#stops.findIndex((stop) => stop.tabIndex === 0);
        this.#stops = [];
        this.#groups.forEach((drawn, n) => this.#placeGroup(drawn, boxes[n]));
        this.#stops.forEach((stop) => (stop.tabIndex = -1));
        const first = this.#stops[Math.min(Math.max(0, before), this.#stops.length - 1)];
        if (first) {
            first.tabIndex = 0;
        }
    }

    #placeGroup({ group, frame, name, tiles }, box) {
        set(frame, box);
        const roomy = box.width >= 72 && box.height >= HEAD + 2 * REACHED;
        const reached = box.width >= REACHED && box.height >= REACHED;
        frame.classList.toggle('kw-map-narrow', !roomy);
        frame.classList.toggle('kw-map-slim', box.width < 128);
        frame.classList.toggle('kw-map-blank', box.width < 48 || box.height < 22);
        this.#reach(name, reached);
        const inner = { x: INSET, y: HEAD, width: box.width - 2 * INSET, height: box.height - HEAD - INSET };
        const boxes = squarify(group.tiles.map((tile) => tile.value), roomy ? inner : { x: 0, y: 0, width: 0, height: 0 });
        tiles.forEach((tile, n) => this.#placeTile(tile, boxes[n], roomy));
    }

    #placeTile(tile, box, shown) {
        tile.hidden = !shown;
        set(tile, box);
        tile.classList.toggle('kw-map-blank', box.width < 44 || box.height < 20);
        tile.classList.toggle('kw-map-brief', box.height < 40);
        this.#reach(tile, shown && box.width >= REACHED && box.height >= REACHED);
    }

    /** What is too small to be hit is drawn only; its group opens it, and the table has it. */
    #reach(stop, reached) {
        if (stop.tagName === 'DIV') {
            return;
        }
        stop.classList.toggle('kw-map-tiny', !reached);
        stop.toggleAttribute('inert', !reached);
        if (reached) {
            this.#stops.push(stop);
        }
    }

    #rove(stop) {
        if (this.#stops.includes(stop)) {
            this.#stops.forEach((other) => (other.tabIndex = other === stop ? 0 : -1));
        }
    }

    #tell(target) {
        const told = target?.closest?.('[data-says]');
        this.#parts.says.textContent = told && this.contains(told) ? told.dataset.says : this.#data.says;
    }

    #key(event) {
        const at = this.#stops.indexOf(document.activeElement);
        if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        let to = { Home: 0, End: this.#stops.length - 1 }[event.key] ?? -1;
        if (event.key.startsWith('Arrow')) {
            to = nearest(this.#stops.map((stop) => stop.getBoundingClientRect()), at, event.key);
        } else if (event.key === 'Escape' && this.#data.open) {
            this.#open('');
        } else if (to < 0) {
            return;
        }
        this.#stops[to]?.focus();
        event.preventDefault();
        event.stopPropagation();
    }
}

function set(made, box) {
    Object.assign(made.style, { left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` });
}

if (globalThis.customElements && !customElements.get('kw-treemap')) {
    customElements.define('kw-treemap', Treemap);
}
