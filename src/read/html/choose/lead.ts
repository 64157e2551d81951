import type { PageBlock } from '../blocks.ts';
import { contains, type PageElement } from '../tree.ts';
import { weighProse } from './prose.ts';

/** `leading-6` is how style sheets set the height of a line. */
const LEAD_NAME =
  /lead(?!ing)|lede|intro|vorspann|teaser|summary|standfirst|subtitle|subhead|strapline|dek\b|abstract|excerpt/i;
/** Who took the picture stands under its caption. */
const CREDIT = /^(?:©|\(c\)|Foto|Bild|Quelle|Photo|Image|Picture|Credit)/i;
/** A lead is a paragraph or two; more than this above the body is something else. */
const MAX_LEADS = 3;
const MAX_LEAD_LENGTH = 800;

/** The lead paragraphs that stand above the body, outside of what holds it. */
export function findLead(
  before: readonly PageBlock[],
  context: {
    headline: PageElement | null;
    description: string | null;
  },
): PageBlock[] {
  const { headline, description } = context;
  const from = headline
    ? before.findLastIndex(({ element }) => contains(headline, element)) + 1
    : before.length;
  const leads = before.slice(from).filter((block, i, all) => {
    // The page's own headline, where the first one is that of a list of links; a caption with its credit below.
    if (/^h[1-6]$/.test(block.element.tag) || CREDIT.test(all[i + 1]?.text ?? '')) return false;
    if (block.text.length > MAX_LEAD_LENGTH) return false;
    if (description && block.text.length > 20 && description.startsWith(block.text.slice(0, 60))) return true;
    if (block.linked > 0.3 * block.text.length) return false;
    return (
      weighProse(block) > 0 ||
      (LEAD_NAME.test(block.element.attributes.class ?? '') && block.text.length > 20)
    );
  });
  return leads.slice(0, MAX_LEADS);
}
