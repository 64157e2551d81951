import { reduceKey } from '../../pair/filters.ts';
import { KEY_ROW, TERM_ROW } from '../../pair/rows.ts';
import { readNumbers } from '../rows.ts';
import { type OpenFilter, readTotals, takeByKey } from '../stage.ts';
import { openNumbers, readRows } from './numbers.ts';

/** Sums held at a time: some 40 MB. */
const MOST_SUMS = 1 << 19;
/** A term is a number of 32 bits, and so is a sum of terms. */
const MOST = 2 ** 32 - 1;

/**
 * What each key adds to the articles that hold it. Terms of the same two articles are added up in every part, under the
 * first of their keys: a sixth of them is left.
 */
export const weighKeys: OpenFilter = ({ emit, sides, options }) => {
  const [, ...sizes] = readTotals(sides);
  const terms = openNumbers(emit, 'terms', TERM_ROW.keyed);
  const search = { perArticle: 0, maxDays: options.maxDays };
  let sums = new Map<number, Map<number, { key: number; sum: number }>>();
  let size = 0;
  const add = (article: number, partner: number, key: number, term: number) => {
    let partners = sums.get(article);
    if (partners === undefined) {
      partners = new Map();
      sums.set(article, partners);
    }
    const present = partners.get(partner);
    if (present !== undefined && present.sum + term <= MOST) {
      present.sum += term;
      return;
    }
    if (present === undefined) size++;
    else terms.emit(article, partner, present.key, present.sum);
    partners.set(partner, { key, sum: term });
  };
  const flush = () => {
    for (const [article, partners] of sums)
      for (const [partner, { key, sum }] of partners) terms.emit(article, partner, key, sum);
    sums = new Map();
    size = 0;
  };
  return takeByKey(
    1,
    (key, [rows]) => {
      reduceKey(
        readRows(readNumbers(key), rows!, KEY_ROW.width),
        sizes,
        search,
        add as (...row: number[]) => void,
      );
      if (size > MOST_SUMS) flush();
    },
    () => {
      flush();
      terms.end();
    },
  );
};
