import {
  CANDIDATES,
  finish,
  reduceHint,
  reduceProjections,
  reduceTerms,
  type SearchOptions,
} from '../../pair/filters.ts';
import { type Emit, HINT_ROW, PROJECTION_ROW, SIMILARITY_ROW, TERM_ROW } from '../../pair/rows.ts';
import { readNumbers, writeNumber } from '../rows.ts';
import { type OpenFilter, takeByKey } from '../stage.ts';
import { openNumbers, readRows } from './numbers.ts';

/** Every key's rows of numbers become rows of numbers of another stream. */
function reduceNumbers(
  width: number,
  output: { stream: string; keyed: number },
  reduce: (rows: Uint32Array, options: SearchOptions, emit: Emit) => void,
): OpenFilter {
  return ({ emit, options }) => {
    const numbers = openNumbers(emit, output.stream, output.keyed);
    const search = { perArticle: CANDIDATES, maxDays: options.maxDays };
    const reduceRows = (key: string, [rows]: readonly (readonly string[])[][]) =>
      reduce(readRows(readNumbers(key), rows!, width), search, numbers.emit);
    return takeByKey(1, reduceRows, numbers.end);
  };
}

/** What the keys of two articles add up to. */
export const sumTerms = reduceNumbers(
  TERM_ROW.width,
  { stream: 'projections', keyed: PROJECTION_ROW.keyed },
  (rows, _, emit) => reduceTerms(rows, emit),
);

/** How alike two articles are, for those that come closest. */
export const compareProjections = reduceNumbers(
  PROJECTION_ROW.width,
  { stream: 'similarities', keyed: SIMILARITY_ROW.keyed },
  reduceProjections,
);

/** The articles that publishers hint at. */
export const joinHints = reduceNumbers(
  HINT_ROW.width,
  { stream: 'hinted', keyed: SIMILARITY_ROW.keyed },
  (rows, _, emit) => reduceHint(rows, emit),
);

/** The likeliest counterparts of each article of the first language; each is told who may want it. */
export const proposeCounterparts: OpenFilter = ({ emit, options }) => {
  const search = { perArticle: CANDIDATES, maxDays: options.maxDays };
  return takeByKey(2, (key, inputs) => {
    const rows = readRows(readNumbers(key), inputs.flat(), SIMILARITY_ROW.width);
    for (const { b } of finish(rows, search)) emit('proposed', writeNumber(b), key);
  });
};
