let englishNames: Intl.DisplayNames | undefined;

/** `German` for `de`. */
export function nameLanguage(tag: string): string {
  // Made on first use: it takes as long as reading a short article.
  englishNames ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return englishNames.of(tag) ?? tag;
}

/** `1 pair`, `2 pairs` */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** `99.9%` for .999; as many decimals as the number has, up to four. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}
