// Gives the pairs as they are now to other tools: a translation memory or a table.

/** Every document of the report, in the order in which it was written, with its corrections. @returns {StoredDocument[]} */
function listDocuments() {
  return listRoots().map((root) => {
    const open = desks.find((desk) => desk.root === root);
    return open ? open.document : JSON.parse(find(root, '.data').textContent ?? '');
  });
}

/** The index can be sorted; what is saved keeps the order of the file. */
function listRoots() {
  const number = (/** @type {Element} */ { id }) => Number(id.slice(1));
  return [...document.querySelectorAll('.document')]
    .filter((root) => root.querySelector('.data'))
    .sort((a, b) => number(a) - number(b));
}

/** TMX 1.4b, a unit for each pair. @param {StoredDocument[]} documents @returns {string} */
function toTmx(documents) {
  const units = documents.flatMap((item) =>
    item.pairs.map((pair, i) => {
      const variants = item.languages.map(
        (tag) =>
          `      <tuv xml:lang="${escapeXml(tag)}">\n        <prop type="x-paragraphs">${sideOf(pair, tag).ids.join(' ')}</prop>\n        <seg>${escapeXml(sideOf(pair, tag).text)}</seg>\n      </tuv>\n`,
      );
      const reviewed = pair.reviewed ? '      <prop type="x-reviewed">yes</prop>\n' : '';
      return (
        `    <tu tuid="${escapeXml(`${item.id}#${i + 1}`)}" srclang="${escapeXml(item.languages[0])}">\n` +
        `      <prop type="x-document">${escapeXml(item.id)}</prop>\n      <prop type="x-score">${pair.score}</prop>\n` +
        `      <prop type="x-relation">${escapeXml(pair.relation)}</prop>\n${reviewed}${variants.join('')}    </tu>\n`
      );
    }),
  );
  const source = documents[0]?.languages[0] ?? '*all*';
  const unit = documents[0] ? nounOf(documents[0]) : 'paragraph';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n  <header creationtool="aligner" creationtoolversion="report" segtype="${unit}" o-tmf="aligner-json" adminlang="en" srclang="${escapeXml(source)}" datatype="plaintext"/>\n  <body>\n${units.join('')}  </body>\n</tmx>\n`;
}

/** Columns as in the format of the program, without quoting. @param {StoredDocument[]} documents @returns {string} */
function toTsv(documents) {
  const [first = 'de', second = 'en'] = documents[0]?.languages ?? [];
  const head = ['document', 'score', 'relation', `${first}_ids`, `${second}_ids`, first, second];
  const rows = documents.flatMap(({ id, pairs }) =>
    pairs.map((pair) => {
      const sides = [sideOf(pair, first), sideOf(pair, second)];
      return [
        id,
        String(pair.score),
        pair.relation,
        ...sides.map((side) => side.ids.join(' ')),
        ...sides.map((side) => side.text),
      ];
    }),
  );
  return [head, ...rows]
    .map((row) => `${row.map((field) => field.replace(/\s*[\t\n\v\f\r\u2028\u2029]\s*/g, ' ')).join('\t')}\n`)
    .join('');
}

/** Characters that XML cannot hold become U+FFFD. @param {string} text @returns {string} */
function escapeXml(text) {
  const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\r]/g, (sign) => signs[/** @type {keyof typeof signs} */ (sign)]);
}

/** @param {'tmx' | 'tsv'} format */
function exportPairs(format) {
  const documents = listDocuments();
  const text = format === 'tmx' ? toTmx(documents) : toTsv(documents);
  download(nameFile(documents[0]?.id, format), text, format === 'tmx' ? 'application/xml' : 'text/plain');
  announce(`Exported as ${format.toUpperCase()}.`);
}
