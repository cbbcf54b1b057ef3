// A chart of one or two series over time, drawn by uPlot (MIT) from its WebJar. One property, `data`, as JSON text.
// The arrow keys move the cursor, t shows the same numbers as a table. Without the library there is the table.

const LIBRARY = new URL('../webjars/uplot/1.6.30/dist/', import.meta.url);
const MOST_ROWS = 2000;
let library;

function loaded() {
    library ??= new Promise((resolve, reject) => {
        const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL('uPlot.min.css', LIBRARY) });
        const script = Object.assign(document.createElement('script'), { src: new URL('uPlot.iife.min.js', LIBRARY) });
        script.onload = () => resolve(globalThis.uPlot);
        script.onerror = reject;
        document.head.append(style, script);
    });
    return library;
}

function element(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) {
        made.className = className;
    }
    made.append(...children);
    return made;
}

const number = (value) => {
    const size = Math.abs(value);
    return value.toLocaleString('en', { maximumFractionDigits: size >= 100 ? 0 : size >= 1 ? 2 : 4 });
};
const says = (line, value) => (value === null ? 'no data' : `${number(value * line.factor)} ${line.sign}`.trim());
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: 'UTC' });
const moment = (seconds) => `${day.format(seconds * 1000)} UTC`;

class TimeChart extends HTMLElement {
    #data = null;
    #plot = null;
    #parts = null;
    #watching = [];

    connectedCallback() {
        if (Object.hasOwn(this, 'data')) {
            const early = this.data;
            delete this.data;
            this.data = early;
        }
        const size = new ResizeObserver(() => this.#plot?.setSize(this.#size()));
        size.observe(this);
        const theme = new MutationObserver(() => this.#draw());
        theme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
        const dark = matchMedia('(prefers-color-scheme: dark)');
        const redraw = () => this.#draw();
        dark.addEventListener('change', redraw);
        this.#watching = [() => size.disconnect(), () => theme.disconnect(), () => dark.removeEventListener('change', redraw)];
        this.#draw();
    }

    disconnectedCallback() {
        this.#watching.forEach((stop) => stop());
        this.#plot?.destroy();
        this.#plot = null;
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

    #size() {
        return { width: Math.max(240, this.clientWidth), height: this.clientWidth < 480 ? 200 : 240 };
    }

    async #draw() {
        if (!this.#data) {
            return;
        }
        this.#parts ??= this.#frame();
        this.#legend();
        if (!this.#parts.table.hidden) {
            this.#fillTable();
        }
        try {
            const uPlot = await loaded();
            if (!this.isConnected) {
                return;
            }
            const at = this.#plot?.cursor.idx ?? null;
            this.#plot?.destroy();
            this.#plot = new uPlot(this.#options(uPlot), this.#columns(), this.#parts.plot);
            if (at !== null && this.#parts.plot === document.activeElement) {
                this.#move(at);
            }
        } catch {
            this.#parts.plot.hidden = true;
            this.#table(true);
        }
    }

    #frame() {
        const legend = element('div', 'kw-chart-keys');
        const button = element('button', 'kw-chart-button', 'Table');
        button.type = 'button';
        button.title = 'Show the numbers as a table (t)';
        button.setAttribute('aria-expanded', 'false');
        button.addEventListener('click', () => this.#table());
        const plot = element('div', 'kw-chart-plot');
        plot.tabIndex = 0;
        plot.setAttribute('role', 'group');
        plot.setAttribute('aria-roledescription', 'chart');
        plot.addEventListener('keydown', (event) => this.#key(event));
        const live = element('div', 'kw-sr');
        live.setAttribute('aria-live', 'polite');
        const table = element('div', 'kw-chart-table');
        table.tabIndex = 0;
        table.hidden = true;
        table.setAttribute('role', 'region');
        table.addEventListener('keydown', (event) => this.#key(event));
        this.replaceChildren(element('div', 'kw-chart-head', legend, button), plot, live, table);
        return { legend, button, plot, live, table };
    }

    #legend(index = null) {
        const { title, lines, times } = this.#data;
        const keys = lines.map((line, n) => {
            const value = index === null ? line.last : says(line, line.values[index]);
            return element('span', `kw-chart-key kw-chart-key-${n + 1}`, line.name, ' ', element('strong', '', value));
        });
        if (index !== null) {
            keys.push(element('span', 'kw-soft kw-small', moment(times[index])));
        }
        this.#parts.legend.replaceChildren(...keys);
        const limits = lines.filter((line) => line.threshold).map((line) => `, ${line.threshold.words} ${says(line, line.threshold.at)}`);
        const last = lines.map((line) => `${line.name} last ${line.last}`).join(', ');
        this.#parts.plot.setAttribute('aria-label', `${title}: ${last}${limits.join('')}. Arrow keys move the cursor, t shows a table.`);
        this.#parts.table.setAttribute('aria-label', `${title}, table`);
    }

    #columns() {
        const { times, lines } = this.#data;
        return [times, ...lines.map((line) => line.values.map((value) => (value === null ? null : value * line.factor)))];
    }

    #options(uPlot) {
        const { lines } = this.#data;
        const paint = this.#paint();
        const axis = { stroke: paint.soft, ticks: { show: false }, font: '12px system-ui, sans-serif', labelFont: '12px system-ui, sans-serif' };
        return {
            ...this.#size(),
            tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
            legend: { show: false },
            cursor: { drag: { x: false, y: false }, points: { size: 7 } },
            scales: Object.fromEntries(lines.map((line, n) => [`y${n}`, { range: (_, min, max) => this.#range(line, min, max) }])),
            series: [{}, ...lines.map((line, n) => this.#series(line, n, paint))],
            axes: [
                { ...axis, label: 'UTC', labelSize: 18, labelGap: 0, size: 30, grid: { show: false }, space: 70, ...this.#few(), values: (_, splits, axisIndex, space, step) => splits.map((at) => this.#tick(at, step)) },
                ...lines.map((line, n) => ({
                    ...axis,
                    scale: `y${n}`,
                    side: n === 0 ? 3 : 1,
                    stroke: paint.lines[n],
                    size: 62,
                    grid: { show: n === 0, stroke: paint.grid, width: 1 },
                    values: (_, splits) => splits.map((value) => `${number(value)} ${line.sign}`.trim()),
                })),
            ],
            hooks: {
                drawClear: [(u) => this.#stretches(u, paint)],
                draw: [(u) => lines.forEach((line, n) => line.threshold && this.#threshold(u, line, n, paint))],
                setCursor: [(u) => this.#legend(u.cursor.idx ?? null)],
            },
        };
    }

    /** Where there are few points, such as quarters, each has its own mark. */
    #few() {
        const { times } = this.#data;
        return times.length > 1 && times.length <= 5 ? { splits: () => times } : {};
    }

    #tick(at, step) {
        const parts = step >= 86400 ? { day: 'numeric', month: 'short' } : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
        const midnight = step < 86400 && at % 86400 === 0 ? { day: 'numeric', month: 'short' } : parts;
        return new Intl.DateTimeFormat('en-GB', { ...midnight, timeZone: 'UTC' }).format(at * 1000);
    }

    #series(line, n, paint) {
        return {
            label: line.name,
            scale: `y${n}`,
            stroke: paint.lines[n],
            width: 1.75,
            dash: n === 0 ? undefined : [7, 3],
            points: { show: line.values.filter((value) => value !== null).length < 3, size: 6 },
            spanGaps: false,
        };
    }

    #range(line, min, max) {
        const limit = line.threshold ? line.threshold.at * line.factor : 0;
        const top = Math.max(max ?? 0, limit, 0);
        const bottom = Math.min(min ?? 0, limit, 0);
        const room = (top - bottom || 1) * 0.1;
        // The words of a threshold stand above it, where no line of the plot runs.
        const words = limit > 0 && limit >= 0.8 * top ? 1.6 * room : 0;
        return [bottom < 0 ? bottom - room : 0, top + room + words];
    }

    #threshold(u, line, n, paint) {
        const { ctx, bbox } = u;
        const y = Math.round(u.valToPos(line.threshold.at * line.factor, `y${n}`, true));
        ctx.save();
        ctx.strokeStyle = ctx.fillStyle = paint.lines[n];
        ctx.setLineDash([2 * devicePixelRatio, 4 * devicePixelRatio]);
        ctx.lineWidth = 1.5 * devicePixelRatio;
        ctx.beginPath();
        ctx.moveTo(bbox.left, y);
        ctx.lineTo(bbox.left + bbox.width, y);
        ctx.stroke();
        ctx.font = `${12 * devicePixelRatio}px system-ui, sans-serif`;
        ctx.textAlign = n === 0 ? 'left' : 'right';
        const x = n === 0 ? bbox.left + 6 * devicePixelRatio : bbox.left + bbox.width - 6 * devicePixelRatio;
        const above = y - bbox.top > 18 * devicePixelRatio;
        const words = `${line.threshold.words} ${says(line, line.threshold.at)}`;
        const at = above ? y - 5 * devicePixelRatio : y + 15 * devicePixelRatio;
        ctx.setLineDash([]);
        ctx.lineWidth = 4 * devicePixelRatio;
        ctx.lineJoin = 'round';
        ctx.strokeStyle = paint.ground;
        ctx.strokeText(words, x, at);
        ctx.fillText(words, x, at);
        ctx.restore();
    }

    #stretches(u, paint) {
        const { ctx, bbox } = u;
        for (const stretch of this.#data.stretches) {
            const from = Math.max(bbox.left, u.valToPos(stretch.from, 'x', true));
            const to = Math.min(bbox.left + bbox.width, u.valToPos(stretch.to, 'x', true));
            if (to <= from) {
                continue;
            }
            ctx.save();
            ctx.beginPath();
            ctx.rect(from, bbox.top, to - from, bbox.height);
            ctx.clip();
            ctx.strokeStyle = paint.hatch;
            ctx.lineWidth = devicePixelRatio;
            ctx.beginPath();
            for (let x = from - bbox.height; x < to; x += 8 * devicePixelRatio) {
                ctx.moveTo(x, bbox.top + bbox.height);
                ctx.lineTo(x + bbox.height, bbox.top);
            }
            ctx.stroke();
            ctx.restore();
        }
    }

    #key(event) {
        const last = this.#data.times.length - 1;
        const at = this.#plot?.cursor.idx ?? last + 1;
        const step = event.shiftKey ? 10 : 1;
        const target = { ArrowLeft: at - step, ArrowRight: at + step, Home: 0, End: last }[event.key];
        if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        if (event.key === 't') {
            this.#table();
        } else if (target !== undefined && event.currentTarget === this.#parts.plot && last >= 0) {
            this.#move(Math.min(last, Math.max(0, target)));
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }

    #move(index) {
        const { times, lines } = this.#data;
        this.#plot?.setCursor({ left: this.#plot.valToPos(times[index], 'x'), top: this.#plot.over.clientHeight / 2 });
        const values = lines.map((line) => `${line.name} ${says(line, line.values[index])}`).join(', ');
        const inside = this.#data.stretches.filter((stretch) => stretch.from <= times[index] && times[index] < stretch.to);
        this.#parts.live.textContent = [moment(times[index]), values, ...inside.map((stretch) => stretch.words)].join(': ');
    }

    #table(show = this.#parts.table.hidden) {
        this.#parts.table.hidden = !show;
        this.#parts.button.setAttribute('aria-expanded', String(show));
        if (show) {
            this.#fillTable();
            this.#parts.table.focus();
        } else {
            this.#parts.plot.focus();
        }
    }

    #fillTable() {
        const { title, times, lines, stretches } = this.#data;
        const marked = stretches.length > 0;
        const heads = ['Time', ...lines.map((line) => line.name), ...(marked ? ['Remark'] : [])].map((text) => {
            const head = element('th', '', text);
            head.scope = 'col';
            return head;
        });
        const rows = times.slice(-MOST_ROWS).map((_, n, kept) => times.length - 1 - n).map((n) => {
            const remark = stretches.filter((stretch) => stretch.from <= times[n] && times[n] < stretch.to).map((stretch) => stretch.words);
            const cells = [moment(times[n]), ...lines.map((line) => says(line, line.values[n])), ...(marked ? [remark.join(', ')] : [])];
            return element('tr', '', ...cells.map((text) => element('td', '', text)));
        });
        const table = element('table', '', element('caption', 'kw-sr', title), element('thead', '', element('tr', '', ...heads)), element('tbody', '', ...rows));
        this.#parts.table.replaceChildren(table);
    }

    #paint() {
        const probe = element('span', '');
        this.append(probe);
        const colour = (name) => {
            probe.style.color = `var(${name})`;
            return getComputedStyle(probe).color;
        };
        const paint = {
            lines: [colour('--kw-series-1'), colour('--kw-series-2')],
            soft: colour('--kw-ink-soft'),
            grid: colour('--kw-line'),
            hatch: colour('--kw-line-strong'),
            ground: colour('--kw-card'),
        };
        probe.remove();
        return paint;
    }
}

customElements.define('kw-time-chart', TimeChart);
