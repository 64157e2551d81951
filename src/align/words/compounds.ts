import type { LanguageTag } from '../../model.ts';
import { stemFolded } from '../../text/stem.ts';
import type { LexiconSide } from './lexicon/lexicon.ts';

/** Languages that write compounds as one word. */
const COMPOUNDING = new Set(['de', 'nl', 'sv', 'da', 'nb', 'no', 'fi', 'hu']);
/** Letters that may join two parts, the likeliest first. */
const JOINTS = ['', 's', 'n', 'en', 'es', 'er'];
/** Parts of three letters fit nearly anywhere; four is where they start to be words. */
const MIN_PART = 4;
/** Shorter words than this split by accident rather than by meaning. */
const MIN_COMPOUND = 8;
/** A part must be this long to be looked at once more: `sprecherin` is no compound. */
const MIN_NESTED = 12;
const MAX_PARTS = 4;
/** What a further part costs, in nats of word frequency: few long parts beat many short ones. */
const PART_COST = 4;

/** A part as it is spelled, and its number in the lexicon. */
interface Part {
  id: number;
  text: string;
}

/**
 * Splits a compound by the lexicon itself: `hochtechnologiepark` gives the numbers of hoch, technologi and park.
 * The split with the likeliest parts wins (Koehn and Knight 2003: by the frequency of the parts). Empty when there
 * is none.
 */
export function splitCompound(folded: string, language: LanguageTag, lexicon: LexiconSide): number[] {
  if (!COMPOUNDING.has(language) || folded.length < MIN_COMPOUND) return [];
  const best: ({ cost: number; parts: Part[] } | undefined)[] = [{ cost: 0, parts: [] }];
  for (let start = 0; start + MIN_PART <= folded.length; start++) {
    const before = best[start];
    if (!before || before.parts.length === MAX_PARTS) continue;
    for (let end = start + MIN_PART; end <= folded.length; end++) {
      if (start === 0 && end === folded.length) continue;
      const text = folded.slice(start, end);
      const id = lexicon.words.find(stemFolded(text, language));
      if (id < 0) continue;
      const cost = before.cost + PART_COST - Math.log(lexicon.frequencies[id]!);
      for (const joint of JOINTS) {
        const next = end + joint.length;
        if (next > folded.length || !folded.startsWith(joint, end)) continue;
        if (joint !== '' && next === folded.length) continue;
        if (best[next] && best[next].cost <= cost) continue;
        best[next] = { cost, parts: [...before.parts, { id, text }] };
      }
    }
  }
  const whole = best[folded.length];
  if (!whole || whole.parts.length < 2) return [];
  // A part may be a compound that the lexicon happens to know: its own parts say more.
  return whole.parts.flatMap(({ id, text }) => {
    const parts = text.length < MIN_NESTED ? [] : splitCompound(text, language, lexicon);
    return parts.length > 0 ? parts : [id];
  });
}
