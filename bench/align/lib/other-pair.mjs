// Documents in German and French with gold beads: of a folder in the form of Text+Berg, or made of the pages of the Debian handbook.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { gatherEvidence, supports } from '../../../dist/language/evidence.js';
import { splitSentences } from '../../../dist/text/sentences.js';
import { createRandom } from '../../lib/random.mjs';

/**
 * @typedef {[de: number[], fr: number[]]} Bead numbers of lines; one side may be empty
 * @typedef {{ name: string, sides: [string[], string[]], beads: Bead[] }} GoldDocument
 */

/**
 * `NAME.de`, `NAME.fr` (a sentence per line) and `NAME.defr` (`[0, 1]:[2]` per line), as Text+Berg is handed around.
 * @param {string} folder
 * @returns {GoldDocument[]}
 */
export function readGoldFolder(folder) {
  const read = (/** @type {string} */ file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.defr'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.defr'.length);
      const beads = read(file).map(
        (line) => /** @type {Bead} */ (line.split(':').map((one) => JSON.parse(one))),
      );
      return { name, sides: [read(`${name}.de`), read(`${name}.fr`)], beads };
    });
}

/**
 * The pages of the handbook, paragraph by paragraph: all languages come from one source, so that the paragraphs of a page are as
 * many in each. What was left in English on either side is passed over.
 * @param {string} folder with a folder for each language
 * @returns {{ name: string, pairs: [string, string][] }[]}
 */
export function readHandbook(folder) {
  return readdirSync(join(folder, 'de-DE'))
    .filter((file) => file.endsWith('.html') && existsSync(join(folder, 'fr-FR', file)))
    .sort()
    .flatMap((name) => {
      const [de, fr] = ['de-DE', 'fr-FR'].map((language) => listBlocks(join(folder, language, name)));
      if (de.length !== fr.length) return [];
      const pairs = de
        .map((text, k) => /** @type {[string, string]} */ ([text, fr[k]]))
        .filter(([a, b]) => isIn(a, 'de') && isIn(b, 'fr'));
      return [{ name, pairs }];
    });
}

/** @param {string} file */
function listBlocks(file) {
  const { children } = parseDocument(readFileSync(file, 'utf8'));
  return DomUtils.findAll(({ attribs }) => /(?:^| )para(?: |$)/.test(attribs.class ?? ''), children)
    .map((element) => DomUtils.textContent(element).replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** @param {string} text @param {string} language */
function isIn(text, language) {
  return supports(gatherEvidence(text), language);
}

/** Shares like those of Text+Berg: of its beads a fifth join two sentences or more on a side, and 6 % have nothing on the other. */
const JOINED = 0.2;
const DROPPED = 0.06;
/** Shorter pages have nothing to confuse. */
const MIN_SENTENCES = 12;

/**
 * A document of sentences for each page: those of paragraphs with as many sentences on both sides, some joined with the next one
 * on one side, some left out of one side.
 * @param {{ name: string, pairs: [string, string][] }[]} pages
 * @returns {GoldDocument[]}
 */
export function makeDocuments(pages) {
  return pages.flatMap(({ name, pairs }, seed) => {
    const sentences = pairs.flatMap(pairSentences);
    return sentences.length < MIN_SENTENCES ? [] : [{ name, ...deform(sentences, createRandom(seed)) }];
  });
}

/** Sentence by sentence; paragraphs whose sentences are divided differently show no pairs of them. @param {[string, string]} pair */
function pairSentences([de, fr]) {
  const [a, b] = [splitSentences(de, 'de'), splitSentences(fr, 'fr')];
  return a.length === b.length
    ? a.map((sentence, k) => /** @type {[string, string]} */ ([sentence, b[k]]))
    : [];
}

/** @param {[string, string][]} sentences @param {() => number} random */
function deform(sentences, random) {
  /** @type {[string[], string[]]} */
  const sides = [[], []];
  /** @type {Bead[]} */
  const beads = [];
  for (let k = 0; k < sentences.length; k++) {
    const numbers = /** @type {Bead} */ (sides.map(({ length }) => [length]));
    const isDropped = random() < DROPPED;
    const isJoined = !isDropped && k + 1 < sentences.length && random() < JOINED;
    const side = random() < 0.5 ? 0 : 1;
    const other = 1 - side;
    if (isDropped) {
      sides[side].push(sentences[k][side]);
      numbers[other] = [];
    } else if (isJoined) {
      sides[side].push(`${sentences[k][side]} ${sentences[k + 1][side]}`);
      sides[other].push(sentences[k][other], sentences[k + 1][other]);
      numbers[other].push(numbers[other][0] + 1);
      k++;
    } else {
      sides[0].push(sentences[k][0]);
      sides[1].push(sentences[k][1]);
    }
    beads.push(numbers);
  }
  return { sides, beads };
}
