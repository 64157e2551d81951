import type { Stage } from './stage.ts';

/**
 * The stages of a run as data. Each stands behind those whose streams it reads; `load-filter.ts` knows what each does
 * with its rows.
 */

/** What a run reads: the files, as they were named and inside which folder, and their bytes. */
export const SOURCES = ['files', 'contents'];
/** What a run gives: the lines in order, and one row that says how it went. */
export const RESULTS = ['lines', 'stats'];

type Streams = readonly string[];

const describe = (
  kind: Stage['kind'],
  name: string,
  key: string,
  streams: [Streams, Streams, Streams?],
): Stage => {
  const [inputs, outputs, sides = []] = streams;
  return { name, kind, key, inputs, sides, outputs, by: 'hash' };
};
const map = (name: string, key: string, ...streams: [Streams, Streams, Streams?]) =>
  describe('map', name, key, streams);
const keyed = (name: string, key: string, ...streams: [Streams, Streams, Streams?]) =>
  describe('keyed', name, key, streams);
const one = (name: string, key: string, ...streams: [Streams, Streams, Streams?]) =>
  describe('one', name, key, streams);

const FILE = 'number of the file';
const ARTICLE = 'position of the article';
const TEXT = 'place of the text';

/** Reads the articles and puts them into the order of the data. */
const ORDER: readonly Stage[] = [
  one('label', FILE, ['files'], ['labels']),
  map('read', FILE, ['contents'], ['heads', 'articles', 'refused', 'tallies'], ['labels']),
  keyed('versions', 'id of the article', ['heads'], ['ordered', 'repeats', 'tallies']),
  one('positions', 'time of publication', ['ordered'], ['tickets', 'totals']),
  keyed('place', 'where it was read', ['tickets', 'repeats', 'articles'], ['documents', 'paragraphs']),
];

/** Compares texts and gives every paragraph its verdict. */
const REPEATS: readonly Stage[] = [
  keyed(
    'distinct',
    'hash of the text',
    ['paragraphs'],
    ['texts', 'sketches', 'names', 'shingles', 'occurrences', 'members'],
  ),
  keyed('share', 'hash of the shingle', ['shingles'], ['shared']),
  keyed('count', TEXT, ['sketches', 'shared'], ['wanted']),
  keyed('fetch', TEXT, ['texts', 'wanted'], ['compared']),
  keyed('judge', TEXT, ['texts', 'compared'], ['claims', 'updates']),
  keyed('merge-claims', TEXT, ['claims'], ['removals', 'goes', 'named']),
  keyed('link-named', TEXT, ['goes', 'named'], ['links']),
  keyed('link-going', TEXT, ['goes', 'links'], ['suspects']),
  one('free', TEXT, ['suspects'], ['freed']),
  keyed('among-new', ARTICLE, ['members'], ['counted']),
  keyed(
    'verdicts',
    TEXT,
    ['names', 'removals', 'updates', 'counted', 'occurrences'],
    ['verdicts'],
    ['totals', 'freed'],
  ),
  keyed('apply', ARTICLE, ['documents', 'verdicts'], ['cleaned', 'tallies']),
];

/** Finds counterparts and lines them up. */
const PAIRS: readonly Stage[] = [
  map('keys', ARTICLE, ['cleaned'], ['keys', 'hints', 'known', 'own']),
  keyed('terms', 'hash of the key', ['keys'], ['terms'], ['totals']),
  keyed('projections', ARTICLE, ['terms'], ['projections']),
  keyed('similarities', ARTICLE, ['projections'], ['similarities']),
  keyed('hinted', 'hash of the hint', ['hints'], ['hinted']),
  keyed('propose', ARTICLE, ['similarities', 'hinted'], ['proposed']),
  keyed('fetch-articles', ARTICLE, ['own', 'proposed'], ['opposite']),
  keyed('judge-articles', ARTICLE, ['own', 'opposite'], ['scored']),
  one('choose', ARTICLE, ['known', 'scored'], ['partners', 'tallies']),
  keyed('join', ARTICLE, ['cleaned', 'partners'], ['couples', 'unpaired', 'strangers', 'tallies']),
  keyed('align', 'positions of the two articles', ['couples'], ['aligned', 'tallies']),
];

/** Prints the result in order, and sees to it that nothing is missing. */
const finish = (lines: Streams, failures: Streams): Stage[] => [
  { ...keyed('print', 'place in the result', lines, ['lines', 'tallies']), by: 'range' },
  one('audit', 'none', ['tallies', ...failures], ['stats'], ['totals']),
];

export const PLANS: Readonly<Record<'clean' | 'feed', readonly Stage[]>> = {
  clean: [...ORDER, ...REPEATS, ...finish(['cleaned'], ['refused'])],
  feed: [
    ...ORDER,
    ...REPEATS,
    ...PAIRS,
    ...finish(['unpaired', 'aligned', 'refused', 'strangers'], ['refused', 'strangers']),
  ],
};

/** Undefined for a name that no stage has. The two plans call a stage alike only where it does the same. */
export function findStage(plan: keyof typeof PLANS, name: string): Stage | undefined {
  return PLANS[plan].find((stage) => stage.name === name);
}
