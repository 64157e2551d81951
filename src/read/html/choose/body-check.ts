import type { SelectedBlock } from '../blocks.ts';

/** JSON-LD bodies are often cut short or without subheadings; one that lacks more than this of the text is not relied on. */
const MIN_COVERED = 0.85;
/** Leads, headings, quotes and items of lists are what bodies leave out most; a paragraph of some length is not. */
const MIN_LENGTH = 60;
/** Words at the start by which a paragraph is looked up: few enough to survive another setting of links and quotes. */
const LOOKUP = 30;

/** Marks running paragraphs that the page's own full text does not have, where it has nearly all the others. */
export function compareWithBody(blocks: SelectedBlock[], body: string): SelectedBlock[] {
  const text = squeeze(body);
  const isIn = (block: SelectedBlock) => {
    const own = squeeze(block.text);
    return text.includes(own.slice(0, LOOKUP)) || text.includes(own.slice(-LOOKUP));
  };
  const running = blocks.filter(
    ({ boilerplate, text, element }) =>
      !boilerplate && text.length >= MIN_LENGTH && ['p', 'div'].includes(element.tag),
  );
  const missing = running.filter((block) => !isIn(block));
  const [all, lost] = [running, missing].map((list) => list.reduce((sum, { text }) => sum + text.length, 0));
  if (missing.length === 0 || lost! > (1 - MIN_COVERED) * all!) return blocks;
  // The lead stands before the body and rarely in it.
  const first = blocks.findIndex((block) => running.includes(block) && isIn(block));
  return blocks.map((block, i) =>
    i > first && missing.includes(block)
      ? { ...block, boilerplate: 'not in the page’s own full text' }
      : block,
  );
}

/** Letters and digits only. */
function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/<[^>]+>|&\w+;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
