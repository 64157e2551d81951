// Gives the documents back as they are now: one as indented JSON, several as JSON Lines.

let saved = true;
/** After a first save, going back is a change too. */
let savedBefore = false;

function saveCorrected() {
  const roots = [...document.querySelectorAll('.document')].filter((root) => root.querySelector('.data'));
  const documents = roots.map((root) => desks.find((desk) => desk.root === root)?.document ?? root);
  const isSingle = document.body.classList.contains('single');
  const text = documents.map((item) => `${toJsonText(item, isSingle)}\n`).join('');
  const name = isSingle && documents[0] && !(documents[0] instanceof Element) ? documents[0].id : 'aligned';
  download(`${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${isSingle ? 'json' : 'jsonl'}`, text);
  saved = true;
  savedBefore = true;
  announce('Saved.');
}

/** A document that nobody has unfolded is passed on as the page holds it. @param {StoredDocument | Element} item @param {boolean} indent */
function toJsonText(item, indent) {
  const value = item instanceof Element ? JSON.parse(find(item, '.data').textContent ?? '') : item;
  return JSON.stringify(value, null, indent ? 2 : 0);
}

/** @param {string} name @param {string} text */
function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = /** @type {HTMLAnchorElement} */ (create('a', { href: address, download: name }));
  link.click();
  // The browser reads the address after the click; at once would be too early.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

addEventListener('beforeunload', (event) => {
  if (!saved) event.preventDefault();
});
