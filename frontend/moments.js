// Keeps relative times true while a page stays open, and adds the reader's own zone on hover.

const UNITS = [
    [86400, 'd'],
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
];

function words(at) {
    const seconds = Math.trunc((Date.now() - at) / 1000);
    const size = Math.abs(seconds);
    if (size < 5) {
        return 'now';
    }
    const [length, unit] = UNITS.find(([each]) => size >= each);
    const amount = `${Math.trunc(size / length)} ${unit}`;
    return seconds < 0 ? `in ${amount}` : `${amount} ago`;
}

function refresh() {
    for (const element of document.querySelectorAll('time.kw-moment')) {
        const said = words(Date.parse(element.dateTime));
        if (element.firstChild && element.firstChild.data !== said) {
            element.firstChild.data = said;
        }
    }
}

addEventListener('pointerover', (event) => {
    const element = event.target instanceof Element ? event.target.closest('time.kw-moment') : null;
    if (element && !element.dataset.local) {
        const local = new Date(element.dateTime).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' });
        element.dataset.local = local;
        element.title = `${element.title}\n${local}`;
    }
});

setInterval(refresh, 15000);
