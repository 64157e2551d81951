const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Control characters and halves of characters, which an HTML document must not hold. */
const FORBIDDEN = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** Text for any place of a page, attribute values included: nothing in it can become markup. */
export function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (character) => REFERENCES[character]!);
}

/** JSON for a `<script type="application/json">`: the only way out of such a block is a `<`. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
