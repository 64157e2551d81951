// The development set for alignment: article pairs with gold links in 15 scenarios. Never committed; read from ../shared.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRandom } from './random.mjs';

const DEV = fileURLToPath(new URL('../../../shared/data/dev/align-news.jsonl.xz', import.meta.url));

/**
 * @typedef {object} GoldPair
 * @property {string} id
 * @property {string} scenario
 * @property {{ text: string }} a German
 * @property {{ text: string }} b English
 * @property {{ links: [number, number][], relation?: string, removed?: { a: number[], b: number[] } }} gold
 * @property {boolean} held in the third that is kept aside: by document, the same ones in every scenario
 */

/**
 * @param {string} [path]
 * @returns {GoldPair[] | undefined} undefined, and a line that says so, when the set is not there
 */
export function readAlignSet(path = DEV) {
  if (!existsSync(path)) {
    console.log(`Nothing measured: ${path} is not there.`);
    return undefined;
  }
  const { stdout, error } = spawnSync('xz', ['-dc', path], { maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (error) throw error;
  /** @type {Map<string, number>} */
  const documents = new Map();
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const pair = JSON.parse(line);
      const document = storyOf(pair.id);
      const number = documents.get(document) ?? documents.size;
      documents.set(document, number);
      return { ...pair, held: number % 3 === 2 };
    });
}

/**
 * Article pairs on one matter that hardly translate each other, made of the `clean` ones: the first half of one side
 * against the second of the other, both ways, and two parts that share a fifth.
 * @param {GoldPair[]} set
 * @returns {GoldPair[]} of scenario `apart` and `overlap`
 */
export function makeUntranslated(set) {
  return set
    .filter(({ scenario }) => scenario === 'clean')
    .flatMap((pair) => {
      const sides = [pair.a.text.split('\n'), pair.b.text.split('\n')];
      if (sides.some((paragraphs) => paragraphs.length < 6)) return [];
      return [
        cutPair(pair, 'apart', sides, [0, 0.5], [0.5, 1]),
        cutPair(pair, 'apart', sides, [0.5, 1], [0, 0.5]),
        cutPair(pair, 'overlap', sides, [0, 0.6], [0.4, 1]),
      ];
    });
}

/**
 * The part of a pair that lies within two ranges, given as shares of either side.
 * @param {GoldPair} pair @param {string} scenario @param {string[][]} sides
 * @param {[number, number]} rangeA @param {[number, number]} rangeB
 * @returns {GoldPair}
 */
function cutPair(pair, scenario, sides, rangeA, rangeB) {
  const ranges = [rangeA, rangeB].map((range, side) =>
    range.map((share) => Math.round(share * sides[side].length)),
  );
  const [a, b] = sides.map((paragraphs, side) => ({ text: paragraphs.slice(...ranges[side]).join('\n') }));
  const isInside = (/** @type {number} */ at, /** @type {number} */ side) =>
    at >= ranges[side][0] && at < ranges[side][1];
  const links = pair.gold.links
    .filter(([i, j]) => isInside(i, 0) && isInside(j, 1))
    .map(([i, j]) => /** @type {[number, number]} */ ([i - ranges[0][0], j - ranges[1][0]]));
  const id = `${scenario}:${pair.id.slice(pair.id.indexOf(':') + 1)}:${rangeA[0]}`;
  return { id, scenario, a, b, gold: { links }, held: pair.held };
}

/**
 * The pairs of `comparable` with other fillers. The set drew those of both sides from one pool of stories, so that many
 * translate each other; here German ones come from every other story of a part, English ones from the rest, and neither
 * from the pair's own story or from one that shares a sentence with it.
 * @param {GoldPair[]} set
 * @returns {GoldPair[]} the same ids, links and numbers of paragraphs
 */
export function makeComparable(set) {
  const stories = set
    .filter(({ scenario }) => scenario === 'sentence')
    .map(({ id, a, b, held }) => ({
      name: storyOf(id),
      held,
      sides: [a.text.split('\n'), b.text.split('\n')],
    }));
  const pools = [false, true].map((part) => {
    const own = stories.filter(({ held }) => held === part);
    return [0, 1].map((side) => own.filter((_, k) => k % 2 === side));
  });
  return set
    .filter(({ scenario }) => scenario === 'comparable')
    .map((pair, number) => {
      const random = createRandom(number);
      const texts = [pair.a.text, pair.b.text].map((text, side) => {
        const linked = new Set(pair.gold.links.map((link) => link[side]));
        const own = new Set(stories.find(({ name }) => name === storyOf(pair.id))?.sides[side]);
        const pool = pools[Number(pair.held)][side].filter(
          ({ sides }) => !sides[side].some((one) => own.has(one)),
        );
        return text
          .split('\n')
          .map((paragraph, k) => (linked.has(k) ? paragraph : drawFiller(pool, side, random)))
          .join('\n');
      });
      return { ...pair, a: { text: texts[0] }, b: { text: texts[1] } };
    });
}

/**
 * One sentence of a story, or two that follow each other, as the set drew its fillers.
 * @param {{ sides: string[][] }[]} pool @param {number} side @param {() => number} random
 */
function drawFiller(pool, side, random) {
  const sentences = pool[Math.floor(random() * pool.length)].sides[side];
  const from = Math.floor(random() * sentences.length);
  return sentences.slice(from, from + 1 + Math.floor(random() * 2)).join(' ');
}

/** The document that a pair was made from. @param {string} id */
function storyOf(id) {
  return id.slice(id.indexOf(':') + 1);
}

/**
 * Tells whether two paragraphs share a translated sentence of the set, whatever its gold lists: stories of one day
 * hold the same sentences, and so does the foreign text that was put in from them.
 * @param {GoldPair[]} set
 * @returns {(de: string, en: string) => boolean}
 */
export function findSharedSentences(set) {
  /** @type {Map<string, string>} */
  const translations = new Map();
  for (const { a, b, gold } of set.filter(({ scenario }) => scenario === 'sentence')) {
    const [de, en] = [a.text.split('\n'), b.text.split('\n')];
    for (const [i, j] of gold.links) translations.set(de[i], en[j]);
  }
  const sentences = [...translations.keys()];
  /** @type {Map<string, string[]>} */
  const held = new Map();
  return (de, en) => {
    let found = held.get(de);
    if (!found) {
      found = sentences.filter((one) => de.includes(one));
      held.set(de, found);
    }
    return found.some((one) => en.includes(/** @type {string} */ (translations.get(one))));
  };
}
