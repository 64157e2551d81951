import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { toPlainLine, truncateToWidth, wrapText } from '../../src/write/layout.ts';

describe('wrapText', () => {
  it('breaks between words, and inside them only where it must', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('never exceeds the width, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '宽', 'é', '😀', '\u001b', '\u0301', '\ud800'),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (text, width) => {
        for (const line of wrapText(text, width)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(stringWidth(truncateToWidth(text, width))).toBeLessThanOrEqual(width);
      }),
      { examples: [['😀 \u0301', 2]] },
    );
  });

  it('wraps a word of 100,000 characters without delay', () => {
    expect(wrapText('x'.repeat(100_000), 80)).toHaveLength(1250);
  });
});

describe('toPlainLine', () => {
  it('keeps what steers a terminal out', () => {
    expect(toPlainLine(' \u0301a \u0301 b\u0301')).toBe('\ufffda \ufffd b\u0301');
    expect(toPlainLine('a\u001b[2J\u0007b\n c\u009b')).toBe('a\ufffd[2J\ufffdb c\ufffd');
  });
});
