// Copies the text of any [data-copy] button and shows for a moment that it did.

async function copy(text) {
    if (navigator.clipboard && isSecureContext) {
        await navigator.clipboard.writeText(text);
        return;
    }
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'kw-sr';
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
}

addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-copy]') : null;
    if (!button) {
        return;
    }
    await copy(button.dataset.copy);
    const icon = button.querySelector('.kw-icon');
    icon?.classList.replace('kw-icon-copy', 'kw-icon-check');
    setTimeout(() => icon?.classList.replace('kw-icon-check', 'kw-icon-copy'), 1500);
});
