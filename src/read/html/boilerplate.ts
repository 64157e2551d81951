import { isElement, type PageElement, walkElements } from './tree.ts';

/**
 * Words in class names and ids that publishers, in German and English, give to what stands around an article.
 * Gathered from the pages of 60 publishers; a word is listed only where it held article text on no more than 1 page in 20.
 */
const BOILERPLATE_WORDS: Record<string, string> = {
  navigation:
    'nav navigation navbar subnav topnav mainnav menu submenu mainmenu breadcrumb breadcrumbs pagination pager flyout hamburger sitemap toc skip search tabs',
  footer: 'footer colophon foot imprint impressum legal copyright disclaimer',
  consent: 'cookie cookies consent onetrust cmp gdpr privacy usercentrics sourcepoint optin datenschutz',
  'related links':
    'related recommended recommendation recommendations recirc recirculation trending popular mostread meistgelesen readmore outbrain taboola plista ' +
    'linkbox empfehlung empfehlungen verwandte similar suggested suggestions lesetipp lesetipps morestories furtherreading backlinks articlelist',
  subscription:
    'newsletter subscribe subscription signup paywall regwall piano login register registration abo abobox abonnement offer cta conversion',
  sharing: 'share sharing shares social socials sharebar shariff followus follow whatsapp facebook',
  comments: 'comments commentlist kommentare disqus respond reply commentform',
  advertisement:
    'ad ads advert adverts advertisement advertising advertorial anzeige anzeigen werbung adslot adbox promo promos promotion promoted sponsored sponsor affiliate',
  author: 'author byline bylines authorbox authorbio bio autor autoren autorenbox vcard authors',
  picture:
    'caption captions figcaption credit credits bildunterschrift bildnachweis bildquelle gallery galerie bildergalerie slideshow carousel lightbox photocredit',
  date: 'date dateline timestamp pubdate datum dates published duration readingtime lesezeit',
  tags: 'tags taglist taxonomy keywords schlagworte schlagwort categories',
  media: 'player playlist videoplayer audioplayer podcast',
  overlay: 'popup modal dialog overlay toast tooltip notification dropdown popover',
  tools:
    'toolbar actions buttons btn print drucken rating voting poll weather stocks widget widgets textwidget',
  sidebar: 'sidebar rail marginalia',
};

/** Beginnings of longer words: `relatedposts`, `newsletterbox`. */
const BOILERPLATE_STEMS: [stem: string, kind: string][] = [
  ['related', 'related links'],
  ['recommend', 'related links'],
  ['outbrain', 'related links'],
  ['taboola', 'related links'],
  ['newsletter', 'subscription'],
  ['cookie', 'consent'],
  ['consent', 'consent'],
  ['sidebar', 'sidebar'],
  ['footer', 'footer'],
  ['breadcrumb', 'navigation'],
  ['advert', 'advertisement'],
  ['tagbox', 'tags'],
  ['taglist', 'tags'],
  ['teaserlist', 'related links'],
  ['imagecaption', 'picture'],
  ['contentimage', 'picture'],
  ['mediainfo', 'picture'],
  ['bildtext', 'picture'],
];
/** An id made of a whole heading (`the-actor-wore-a-similar-style`) says what the text is about, not what it is for. */
const MAX_ID_WORDS = 5;
/** Characters of names that are looked at; what is longer is data. */
const MAX_NAMES = 500;

/** Two words that say it together: `sr-only`, `most-read`, `read-more`, `author-bio`. */
const BOILERPLATE_PAIRS: Record<string, string> = {
  'related links':
    'most-read most-popular read-more more-stories more-news see-also also-read further-reading you-may editors-picks article-list teaser-list read-also read-next up-next mehr-zum weitere-artikel',
  sharing: 'follow-us share-bar',
  subscription: 'sign-up log-in sign-in',
  author: 'author-bio about-author author-box author-info author-name',
  picture: 'photo-credit image-credit image-caption image-description img-description media-caption',
  comments: 'comment-list comments-area',
};

const BOILERPLATE_TAGS: Record<string, string> = {
  nav: 'navigation',
  footer: 'footer',
  aside: 'sidebar',
  figcaption: 'picture',
  address: 'author',
  dialog: 'overlay',
  menu: 'navigation',
  search: 'navigation',
  form: 'tools',
  fieldset: 'tools',
  label: 'tools',
  button: 'tools',
  select: 'tools',
  textarea: 'tools',
  svg: 'picture',
  noscript: 'shown without scripts',
  template: 'template',
};

const BOILERPLATE_ROLES: Record<string, string> = {
  navigation: 'navigation',
  complementary: 'sidebar',
  contentinfo: 'footer',
  search: 'navigation',
  dialog: 'overlay',
  alertdialog: 'overlay',
  menu: 'navigation',
  tooltip: 'overlay',
};

const KINDS = new Map<string, string>();
for (const [kind, words] of [...Object.entries(BOILERPLATE_WORDS), ...Object.entries(BOILERPLATE_PAIRS)]) {
  for (const word of words.split(' ')) KINDS.set(word, kind);
}

function holdsLink(element: PageElement): boolean {
  for (const { tag } of walkElements(element)) if (tag === 'a') return true;
  return false;
}

/** What `element` is by its own tag, role, names and styles; null when they do not say. */
function nameBoilerplate(element: PageElement): string | null {
  const { tag, attributes } = element;
  const { role, style, hidden, class: classes, id } = attributes;
  if (hidden !== undefined || attributes['aria-hidden'] === 'true') return 'not shown';
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return 'not shown';
  // A teaser leads elsewhere; one without a link may be the lead of this article.
  if (/teaser/i.test(`${classes} ${id}`) && holdsLink(element)) return 'teaser';
  const byTag = BOILERPLATE_TAGS[tag] ?? BOILERPLATE_ROLES[role?.toLowerCase() ?? ''];
  if (byTag) return byTag;
  return (
    (classes ? nameByWords(classes, Number.POSITIVE_INFINITY) : null) ??
    (id ? nameByWords(id, MAX_ID_WORDS) : null)
  );
}

function nameByWords(names: string, maxWords: number): string | null {
  for (const name of names.slice(0, MAX_NAMES).split(/\s+/)) {
    if (NOT_SHOWN.test(name)) return 'not shown';
    if (OTHER_NAMES.test(name)) continue;
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-zäöüß]+/)
      .filter(Boolean);
    if (words.length > maxWords) continue;
    for (const [i, word] of words.entries()) {
      const kind = KINDS.get(word) ?? KINDS.get(`${word}-${words[i + 1]}`) ?? findStem(word);
      if (kind) return kind;
    }
  }
  return null;
}

/** As a whole name: `hidden-xs` is hidden on small screens alone. */
const NOT_SHOWN =
  /^(?:hidden|hide|invisible|is-hidden|visually-?hidden|sr-only|screen-?reader(?:-text|-only)?|assistive-text)$/i;
/** Utilities for some screen or state (`md:hidden`, `[&>a]:...`), topics of WordPress posts, and the boxes of its page builder. */
const OTHER_NAMES = /[:[\]()&]|^(?:category|tag|type|status|format|elementor)-/;

function findStem(word: string): string | null {
  return BOILERPLATE_STEMS.find(([stem]) => word.startsWith(stem))?.[1] ?? null;
}

/**
 * Elements that are boilerplate by their names, with what they are. An element that `isProtected`
 * (it holds the headline or most of the text) is none, whatever its name: `paywall-article`, `sidebar-layout`.
 */
export function findBoilerplate(
  root: PageElement,
  isProtected: (element: PageElement, kind: string) => boolean,
): Map<PageElement, string> {
  const found = new Map<PageElement, string>();
  const visit = (element: PageElement) => {
    const kind = nameBoilerplate(element);
    if (kind && !isProtected(element, kind)) {
      found.set(element, kind);
      return;
    }
    for (const child of element.children) if (isElement(child)) visit(child);
  };
  visit(root);
  return found;
}

/** Whether `element` is boilerplate or stands in some. */
export function isInside(element: PageElement, boilerplate: ReadonlyMap<PageElement, string>): boolean {
  return nameAround(element, boilerplate) !== null;
}

/** What the innermost boilerplate around `element` is, or null outside of any. */
export function nameAround(
  element: PageElement,
  boilerplate: ReadonlyMap<PageElement, string>,
): string | null {
  for (let at: PageElement | null = element; at; at = at.parent) {
    const kind = boilerplate.get(at);
    if (kind) return kind;
  }
  return null;
}

/** The elements that a page marks as its article text. */
export function findMarkedBodies(root: PageElement): PageElement[] {
  const marked: PageElement[] = [];
  for (const element of walkElements(root)) {
    const { itemprop, class: classes = '', id = '' } = element.attributes;
    if (/\barticleBody\b/i.test(itemprop ?? '') || MARKED_BODY.test(`${classes} ${id}`)) marked.push(element);
  }
  return marked;
}

const MARKED_BODY =
  /(?:^|[\s_-])(?:article|story|post|entry|artikel|news)[_-]{0,2}(?:body|content|text|copy|inhalt)(?:$|[\s_-])|articleBody/i;
