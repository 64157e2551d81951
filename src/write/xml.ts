/** Everything outside `Char` of XML 1.0 section 2.2: most control characters, lone surrogates, U+FFFE, U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Unicode's own sign for "there was a character that cannot be shown here". */
const REPLACEMENT = '\ufffd';

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text content. A character that XML 1.0 cannot hold, not even as a reference, becomes U+FFFD. */
export function escapeXml(text: string): string {
  // A bare carriage return would reach the reader as a line feed (XML 1.0 section 2.11).
  return text.replace(FORBIDDEN, REPLACEMENT).replace(/[&<>]/g, toReference).replaceAll('\r', '&#13;');
}

/** ` name="value"`, ready to be put into a tag. White space other than spaces survives as references. */
export function xmlAttribute(name: string, value: string): string {
  const escaped = value
    .replace(FORBIDDEN, REPLACEMENT)
    .replace(/[&<>"]/g, toReference)
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
  return ` ${name}="${escaped}"`;
}

function toReference(character: string): string {
  return REFERENCES[character]!;
}
