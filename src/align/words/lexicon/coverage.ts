import { listTokens } from '../../../text/scan.ts';
import { foldCase, stemFolded } from '../../../text/stem.ts';
import { splitCompound } from '../compounds.ts';
import type { CorpusSide } from './corpus.ts';
import type { LexiconSide } from './lexicon.ts';

/** How much of a text a lexicon has translations for, in running words. */
export interface Coverage {
  words: number;
  /** Known as they stand. */
  whole: number;
  /** Compounds of which the parts are known. */
  parts: number;
  /** The others as they are spelled, with how often they occur: the most frequent first. */
  unknown: [word: string, times: number][];
}

/** Looks the words of a text up as alignment does. Numbers need no lexicon and are left out. */
export function measureCoverage(texts: readonly string[], side: LexiconSide): Coverage {
  const coverage: Coverage = { words: 0, whole: 0, parts: 0, unknown: [] };
  const unknown = new Map<string, number>();
  for (const word of texts.flatMap(listTokens)) {
    if (/^\p{N}/u.test(word)) continue;
    coverage.words++;
    const folded = foldCase(word);
    if (side.words.find(stemFolded(folded, side.language)) >= 0) coverage.whole++;
    else if (splitCompound(folded, side.language, side).length > 0) coverage.parts++;
    else unknown.set(word, (unknown.get(word) ?? 0) + 1);
  }
  coverage.unknown = [...unknown].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1));
  return coverage;
}

/** Share of the running words of one side of a bitext that a lexicon knows as they stand. */
export function shareKnown({ words, counts }: CorpusSide, side: LexiconSide): number {
  let all = 0;
  let known = 0;
  words.forEach((word, id) => {
    all += counts[id]!;
    if (side.words.find(word) >= 0) known += counts[id]!;
  });
  return all > 0 ? known / all : 0;
}
