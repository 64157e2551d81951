// Above each desk: what the ribbons mean, and what has been corrected.

/** @param {Desk} desk */
function createToolbar(desk) {
  const legend = create('div', { class: 'legend' });
  for (const [level, text] of [
    ['strong', `${CONFIG.strong} and more`],
    ['fair', `${CONFIG.fair} and more`],
    ['weak', 'less'],
  ]) {
    const line = createSvg('path', { class: 'thread', d: 'M0 5H32' });
    const sample = createSvg('svg', { viewBox: '0 0 32 10', 'aria-hidden': 'true' });
    sample.append(createSvg('g', { class: 'ribbon', 'data-level': level }, line));
    legend.append(create('span', {}, sample, String(text)));
  }
  for (const relation of RELATIONS) legend.append(create('span', {}, `${signOf(relation)} ${relation}`));
  legend.append(create('span', {}, '≠ facts that differ'));
  const undoButton = createButton('Undo', 'Z', () => undo(desk));
  undoButton.classList.add('undo');
  undoButton.disabled = true;
  const toolbar = create(
    'div',
    { class: 'toolbar' },
    legend,
    create('span', { class: 'corrections' }),
    undoButton,
  );
  toolbar.append(
    createButton('Next doubtful', 'N', () => goToDoubtful(desk, 1)),
    createButton('Save JSON', 'S', saveCorrected),
    createButton('TMX', '', () => exportPairs('tmx')),
    createButton('TSV', '', () => exportPairs('tsv')),
    createButton('Keys', '?', showKeys),
  );
  return toolbar;
}

/** @param {Desk} desk */
function showCorrections({ root, history }) {
  find(root, '.corrections').textContent = history.length > 0 ? count(history.length, 'correction') : '';
  const undoButton = /** @type {HTMLButtonElement} */ (find(root, '.undo'));
  undoButton.disabled = history.length === 0;
}
