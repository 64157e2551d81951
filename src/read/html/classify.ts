import type { PageBlock, SelectedBlock } from './blocks.ts';
import { weighProse } from './choose/prose.ts';
import { findRelatedLinks } from './links.ts';
import type { PageElement } from './tree.ts';

export interface ClassifyContext {
  /** What holds the article. */
  container: PageElement;
  /** The elements that Readability takes for the article. */
  main: ReadonlySet<PageElement>;
  boilerplate: ReadonlyMap<PageElement, string>;
  title: string | null;
  kicker: string | null;
  /** What the page says of its article to search engines, often its lead. */
  description: string | null;
  /** Characters of running text below each element. */
  weights: ReadonlyMap<PageElement, number>;
  /** A piece of HTML without a page around it: all of it is the article's, but for what names itself something else. */
  piece?: boolean;
}

/** A caption ends in the name of who took the picture. */
const CAPTION_END =
  /(?:^|[\s(|/])(?:Bildrechte|Bildquelle|Bild|Fotos?|Foto-?credit|Photos?|Image(?: credit)?|Picture|Credit|Grafik)\s?(?::|©|by\b)\s?[^.!?]{2,80}\.?$|\s©\s?[^.!?]{2,60}$/i;
const LONG_CAPTION = 400;
/** A shorter beginning of the description may be a name or a section. */
const MIN_LEAD = 20;
/** The article itself holds more of the text than any of the teasers around it. */
const TEASER_SHARE = 0.2;

/** Tells the paragraphs inside the article's element from what stands between them. */
export function classifyBlocks(blocks: readonly PageBlock[], context: ClassifyContext): SelectedBlock[] {
  const looks = findBodyLooks(blocks, context);
  const related = findRelatedLinks(blocks);
  const classified = blocks.map((block): SelectedBlock => {
    const boilerplate = nameBoilerplate(block, context, looks, related);
    return boilerplate ? { ...block, boilerplate } : block;
  });
  return context.piece ? classified : markEmptyHeadings(classified);
}

function nameBoilerplate(
  block: PageBlock,
  context: ClassifyContext,
  looks: ReadonlySet<string>,
  related: ReadonlySet<PageBlock>,
): string | null {
  const { container, main, boilerplate, title, kicker, description } = context;
  const { element, text } = block;
  for (let at: PageElement | null = element; at && at !== container; at = at.parent) {
    const kind = boilerplate.get(at) ?? nameByPlace(at, block, context);
    if (kind) return kind;
  }
  if (element.tag === 'h1' || (isHeading(element) && repeatsTitle(text, title))) return 'headline';
  if (kicker !== null && text.replace(/(?<!\s)\s*:$/, '') === kicker) return 'kicker';
  if (text.length < LONG_CAPTION && CAPTION_END.test(text)) return 'picture';
  if (/^https?:\/\/\S+$/.test(text)) return 'address';
  if (context.piece) return null;
  if (related.has(block)) return 'link';
  if (text.length > MIN_LEAD && description?.startsWith(text)) return null;
  if (isHeading(element) || main.has(element) || looks.has(lookOf(element))) return null;
  return weighProse(block) > 0 ? null : 'label';
}

function nameByPlace(
  element: PageElement,
  { element: own }: PageBlock,
  context: ClassifyContext,
): string | null {
  if (element.tag === 'figure' && !hasAncestor(own, ['blockquote', 'table', 'pre'], element))
    return 'picture';
  if (element.tag === 'article' && isForeignArticle(element, context)) return 'teaser';
  return null;
}

/** An article inside the article, or a small one beside it, is the teaser of another. */
function isForeignArticle(article: PageElement, { container, weights }: ClassifyContext): boolean {
  for (let at = article.parent; at; at = at.parent) if (at.tag === 'article') return true;
  return (weights.get(article) ?? 0) < TEASER_SHARE * (weights.get(container) ?? 0);
}

function hasAncestor(element: PageElement, tags: readonly string[], until: PageElement): boolean {
  for (let at: PageElement | null = element; at && at !== until; at = at.parent) {
    if (tags.includes(at.tag)) return true;
  }
  return false;
}

/** Headlines are printed again with other quotes or a kicker before them. */
function repeatsTitle(heading: string, title: string | null): boolean {
  const [a, b] = [heading, title ?? ''].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return (
    a!.length > 0 &&
    (b!.includes(a!) || a!.includes(b!)) &&
    a!.length > 0.6 * b!.length &&
    b!.length > 0.6 * a!.length
  );
}

/** How an element is dressed; paragraphs of one article are dressed alike. */
function lookOf({ tag, attributes }: PageElement): string {
  return `${tag}.${attributes.class ?? ''}`;
}

function findBodyLooks(blocks: readonly PageBlock[], { main }: ClassifyContext): Set<string> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (!main.has(block.element) || weighProse(block) === 0 || !block.element.attributes.class) continue;
    const look = lookOf(block.element);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, n]) => n > 1).map(([look]) => look));
}

function isHeading({ tag }: PageElement): boolean {
  return /^h[2-6]$/.test(tag);
}

/** What a heading heads when these follow it directly: "Mehr zum Thema". An advertisement or a picture may follow any heading. */
const HEADED = new Set(['link', 'related links', 'teaser', 'subscription']);

/** Marks headings with nothing after them, and those directly above links to other articles. */
function markEmptyHeadings(blocks: SelectedBlock[]): SelectedBlock[] {
  let followed = false;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!;
    if (block.boilerplate) continue;
    if (!isHeading(block.element)) followed = true;
    else if (!followed) blocks[i] = { ...block, boilerplate: 'heading of nothing' };
    else if (HEADED.has(blocks[i + 1]?.boilerplate ?? '')) {
      blocks[i] = { ...block, boilerplate: 'heading of links' };
    }
  }
  return blocks;
}
