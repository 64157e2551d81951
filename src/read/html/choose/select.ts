import { collectBlocks, type PageBlock, type SelectedBlock } from '../blocks.ts';
import { findBoilerplate, findMarkedBodies, isInside, nameAround } from '../boilerplate.ts';
import { classifyBlocks } from '../classify.ts';
import type { PageMetadata } from '../metadata.ts';
import { contains, isElement, type PageElement, textOf, walkElements } from '../tree.ts';
import { compareWithBody } from './body-check.ts';
import { findLead } from './lead.ts';
import { findMainContent } from './main-content.ts';
import { findContainer, weighElements, weighProse } from './prose.ts';
import { findShortContainer } from './short-page.ts';
import { widenContainer } from './widen.ts';

/** Most of an article's text stands in what holds it; 10 % is room for a lead or a box outside. */
const CONTAINER_SHARE = 0.9;
/** What holds this share of a page's running text is the article, whatever its class name says. */
const MAIN_SHARE = 0.5;
/** An element marked as the article's body is believed when it holds at least this share; many are empty shells. */
const MARKED_SHARE = 0.2;
/** Readability itself distrusts what is shorter than this. */
const SHORT_PAGE = 500;
/** Comments and consent forms can be longer than the article. */
const NEVER_MAIN = new Set([
  'comments',
  'consent',
  'footer',
  'navigation',
  'related links',
  'tools',
  'not shown',
]);
/** Stands in for the page where scripts do not run: it is the article only where it is more than a notice. */
const FALLBACK = new Set(['shown without scripts', 'template']);
/** A notice is a sentence or two in one paragraph. */
const NOTICE_LENGTH = 250;

type SelectionHints = Pick<PageMetadata, 'title' | 'kicker' | 'description' | 'paidClasses' | 'body'>;

/** Every block of the page in reading order; all that is not text of the article says what it is instead. */
export async function selectBlocks(root: PageElement, metadata: SelectionHints): Promise<SelectedBlock[]> {
  const all = collectBlocks(root);
  const weights = weighElements(all);
  const weightOf = (element: PageElement) => weights.get(element) ?? 0;
  const total = weightOf(root);
  const bodies = findMarkedBodies(root).filter((body) => weightOf(body) > MARKED_SHARE * total);
  const headline = findHeadline(root, metadata.title);
  const boilerplate = findBoilerplate(
    root,
    (element, kind) =>
      (headline !== null && contains(element, headline)) ||
      metadata.paidClasses.some((name) => element.attributes.class?.split(/\s+/).includes(name)) ||
      bodies.some((body) => contains(element, body)) ||
      (weightOf(element) > MAIN_SHARE * total &&
        !NEVER_MAIN.has(kind) &&
        (!FALLBACK.has(kind) || isArticle(element, all))),
  );
  const candidates = all.filter(({ element }) => !isInside(element, boilerplate));
  const { title, kicker, description } = metadata;
  const hints = { boilerplate, weights, title, kicker, description };
  if (!isPage(root)) {
    const main = new Set(candidates.map(({ element }) => element));
    return classifyBlocks(all, { ...hints, container: root, main, piece: true });
  }
  const short = candidates.reduce((sum, block) => sum + weighProse(block), 0) < SHORT_PAGE;
  const chosen = short ? null : await findMainContent(root, (element) => boilerplate.has(element));
  const main = chosen ?? new Set(candidates.map(({ element }) => element));
  const container = short
    ? findShortContainer(root, candidates, headline)
    : findLongContainer(root, all, candidates, main, headline);
  const start = candidates.findIndex(({ element }) => contains(container, element));
  const lead = findLead(candidates.slice(0, Math.max(start, 0)), {
    headline,
    description,
  });
  const inside = all.filter(({ element }) => contains(container, element));
  const classified = classifyBlocks(inside, { ...hints, container, main });
  const end = all.findLastIndex(({ element }) => contains(container, element));
  const judgements = new Map(inside.map((block, i) => [block, classified[i]!]));
  const judged = all.map(
    (block, i) =>
      judgements.get(block) ??
      (lead.includes(block) || (i < end && isStray(block, container, boilerplate))
        ? block
        : { ...block, boilerplate: nameOutside(block, boilerplate) }),
  );
  return metadata.body ? compareWithBody(judged, metadata.body) : judged;
}

/** A paragraph of running text in the same `<article>` as the rest, above or between what holds most of it. */
function isStray(
  block: PageBlock,
  container: PageElement,
  boilerplate: ReadonlyMap<PageElement, string>,
): boolean {
  const { element } = block;
  if (element.tag !== 'p' || weighProse(block) === 0 || isInside(element, boilerplate)) return false;
  for (let at = element.parent; at; at = at.parent) {
    if (at.tag === 'article') return contains(at, container);
    if (['li', 'td', 'th', 'figure', 'blockquote', 'form'].includes(at.tag)) return false;
  }
  return false;
}

/** Wrappers around a lone paragraph are a handful; more would cost a pass over the page each. */
const MAX_CLIMB = 16;

function findLongContainer(
  root: PageElement,
  all: readonly PageBlock[],
  candidates: readonly PageBlock[],
  main: ReadonlySet<PageElement>,
  headline: PageElement | null,
): PageElement {
  const chosen = all.filter(({ element }) => main.has(element));
  const narrow = findContainer(root, chosen, CONTAINER_SHARE);
  let container = widenContainer(narrow, candidates, headline, CONTAINER_SHARE);
  // One long paragraph may outweigh all others, which are the article's as well.
  const isLone = () => {
    let inside = 0;
    return !candidates.some(({ element }) => contains(container, element) && ++inside > 1);
  };
  for (let climbed = 0; container.parent && climbed < MAX_CLIMB && isLone(); climbed++) {
    container = container.parent;
  }
  return container;
}

/** More than the notice that a page shows where it cannot work. */
function isArticle(element: PageElement, blocks: readonly PageBlock[]): boolean {
  const prose = blocks.filter((block) => weighProse(block) > 0 && contains(element, block.element));
  return prose.length > 1 || prose.some(({ text }) => text.length > NOTICE_LENGTH);
}

function nameOutside({ element }: PageBlock, boilerplate: ReadonlyMap<PageElement, string>): string {
  return nameAround(element, boilerplate) ?? (element.tag === 'h1' ? 'headline' : 'outside the article');
}

/** A piece of HTML without a page around it, as feeds and records carry it, has nothing to choose from. */
function isPage(root: PageElement): boolean {
  return root.children.some((child) => isElement(child) && ['html', 'body'].includes(child.tag));
}

function findHeadline(root: PageElement, title: string | null): PageElement | null {
  let first: PageElement | null = null;
  for (const element of walkElements(root)) {
    if (element.tag !== 'h1') continue;
    first ??= element;
    if (title && textOf(element).replace(/\s+/g, ' ').trim() === title) return element;
  }
  return first;
}
