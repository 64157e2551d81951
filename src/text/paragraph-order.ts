/** `p12` -> 12. */
export function paragraphNumber(id: string): number {
  return Number(id.slice(1));
}

/** Orders paragraphs and removals as they stood in the raw input. */
export function byNumber(a: { id: string }, b: { id: string }): number {
  return paragraphNumber(a.id) - paragraphNumber(b.id);
}
