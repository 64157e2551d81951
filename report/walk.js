// Goes from one pair that deserves a look to the next, across all documents that are shown.

/** A pair that is doubtful, or whose sides contradict each other, and that no person has looked at. @param {StoredPair} pair */
function deservesLook(pair) {
  return !pair.reviewed && (rateScore(pair.score) === 'weak' || pair.discrepancies.length > 0);
}

/**
 * Index of the next pair that deserves a look after `from` (or before it, with a step of -1); -1 where there is none.
 *
 * @param {StoredPair[]} pairs
 * @param {number} from
 * @param {1 | -1} step
 * @returns {number}
 */
function findDoubtful(pairs, from, step) {
  for (let at = from + step; at >= 0 && at < pairs.length; at += step) {
    const pair = pairs[at];
    if (pair && deservesLook(pair)) return at;
  }
  return -1;
}

/** @param {Desk} desk @param {1 | -1} step */
function goToDoubtful(desk, step) {
  const { selected, document: now } = desk;
  const outside = step === 1 ? -1 : now.pairs.length;
  const from = selected && 'pair' in selected ? selected.pair : outside;
  const found = findDoubtful(now.pairs, from, step);
  if (found >= 0) return showPair(desk, found);
  const next = findDocument(desk.root, step);
  if (!next) return announce(step === 1 ? 'No doubtful pair follows.' : 'No doubtful pair before this one.');
  const { pairs } = next.document;
  showPair(next, findDoubtful(pairs, step === 1 ? -1 : pairs.length, step));
}

/** The next document on the page that has such a pair; it is unfolded. @param {HTMLElement} root @param {1 | -1} step @returns {Desk | undefined} */
function findDocument(root, step) {
  const shown = entries().filter(({ hidden, dataset }) => !hidden && Number(dataset.doubtful) > 0);
  const mask = step === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const further = shown.filter((entry) => entry !== root && root.compareDocumentPosition(entry) & mask);
  for (const entry of step === 1 ? further : further.reverse()) {
    const desk = unfold(entry);
    if (desk.document.pairs.some(deservesLook)) return desk;
  }
  return undefined;
}

/** @param {HTMLElement} entry @returns {Desk} */
function unfold(entry) {
  entry.querySelector('details')?.setAttribute('open', '');
  let desk = desks.find(({ root }) => root === entry);
  if (!desk) {
    desk = openDesk(entry);
    desks.push(desk);
  }
  return desk;
}

/** @param {Desk} desk @param {number} pair */
function showPair(desk, pair) {
  const [tag] = desk.document.languages;
  select(desk, { pair });
  const id = desk.document.pairs[pair] && sideOf(desk.document.pairs[pair], tag).ids[0];
  if (!id) return;
  const paragraph = paragraphAt(desk, { tag, id });
  focusParagraph(desk, paragraph);
  paragraph.scrollIntoView({ block: 'center' });
}
