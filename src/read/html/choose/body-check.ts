import type { SelectedBlock } from '../blocks.ts';
import { LOOKUP, squeeze } from './squeeze.ts';

/** JSON-LD bodies are often cut short or without subheadings; one that lacks more than this of the text is not relied on. */
const MIN_COVERED = 0.85;
/** Leads, headings, quotes and items of lists are what bodies leave out most; a paragraph of some length is not. */
const MIN_LENGTH = 60;
/** Characters of the full text that are looked through for all blocks: a hundred times what the largest news page needs. */
export const MAX_WORK = 1e9;
/** What the page itself calls these is not text of the article, even where its full text has them in it. */
const NEVER_TEXT = new Set(['headline', 'kicker', 'picture', 'not shown', 'advertisement', 'subscription']);

/**
 * Compares the blocks with the full text that the page repeats for search engines: running paragraphs that it lacks go
 * where it has nearly all the others, and what was taken for boilerplate stays where it has it word for word.
 */
export function compareWithBody(blocks: readonly SelectedBlock[], body: string): SelectedBlock[] {
  if (body.length * blocks.length > MAX_WORK) return [...blocks];
  const text = squeeze(body);
  const isIn = (block: SelectedBlock) => {
    const own = squeeze(block.text);
    return text.includes(own.slice(0, LOOKUP)) || text.includes(own.slice(-LOOKUP));
  };
  const running = blocks.filter(
    ({ boilerplate, text, element }) =>
      !boilerplate && text.length >= MIN_LENGTH && ['p', 'div'].includes(element.tag),
  );
  const missing = new Set(running.filter((block) => !isIn(block)));
  const [all, lost] = [running, [...missing]].map((list) =>
    list.reduce((sum, { text }) => sum + text.length, 0),
  );
  const isRelied = lost! <= (1 - MIN_COVERED) * all!;
  // The lead stands before the body and rarely in it.
  const isRunning = new Set(running);
  const first = blocks.findIndex((block) => isRunning.has(block) && isIn(block));
  const seen = new Set(blocks.flatMap(({ boilerplate, text }) => (boilerplate ? [] : [squeeze(text)])));
  return blocks.map((block, i) => {
    if (isRelied && i > first && missing.has(block)) {
      return { ...block, boilerplate: 'not in the page’s own full text' };
    }
    if (!block.boilerplate || NEVER_TEXT.has(block.boilerplate) || block.text.length < MIN_LENGTH)
      return block;
    const own = squeeze(block.text);
    if (!text.includes(own) || seen.has(own)) return block;
    seen.add(own);
    return { ...block, boilerplate: undefined };
  });
}
