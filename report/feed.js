// The index of a report of several documents: filters, order, counts.

/** @returns {HTMLElement[]} */
function entries() {
  return [...document.querySelectorAll('.entry')].map((element) => /** @type {HTMLElement} */ (element));
}

const NOTHING = 'No document matches. Clear the search, or allow more relations.';
const ORDERS = {
  feed: 'as in the feed',
  doubtful: 'most doubtful first',
  sure: 'surest first',
};

function startFeed() {
  const form = /** @type {HTMLFormElement} */ (find(document, '#filters'));
  form.append(
    createSearch(),
    createRelationFilter(),
    createSwitch('weak', ' with doubtful pairs only'),
    createSwitch('discrepancies', ' with contradicting facts only'),
    createOrderChoice(),
  );
  form.after(create('p', { id: 'nothing', class: 'notice', hidden: '' }, NOTHING));
  form.hidden = false;
  form.addEventListener('input', () => applyFilters(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  applyFilters(form);
}

function createSearch() {
  return create('label', {}, 'Search titles and texts', create('input', { type: 'search', name: 'text' }));
}

function createRelationFilter() {
  const group = create('fieldset', {}, create('legend', {}, 'Show'));
  const relations = new Set(entries().map(({ dataset }) => dataset.relation ?? ''));
  for (const relation of [...RELATIONS, 'unrelated', 'failed'].filter((name) => relations.has(name))) {
    const n = entries().filter(({ dataset }) => dataset.relation === relation).length;
    const box = create('input', { type: 'checkbox', name: 'relation', value: relation, checked: '' });
    group.append(create('label', {}, box, ` ${relation} (${n})`));
  }
  return group;
}

/** @param {string} name @param {string} label */
function createSwitch(name, label) {
  return create('label', {}, create('input', { type: 'checkbox', name }), label);
}

function createOrderChoice() {
  const choice = create('select', { name: 'order' });
  for (const [value, text] of Object.entries(ORDERS)) choice.append(create('option', { value }, text));
  return create('label', {}, 'Order', choice);
}

/** @param {HTMLFormElement} form */
function applyFilters(form) {
  const wanted = new FormData(form);
  const relations = wanted.getAll('relation');
  const text = String(wanted.get('text') ?? '')
    .trim()
    .toLowerCase();
  const all = entries();
  for (const entry of all) {
    const { relation, weak, discrepancies } = entry.dataset;
    const isShown =
      relations.includes(relation ?? '') &&
      (!wanted.has('weak') || Number(weak) > 0) &&
      (!wanted.has('discrepancies') || Number(discrepancies) > 0) &&
      (text === '' || wordsOf(entry).includes(text));
    entry.hidden = !isShown;
  }
  sortEntries(all, String(wanted.get('order')));
  const shown = all.filter((entry) => !entry.hidden);
  find(document, '#nothing').toggleAttribute('hidden', shown.length > 0);
  const pairs = shown.reduce((sum, { dataset }) => sum + Number(dataset.pairs), 0);
  find(document, '#totals').textContent =
    `${shown.length} of ${count(all.length, 'document')}, ${count(pairs, 'pair')}`;
}

/** What can be searched, gathered when it is first asked for. @type {WeakMap<HTMLElement, string>} */
const searchable = new WeakMap();

/** Titles and texts of an entry in lower case; not the data block that stands beside them. @param {HTMLElement} entry */
function wordsOf(entry) {
  const known = searchable.get(entry);
  if (known !== undefined) return known;
  const parts = [...entry.querySelectorAll('.entry-id, .entry-title, h2, .text')];
  const words = parts
    .map(({ textContent }) => textContent ?? '')
    .join('\n')
    .toLowerCase();
  searchable.set(entry, words);
  return words;
}

/** @param {HTMLElement[]} all @param {string} order */
function sortEntries(all, order) {
  const rank = (/** @type {HTMLElement} */ { id, dataset }) =>
    order === 'doubtful'
      ? Number(dataset.confidence)
      : order === 'sure'
        ? -Number(dataset.confidence)
        : Number(id.slice(1));
  const sorted = [...all].sort((a, b) => rank(a) - rank(b));
  if (sorted.some((entry, i) => entry !== all[i])) find(document, 'main').append(...sorted);
}
