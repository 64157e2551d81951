import type { PageBlock } from '../blocks.ts';
import { contains, type PageElement } from '../tree.ts';
import { weighProse } from './prose.ts';

const LEAD_NAME =
  /lead|lede|intro|vorspann|teaser|summary|standfirst|subtitle|subhead|strapline|dek\b|abstract|excerpt/i;
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
  const leads = before.slice(from).filter((block) => {
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
