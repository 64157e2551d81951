// Pointer and keyboard: both reach everything.

/** Key -> what it does, for people. */
const KEYS = {
  '↑ ↓': 'go through the paragraphs of one article',
  '← →': 'go to the partner, or to the other article',
  Enter: 'select the paragraph or its pair',
  C: 'confirm the selected pair',
  U: 'unlink the selected pair',
  X: 'unlink only the chosen paragraph of the selected pair',
  'N P': 'go to the next or previous pair that is doubtful or contradicts itself',
  'L or M': 'link or merge the selection with the next chosen paragraph',
  R: 'change the relation of the selected pair',
  Z: 'undo the last correction',
  S: 'save the corrected JSON',
  Esc: 'cancel, close',
};

/** @param {Desk} desk */
function listen(desk) {
  const { desk: element } = desk;
  const pairUnder = (/** @type {EventTarget | null} */ target) => {
    const holder = target instanceof Element ? target.closest('[data-pair]') : null;
    return holder ? Number(holder.getAttribute('data-pair')) : null;
  };
  const look = (/** @type {Event} */ { target }) => {
    showActive(desk, pairUnder(target));
    pointAt(
      desk,
      target instanceof Element ? (target.closest('mark')?.getAttribute('data-evidence') ?? null) : null,
    );
    markTarget(desk, target);
  };
  element.addEventListener('pointerover', look);
  element.addEventListener('focusin', look);
  element.addEventListener('pointerleave', () => showActive(desk));
  element.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || target.closest('.removed')) return;
    const paragraph = target.closest('.paragraph');
    if (paragraph instanceof HTMLElement) {
      focusParagraph(desk, paragraph);
      return choose(desk, placeOf(paragraph));
    }
    const pair = pairUnder(target);
    if (pair !== null && !desk.joining) select(desk, { pair });
  });
  element.addEventListener('keydown', (event) => moveFocus(desk, event));
  paragraphsOf(desk)[0]?.setAttribute('tabindex', '0');
}

/** @param {Desk} desk @param {EventTarget | null} target */
function markTarget(desk, target) {
  for (const old of desk.desk.querySelectorAll('.is-target')) old.classList.remove('is-target');
  if (desk.joining && target instanceof Element) target.closest('.paragraph')?.classList.add('is-target');
}

/** One paragraph at a time can be reached with Tab; the arrows lead on from there. @param {Desk} desk @param {HTMLElement} paragraph */
function focusParagraph(desk, paragraph) {
  for (const old of desk.desk.querySelectorAll('.paragraph[tabindex="0"]'))
    old.setAttribute('tabindex', '-1');
  paragraph.tabIndex = 0;
  paragraph.focus();
}

/** @param {Desk} desk @param {KeyboardEvent} event */
function moveFocus(desk, event) {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || !target.matches('.paragraph')) return;
  if (key === 'Enter' || key === ' ') {
    event.preventDefault();
    return choose(desk, placeOf(target));
  }
  const next = findNext(desk, target, key);
  if (!next) return;
  event.preventDefault();
  focusParagraph(desk, next);
}

/**
 * @param {Desk} desk
 * @param {HTMLElement} from
 * @param {string} key
 * @returns {HTMLElement | undefined}
 */
function findNext(desk, from, key) {
  const all = paragraphsOf(desk);
  const { tag } = placeOf(from);
  const own = all.filter((paragraph) => paragraph.dataset.tag === tag);
  if (key === 'ArrowDown') return own[own.indexOf(from) + 1];
  if (key === 'ArrowUp') return own[own.indexOf(from) - 1];
  const other = desk.document.languages[key === 'ArrowLeft' ? 0 : 1];
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || tag === other) return undefined;
  const pair = desk.document.pairs[pairAt(desk, placeOf(from))];
  const partner = pair && sideOf(pair, other).ids[0];
  if (partner) return paragraphAt(desk, { tag: other, id: partner });
  // Without a partner: the one that stands at the same height.
  const height = (/** @type {HTMLElement} */ paragraph) =>
    Math.abs(paragraph.getBoundingClientRect().top - from.getBoundingClientRect().top);
  return all.filter((paragraph) => paragraph.dataset.tag === other).sort((a, b) => height(a) - height(b))[0];
}

/** Keys that need no unfolded document. @type {Record<string, () => void>} */
const PAGE_KEYS = { s: saveCorrected, '?': () => showKeys() };

/** Keys that act on the selection, wherever the focus is. @param {KeyboardEvent} event */
function act(event) {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (altKey || (target instanceof HTMLElement && target.closest('input, select, dialog'))) return;
  const desk = desks.find(({ selected }) => selected) ?? deskOf(target) ?? desks[0] ?? openFirst(key);
  const action = PAGE_KEYS[key.toLowerCase()] ?? (desk && actionOf(desk, key.toLowerCase()));
  const isOwnChord = (ctrlKey || metaKey) && /^[zs]$/i.test(key);
  if (!action || ((ctrlKey || metaKey) && !isOwnChord)) return;
  event.preventDefault();
  action();
}

/** In an index of which nothing is unfolded yet, going to a doubtful pair unfolds the first document. @param {string} key */
function openFirst(key) {
  const first = /^[np]$/i.test(key)
    ? entries().find(({ hidden, dataset }) => !hidden && dataset.doubtful !== '0')
    : undefined;
  return first && unfold(first);
}

/** @param {EventTarget | null} target @returns {Desk | undefined} */
function deskOf(target) {
  return desks.find(({ root }) => target instanceof Node && root.contains(target));
}

/** @param {Desk} desk @param {string} key @returns {(() => void) | undefined} */
function actionOf(desk, key) {
  /** @type {Record<string, () => void>} */
  const actions = {
    c: () => confirmSelected(desk),
    u: () => unlinkSelected(desk),
    delete: () => unlinkSelected(desk),
    x: () => unlinkParagraph(desk),
    n: () => goToDoubtful(desk, 1),
    p: () => goToDoubtful(desk, -1),
    l: () => startJoining(desk),
    m: () => startJoining(desk),
    r: () => relateNext(desk),
    z: () => undo(deskToUndo(desk)),
    escape: () => select(desk, desk.joining ? desk.selected : null),
  };
  return actions[key];
}

/** @param {Desk} desk @returns {Desk} */
function deskToUndo(desk) {
  return desk.history.length > 0 ? desk : (desks.find(({ history }) => history.length > 0) ?? desk);
}

/** @param {Desk} desk */
function relateNext(desk) {
  if (!desk.selected || !('pair' in desk.selected)) return;
  const now = RELATIONS.indexOf(desk.document.pairs[desk.selected.pair]?.relation ?? '');
  relateSelected(desk, RELATIONS[(now + 1) % RELATIONS.length] ?? '');
}

function showKeys() {
  const list = create('dl');
  for (const [key, meaning] of Object.entries(KEYS))
    list.append(create('dt', {}, create('kbd', {}, key)), create('dd', {}, meaning));
  const dialog = /** @type {HTMLDialogElement} */ (
    create('dialog', { class: 'keys', 'aria-label': 'Keys' }, create('h2', {}, 'Keys'), list)
  );
  dialog.append(createButton('Close', 'Esc', () => dialog.close()));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
