// Gives the documents back as they are now: one as indented JSON, several as JSON Lines.

let saved = true;
/** After a first save, going back is a change too. */
let savedBefore = false;

function saveCorrected() {
  const documents = listRoots().map((root) => desks.find((desk) => desk.root === root)?.document ?? root);
  const isSingle = document.body.classList.contains('single');
  const text = documents.map((item) => `${toJsonText(item, isSingle)}\n`).join('');
  const id = documents[0] && !(documents[0] instanceof Element) ? documents[0].id : undefined;
  download(nameFile(id, isSingle ? 'json' : 'jsonl'), text, 'application/json');
  saved = true;
  savedBefore = true;
  announce('Saved.');
}

/** A document that nobody has unfolded is passed on as the page holds it. @param {StoredDocument | Element} item @param {boolean} indent */
function toJsonText(item, indent) {
  const value = item instanceof Element ? JSON.parse(find(item, '.data').textContent ?? '') : item;
  return JSON.stringify(value, null, indent ? 2 : 0);
}

/** A single document gives the file its name. @param {string | undefined} id @param {string} ending */
function nameFile(id, ending) {
  const name = (document.body.classList.contains('single') && id) || 'aligned';
  return `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${ending}`;
}

/** @param {string} name @param {string} text @param {string} type */
function download(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = /** @type {HTMLAnchorElement} */ (create('a', { href: address, download: name }));
  link.click();
  // The browser reads the address after the click; at once would be too early.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

addEventListener('beforeunload', (event) => {
  if (!saved) event.preventDefault();
});
