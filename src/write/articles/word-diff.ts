import { diffWordsWithSpace } from 'diff';

/** A stretch of words: in both texts, only in the one that was taken out, or only in the one that stays. */
export interface DiffPart {
  kind: 'both' | 'gone' | 'kept';
  text: string;
}

/** The cost of a diff grows with the square of this; texts that differ more are no longer worth comparing. */
const MAX_DIFFERENCES = 2000;

/** The words in which two texts differ; null where they have too little in common for that to say anything. */
export function diffWords(gone: string, kept: string): DiffPart[] | null {
  const parts = diffWordsWithSpace(gone, kept, { maxEditLength: MAX_DIFFERENCES });
  return (
    parts?.map(({ added, removed, value }) => ({
      kind: added ? 'kept' : removed ? 'gone' : 'both',
      text: value,
    })) ?? null
  );
}

/** Words around a difference that show where in the text it is. */
const CONTEXT_WORDS = 6;

/** Leaves out the middle of what both texts share, but for a few words around each difference. */
export function elideShared(parts: readonly DiffPart[]): DiffPart[] {
  return parts.map(({ kind, text }, index) => {
    if (kind !== 'both') return { kind, text };
    const words = text.match(/(?<!\s)\s*\S+/gu) ?? [];
    const head = index === 0 ? 0 : CONTEXT_WORDS;
    const tail = index === parts.length - 1 ? 0 : CONTEXT_WORDS;
    if (words.length <= head + tail + 1) return { kind, text };
    const space = /(?<!\s)\s*$/u.exec(text)![0];
    const end = tail === 0 ? '' : `${words.slice(-tail).join('')}${space}`;
    return { kind, text: `${words.slice(0, head).join('')}${head > 0 ? ' ' : ''}…${end}` };
  });
}
