import type { BilingualDocument } from '../../model.ts';
import type { AlignFormat, Unit } from '../formats.ts';
import { checkLinks, toSentences } from './to-sentences.ts';

/** Formats that show the units asked for; the others list findings. */
const FINDINGS: ReadonlySet<AlignFormat> = new Set(['github', 'sarif']);
/** Formats that list the sentence links of a pair in the pair. */
const NESTED: ReadonlySet<AlignFormat> = new Set(['json', 'jsonl']);

/**
 * A document as it is written by paragraph or by sentence. JSON holds both, the sentence links in their pairs.
 *
 * @throws AlignerError `malformed` for a document whose sentence links are not known
 */
export function showUnit(
  document: BilingualDocument,
  { unit, format }: { unit?: Unit | undefined; format: AlignFormat },
): BilingualDocument {
  if (unit !== 'sentence' || FINDINGS.has(format)) return document;
  if (!NESTED.has(format)) return toSentences(document);
  checkLinks(document);
  return document;
}

/** Whether a run has to link sentences, to show them in their pairs or as pairs. */
export function needsSentences({
  sentences,
  unit,
  format,
}: {
  sentences?: boolean | undefined;
  unit?: Unit | undefined;
  format: AlignFormat;
}): boolean {
  return sentences === true || (unit === 'sentence' && !FINDINGS.has(format));
}

/** What is asked of a format in vain; null where nothing is. */
export function findVainUnit({
  sentences,
  unit,
  format,
}: Parameters<typeof needsSentences>[0]): string | null {
  if (FINDINGS.has(format))
    return unit === 'sentence' ? `--unit sentence has no effect on ${format}, which names paragraphs` : null;
  if (!sentences || NESTED.has(format) || unit === 'sentence') return null;
  return `--sentences shows in json and jsonl only; ${format} holds whole paragraphs, or with --unit sentence sentences`;
}
