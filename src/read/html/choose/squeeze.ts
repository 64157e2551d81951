/** Letters by which a paragraph is looked up: few enough to survive another setting of links and quotes, and a cut at its end. */
export const LOOKUP = 30;

/** Letters and digits only, without tags and character references. */
export function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/<[^<>]+>|&\w+;/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
