// Starts the page: a single document at once, the documents of a feed when they are unfolded.

document.body.classList.add('scripted');
find(document, '#tools').append(inspector, announcer);
document.addEventListener('keydown', act);
NARROW.addEventListener('change', () => {
  for (const desk of desks) drawRibbons(desk);
});

if (document.body.classList.contains('feed')) {
  startFeed();
  for (const entry of entries()) {
    entry.querySelector('details')?.addEventListener('toggle', ({ target }) => {
      const isNew =
        target instanceof HTMLDetailsElement && target.open && !desks.some(({ root }) => root === entry);
      if (isNew) desks.push(openDesk(entry));
    });
  }
} else {
  for (const root of document.querySelectorAll('.document'))
    desks.push(openDesk(/** @type {HTMLElement} */ (root)));
}

startLanguage();

// Paper cannot be unfolded.
addEventListener('beforeprint', () => {
  for (const removed of document.querySelectorAll('.desk .removed')) removed.setAttribute('open', '');
});
