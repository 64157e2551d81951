// Gold links of sentences: the paragraphs of the development set are made of the lines of its `sentence` scenario, and line k
// of one side translates line k of the other. Such a line may hold two short sentences; what is linked inside one is not judged.
import { splitSentences } from '../../dist/text/sentences.js';

/** @typedef {import('../lib/align-set.mjs').GoldPair} GoldPair */

/** The lines of each document, by its name. @param {GoldPair[]} set */
export function listSourceLines(set) {
  const sources = set.filter(({ scenario }) => scenario === 'sentence');
  return new Map(sources.map(({ id, a, b }) => [documentName(id), [a.text.split('\n'), b.text.split('\n')]]));
}

/** @param {string} id `clean:ntrex/bbc.381790` */
export function documentName(id) {
  return id.slice(id.indexOf(':') + 1);
}

/**
 * The source lines that each sentence of a side holds or lies in, by its id (`p3.2`); none for sentences from elsewhere.
 * @param {string} text @param {string[]} lines @param {string} language
 */
export function mapSentences(text, lines, language) {
  /** @type {Map<string, number[]>} */
  const held = new Map();
  /** @type {Set<number>} */
  const present = new Set();
  for (const [at, paragraph] of text.split('\n').entries()) {
    const places = locateLines(paragraph, lines);
    for (const { line } of places) present.add(line);
    let end = 0;
    for (const [number, sentence] of splitSentences(paragraph, language).entries()) {
      const start = paragraph.indexOf(sentence, end);
      end = start + sentence.length;
      const overlapping = places.filter(({ from, to }) => from < end && to > start);
      held.set(
        `p${at + 1}.${number + 1}`,
        overlapping.map(({ line }) => line),
      );
    }
  }
  return { held, present };
}

/** Where the lines stand of which a paragraph is made; the next one where two are the same. @param {string} paragraph @param {string[]} lines */
function locateLines(paragraph, lines) {
  const places = [];
  let previous = -1;
  for (let from = 0; from < paragraph.length; ) {
    const fitting = lines.flatMap((line, at) => (paragraph.startsWith(line, from) ? [at] : []));
    const longest = Math.max(0, ...fitting.map((at) => lines[at].length));
    const best = fitting.filter((at) => lines[at].length === longest);
    const line = best.find((at) => at > previous) ?? best[0];
    if (line === undefined) {
      // Words from elsewhere.
      const space = paragraph.indexOf(' ', from);
      if (space < 0) break;
      from = space + 1;
      continue;
    }
    places.push({ line, from, to: from + longest });
    from += longest + 1;
    previous = line;
  }
  return places;
}
