import { parseTree, textOf } from './tree.ts';

const TAG = /<[a-z!/]/i;
/** An element with its end, or one that has none: text that only names a tag is no markup. */
const MARKUP =
  /<(p|div|a|span|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|figure|table)\b[^<>]*>[\s\S]*?<\/\1\s*>|<(?:br|img|hr)\b[^<>]*>/i;
/** Characters in which markup shows itself; tags that never end would cost the square of more. */
const MAX_LOOK = 1 << 14;
/** Feeds that are made of feeds encode their text once more each time. */
const MAX_TIMES = 3;

/** The markup of a text whose tags were escaped once too often (`&lt;p&gt;`), or the text as it is. */
export function undoDoubleEncoding(html: string): string {
  let text = html;
  for (let times = 0; times < MAX_TIMES && !TAG.test(text) && text.includes('&'); times++) {
    const decoded = textOf(parseTree(text).root);
    if (MARKUP.test(decoded.slice(0, MAX_LOOK))) return decoded;
    if (decoded === text) break;
    text = decoded;
  }
  return html;
}
