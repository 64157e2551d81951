const ENGLISH_NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

/** `German` for `de`. */
export function nameLanguage(tag: string): string {
  return ENGLISH_NAMES.of(tag) ?? tag;
}

/** `1 pair`, `2 pairs` */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
