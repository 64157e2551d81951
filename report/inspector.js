// The bar that tells about what is selected and offers what can be done; the toolbar; the corrections themselves.

/** @type {Desk[]} */
const desks = [];
const inspector = create('section', { class: 'inspector', 'aria-label': 'Selection', hidden: '' });
const announcer = create('p', { class: 'unseen', role: 'status' });

/** @param {string} text */
function announce(text) {
  announcer.textContent = text;
}

/** @param {Desk} desk @param {Selected | null} selected */
function select(desk, selected) {
  for (const other of desks) {
    if (other !== desk && other.selected) {
      other.selected = null;
      showSelected(other);
      showActive(other);
    }
  }
  desk.selected = selected;
  desk.joining = null;
  showSelected(desk);
  showActive(desk);
  showInspector(desk);
}

/** @param {Desk} desk @param {Place} place */
function choose(desk, place) {
  if (desk.joining) return finishJoining(desk, place);
  const pair = pairAt(desk, place);
  select(desk, pair >= 0 ? { pair } : { place });
}

/** Waits for the paragraph that the selection is to be joined with. @param {Desk} desk */
function startJoining(desk) {
  const place = placeOfSelected(desk);
  if (!place) return;
  desk.joining = place;
  showInspector(desk);
  announce('Choose a paragraph to join with. Enter joins, Escape cancels.');
}

/** A selected pair is taken by its first paragraph. @param {Desk} desk @returns {Place | null} */
function placeOfSelected({ selected, document: { pairs, languages } }) {
  if (!selected || 'place' in selected) return selected?.place ?? null;
  const [tag] = languages;
  const pair = pairs[selected.pair];
  const id = pair && sideOf(pair, tag).ids[0];
  return id ? { tag, id } : null;
}

/** @param {Desk} desk @param {Place} place */
function finishJoining(desk, place) {
  const { joining } = desk;
  if (!joining) return;
  const joined = joinPlaces(desk.document, joining, place);
  if (joined === null)
    return announce('Both stand on the same side and have no partner; choose one on the other side.');
  correct(desk, joined, 'Joined.');
  select(desk, { pair: pairAt(desk, place) });
}

/** @param {Desk} desk */
function unlinkSelected(desk) {
  if (!desk.selected || !('pair' in desk.selected)) return;
  const { pair } = desk.selected;
  desk.selected = null;
  correct(desk, unlinkPair(desk.document, pair), 'Unlinked.');
  select(desk, null);
}

/** Takes the paragraph that has the focus out of the selected pair, and leaves the others in it. @param {Desk} desk */
function unlinkParagraph(desk) {
  const place = focusedPlace(desk);
  if (!place) return announce('Choose the paragraph of a pair that is to be taken out.');
  desk.selected = null;
  correct(desk, unlinkPlace(desk.document, place), `${place.id} unlinked.`);
  select(desk, { place });
}

/** The paragraph of the selected pair that was chosen last. @param {Desk} desk @returns {Place | null} */
function focusedPlace(desk) {
  const focused = desk.desk.querySelector('.paragraph[tabindex="0"]');
  if (!(focused instanceof HTMLElement) || !desk.selected || !('pair' in desk.selected)) return null;
  const place = placeOf(focused);
  return pairAt(desk, place) === desk.selected.pair ? place : null;
}

/** @param {Desk} desk @param {string} relation */
function relateSelected(desk, relation) {
  if (!desk.selected || !('pair' in desk.selected)) return;
  correct(desk, relatePair(desk.document, desk.selected.pair, relation), `Now ${relation}.`);
  showInspector(desk);
}

/** Says that the selected pair is right as it is. @param {Desk} desk */
function confirmSelected(desk) {
  if (!desk.selected || !('pair' in desk.selected)) return;
  const { pair } = desk.selected;
  correct(desk, relatePair(desk.document, pair, desk.document.pairs[pair]?.relation ?? ''), 'Confirmed.');
  showInspector(desk);
}

/** @param {Desk} desk @param {StoredDocument} corrected @param {string} what */
function correct(desk, corrected, what) {
  desk.history.push(desk.document);
  desk.document = corrected;
  saved = false;
  showCorrections(desk);
  refreshDesk(desk);
  announce(`${what} ${count(desk.history.length, 'correction')}.`);
}

/** @param {Desk} desk */
function undo(desk) {
  const before = desk.history.pop();
  if (!before) return;
  desk.document = before;
  saved = !savedBefore && desks.every(({ history }) => history.length === 0);
  desk.selected = null;
  showCorrections(desk);
  refreshDesk(desk);
  select(desk, null);
  announce(`Undone. ${count(desk.history.length, 'correction')} left.`);
}

/** @param {Desk} desk */
function showInspector(desk) {
  const { selected } = desk;
  inspector.hidden = selected === null;
  if (selected === null) return inspector.replaceChildren();
  const inner = create('div', { class: 'inspector-inner' });
  inner.append('pair' in selected ? describeSelectedPair(desk, selected.pair) : describeFree(selected.place));
  inner.append(offerActions(desk, selected));
  inspector.replaceChildren(inner);
}

/** @param {Desk} desk @param {number} index */
function describeSelectedPair(desk, index) {
  const pair = /** @type {StoredPair} */ (desk.document.pairs[index]);
  const [first, second] = desk.document.languages;
  const title = create(
    'p',
    { class: 'inspector-title' },
    `${sideOf(pair, first).ids.join(', ')} ${signOf(pair.relation)} ${sideOf(pair, second).ids.join(', ')} `,
  );
  const sure = pair.reviewed
    ? 'made or confirmed by a reviewer'
    : `score ${pair.score.toFixed(2)}, ${rateScore(pair.score)}`;
  title.append(create('span', { class: 'detail' }, `${pair.relation} · ${sure}`));
  const list = create('ul', { class: 'evidence', 'aria-label': 'Evidence' });
  claimsOf(pair).forEach((item, i) => {
    const sign = item.kind === 'discrepancy' ? '≠' : '–';
    const entry = create('li', { tabindex: 0, 'data-kind': item.kind });
    entry.append(
      create('bdi', {}, item[first] ?? ''),
      ` ${sign} `,
      create('bdi', {}, item[second] ?? ''),
      ' ',
    );
    entry.append(create('span', { class: 'kind' }, item.kind));
    for (const event of ['pointerenter', 'focus'])
      entry.addEventListener(event, () => pointAt(desk, String(i)));
    for (const event of ['pointerleave', 'blur']) entry.addEventListener(event, () => pointAt(desk, null));
    list.append(entry);
  });
  if (list.childElementCount === 0) list.append(create('span', { class: 'kind' }, 'no evidence words'));
  return create('div', {}, title, list);
}

/** @param {Place} place */
function describeFree({ tag, id }) {
  const title = create('p', { class: 'inspector-title' }, `${id} (${tag}) `);
  title.append(create('span', { class: 'detail' }, 'has no partner'));
  return create('div', {}, title);
}

/** @param {Desk} desk @param {Selected} selected */
function offerActions(desk, selected) {
  const actions = create('div', { class: 'actions' });
  if (desk.joining) {
    actions.append(create('p', { class: 'hint' }, 'Choose the paragraph to join with.'));
    actions.append(createButton('Cancel', 'Esc', () => select(desk, selected)));
    return actions;
  }
  if ('pair' in selected) {
    actions.append(createRelationChoice(desk, selected.pair));
    actions.append(createButton('Confirm', 'C', () => confirmSelected(desk)));
    actions.append(createButton('Merge with…', 'M', () => startJoining(desk)));
    actions.append(createButton('Unlink', 'U', () => unlinkSelected(desk)));
    const place = focusedPlace(desk);
    const pair = desk.document.pairs[selected.pair];
    if (place && pair && sideOf(pair, place.tag).ids.length > 1)
      actions.append(createButton(`Unlink ${place.id} only`, 'X', () => unlinkParagraph(desk)));
  } else {
    actions.append(createButton('Link with…', 'L', () => startJoining(desk)));
  }
  actions.append(createButton('Close', 'Esc', () => select(desk, null)));
  return actions;
}

/** @param {Desk} desk @param {number} index */
function createRelationChoice(desk, index) {
  const choice = /** @type {HTMLSelectElement} */ (create('select', { 'aria-label': 'Relation' }));
  for (const relation of RELATIONS)
    choice.append(create('option', { value: relation }, `${signOf(relation)} ${relation}`));
  choice.value = desk.document.pairs[index]?.relation ?? '';
  choice.addEventListener('change', () => relateSelected(desk, choice.value));
  return choice;
}
