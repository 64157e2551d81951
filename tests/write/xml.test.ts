import { describe, expect, it } from 'vitest';
import { escapeXml, xmlAttribute } from '../../src/write/xml.ts';

describe('escapeXml', () => {
  it.each([
    ['markup', '<a href="x">&amp;</a>', '&lt;a href="x"&gt;&amp;amp;&lt;/a&gt;'],
    ['the end of a CDATA section', ']]>', ']]&gt;'],
    ['control characters that XML forbids', 'a\0\u001f\u007fb', 'a\ufffd\ufffd\u007fb'],
    ['halves of a surrogate pair, but not whole pairs', '\udc00😀\ud83d', '\ufffd😀\ufffd'],
    ['noncharacters', '\uffff', '\ufffd'],
    ['carriage returns, which a reader would fold', 'a\r\nb', 'a&#13;\nb'],
  ])('handles %s', (_, text, expected) => {
    expect(escapeXml(text)).toBe(expected);
  });
});

describe('xmlAttribute', () => {
  it('keeps quotes and line breaks', () => {
    expect(xmlAttribute('name', 'a "b"\n<c>')).toBe(' name="a &quot;b&quot;&#10;&lt;c&gt;"');
  });
});
