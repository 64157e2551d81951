import { choosePairs, joinPlaces, type Place, type ScoredPair } from '../../pair/choose.ts';
import { MIN_PROBABILITY } from '../../pair/judge-counterpart.ts';
import { readNumber, writeNumber } from '../rows.ts';
import type { OpenFilter } from '../stage.ts';
import { openTally } from '../tally.ts';

const KNOWN = 0;

/** Chooses the pairs that stand; each of the two articles is told. */
export const chooseCounterparts: OpenFilter = ({ emit, options }) => {
  const tally = openTally('choose', emit);
  /** Positions by id, under the side that the article is on. */
  const places = new Map<string, Place>();
  const judged: (ScoredPair & { haveText: boolean })[] = [];
  return {
    take({ key, input, fields }) {
      if (input === KNOWN) {
        const id: string = JSON.parse(fields[1]!);
        const place = places.get(id) ?? {};
        place[readNumber(fields[0]!) as 0 | 1] = readNumber(key);
        places.set(id, place);
        return;
      }
      const [b, probability, haveText] = fields as [string, string, string];
      judged.push({
        a: readNumber(key),
        b: readNumber(b),
        probability: Number(probability),
        haveText: haveText === '1',
      });
    },
    end() {
      const known = options.known.flatMap(
        ([x, y]) => joinPlaces(places.get(x) ?? {}, places.get(y) ?? {}) ?? [],
      );
      const taken = new Set(options.many ? [] : known.flatMap(({ a, b }) => [a, b]));
      const free = judged.filter(({ a, b }) => !taken.has(a) && !taken.has(b));
      const chosen = choosePairs(free, MIN_PROBABILITY, options.many);
      const standing = [...known, ...chosen.filter(({ haveText }) => haveText)];
      for (const { a, b } of standing) {
        const pair = writeNumber(Math.min(a, b)) + writeNumber(Math.max(a, b));
        emit('partners', writeNumber(a), pair, '0');
        emit('partners', writeNumber(b), pair, '1');
      }
      tally.see('');
      tally.add('chosen', new Set(standing.map(({ a, b }) => `${a} ${b}`)).size);
      tally.add('articles.paired', new Set(standing.flatMap(({ a, b }) => [a, b])).size);
      tally.add('emptied', chosen.filter(({ haveText }) => !haveText).length);
      tally.end();
    },
  };
};
