import type { BilingualDocument, Discrepancy, LanguageTag } from '../../model.ts';

/** What stands for a fact that one side lacks. */
const MISSING = '–';

/** `17 ≠ 71`, or `83% ≠ –` where the second side lacks it. */
export function printDiscrepancy(found: Discrepancy, languages: readonly LanguageTag[]): string {
  return languages.map((tag) => found[tag] ?? MISSING).join(' ≠ ');
}

/** How many facts differ between the two languages of a document. */
export function countDiscrepancies({ pairs }: Pick<BilingualDocument, 'pairs'>): number {
  return pairs.reduce((sum, { discrepancies }) => sum + discrepancies.length, 0);
}

/** The document without the pairs whose sides contradict each other, for a translation memory that must not learn a mistake. */
export function leaveOutDiscrepancies(document: BilingualDocument): BilingualDocument {
  const pairs = document.pairs.filter(({ discrepancies }) => discrepancies.length === 0);
  if (pairs.length === document.pairs.length) return document;
  const left = (tag: LanguageTag) => new Set(pairs.flatMap(({ sides }) => sides[tag]!.ids));
  const unpaired = Object.fromEntries(
    document.languages.map((tag) => {
      const paired = left(tag);
      const ids = document.articles[tag]!.paragraphs.map(({ id }) => id);
      return [tag, ids.filter((id) => !paired.has(id))];
    }),
  );
  return { ...document, pairs, unpaired };
}
