import type { BilingualDocument, Flag, LanguageTag, Pair, Paragraph, Removal } from '../../../model.ts';
import { describeChanges } from '../../articles/findings.ts';
import { diffWords } from '../../articles/word-diff.ts';
import { RELATION_SIGNS, rateConfidence } from '../../confidence.ts';
import { type Entry, isRemoval, listInOrder } from '../../order.ts';
import { escapeHtml } from './escape.ts';

/** A function that writes the paragraphs of one document, knowing what each is paired with or removed for. */
export function createParagraphWriter({ languages, pairs, articles }: BilingualDocument) {
  const byTag = <T>(of: (tag: LanguageTag) => T) =>
    Object.fromEntries(languages.map((tag) => [tag, of(tag)]));
  const pairOf = byTag(
    (tag) => new Map(pairs.flatMap((pair) => pair.sides[tag]!.ids.map((id) => [id, pair] as const))),
  );
  const texts = byTag((tag) => new Map(listInOrder(articles[tag]!).map(({ id, text }) => [id, text])));
  const flags = byTag((tag) => new Map(articles[tag]!.flagged.map((flag) => [flag.id, flag])));
  return (tag: LanguageTag, entry: Entry): string => {
    if (isRemoval(entry)) return writeRemoval(tag, entry, texts[tag]!);
    const other = languages.find((language) => language !== tag)!;
    return writeParagraph(
      tag,
      entry,
      describeState(pairOf[tag]!.get(entry.id), other),
      flags[tag]!.get(entry.id),
    );
  };
}

interface State {
  level: string;
  text: string;
}

/** `≈ p7 · 0.41 comparable`: what print, a narrow screen and a screen reader have in place of a ribbon. */
function describeState(pair: Pair | undefined, other: LanguageTag): State {
  if (!pair) return { level: 'none', text: 'no partner' };
  const { score, relation, sides } = pair;
  return {
    level: rateConfidence(score),
    text: `${RELATION_SIGNS[relation]} ${sides[other]!.ids.join(', ')} · ${score.toFixed(2)} ${relation}`,
  };
}

function writeParagraph(
  tag: LanguageTag,
  { id, text, language }: Paragraph,
  state: State,
  flag?: Flag,
): string {
  const note = flag ? `<p class="flag">${escapeHtml(describeFlag(flag))}</p>` : '';
  return `<div class="paragraph" data-tag="${escapeHtml(tag)}" data-id="${escapeHtml(id)}" data-level="${state.level}">
<p class="meta">${writeId(tag, id)} <span class="state">${escapeHtml(state.text)}</span></p>
<p class="text" lang="${escapeHtml(language)}" dir="auto">${escapeHtml(text)}</p>${note}</div>
`;
}

function describeFlag({ reason, of, changes, note }: Flag): string {
  const facts = changes.length > 0 ? `: ${describeChanges(changes)}` : '';
  return `${reason} of ${of}${facts}${note ? `. ${note}` : ''}`;
}

function writeRemoval(tag: LanguageTag, removal: Removal, texts: ReadonlyMap<string, string>): string {
  const { id, text, reason, of, note, language } = removal;
  const target = of === null ? undefined : texts.get(of);
  return `<details class="removed" data-tag="${escapeHtml(tag)}" data-id="${escapeHtml(id)}">
<summary>${writeId(tag, id)} removed: ${escapeHtml(reason)}${of === null ? '' : ` of ${escapeHtml(of)}`}</summary>
<p class="text" lang="${escapeHtml(language)}" dir="auto">${writeDiff(text, target)}</p>
<p class="why">${escapeHtml(explain(removal, target))}${note ? ` ${escapeHtml(note)}` : ''}</p>
</details>
`;
}

function writeDiff(text: string, target: string | undefined): string {
  const parts = target === undefined || target === text ? null : diffWords(text, target);
  if (!parts) return escapeHtml(text);
  return parts
    .map(({ kind, text }) => {
      if (kind === 'gone') return `<del>${escapeHtml(text)}</del>`;
      return kind === 'kept' ? `<ins>${escapeHtml(text)}</ins>` : escapeHtml(text);
    })
    .join('');
}

function explain({ of, similarity, changes, id }: Removal, target: string | undefined): string {
  if (of === null) return 'Taken out by rule.';
  const alike = similarity === 1 ? `The same words as ${of}.` : `${Math.floor(similarity * 100)} % alike.`;
  if (target !== undefined && similarity < 1)
    return `${alike} Struck out: only in ${id}. Underlined: only in ${of}.`;
  return changes && changes.length > 0 ? `${alike} Changed: ${describeChanges(changes)}.` : alike;
}

/** A narrow page shows the language too, where no column says it. */
function writeId(tag: LanguageTag, id: string): string {
  return `<span class="id" data-tag="${escapeHtml(tag)}">${escapeHtml(id)}</span>`;
}
