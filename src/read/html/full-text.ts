import type { Block } from '../block.ts';
import { collectBlocks } from './blocks.ts';
import { MAX_WORK } from './choose/body-check.ts';
import { LOOKUP, squeeze } from './choose/squeeze.ts';
import { parseTree } from './tree.ts';

/**
 * The full text that a page carries as data, in the place of what the page shows of it. What is shown and not in the full
 * text, such as a lead, stays; what is in both is put aside.
 */
export function takeFullText(body: string, shown: readonly Block[]): Block[] {
  const text = squeeze(body);
  const isBounded = body.length * shown.length <= MAX_WORK;
  const isIn = ({ text: own }: Block) => isBounded && text.includes(squeeze(own).slice(0, LOOKUP));
  const texts = splitBody(body);
  const first = shown.findIndex((block) => !block.boilerplate && isIn(block));
  const last = shown.findLastIndex(({ boilerplate }) => !boilerplate);
  const at = first >= 0 ? first : last + 1;
  const rest = shown.map((block) =>
    !block.boilerplate && isIn(block)
      ? { ...block, boilerplate: 'shown in part, taken from the page’s data in full' }
      : block,
  );
  // Lines of the data cannot be pointed at: its paragraphs stand on the line of what they take the place of.
  const line = shown[at]?.line ?? shown.at(-1)?.line ?? 1;
  return [...rest.slice(0, at), ...texts.map((text) => ({ text, line })), ...rest.slice(at)];
}

/** Cuts the text into paragraphs where it has blank lines, tags or line ends. */
function splitBody(body: string): string[] {
  return body
    .split(/\n\s*\n/)
    .flatMap((part) =>
      /<(?:p|br|div)\b/i.test(part)
        ? collectBlocks(parseTree(part).root).map(({ text }) => text)
        : part.split(/[\r\n]+/),
    )
    .map((text) => text.trim())
    .filter(Boolean);
}
