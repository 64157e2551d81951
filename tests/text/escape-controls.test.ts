import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeControls } from '../../src/text/escape-controls.ts';

describe('escapeControls', () => {
  it.each([
    ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
    ['a\nb\rc', 'a\\u000ab\\u000dc'],
    ['::set-output name=x::y', '\\::set-output name=x::y'],
    [' ##[error]x', ' \\##[error]x'],
    ['abc\u202edef', 'abc\\u202edef'],
    ['Grüße, «Tab»\tund 日本', 'Grüße, «Tab»\tund 日本'],
  ])('%j', (line, expected) => {
    expect(escapeControls(line)).toBe(expected);
  });

  it('leaves one line, with nothing in it that a terminal or a runner obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const escaped = escapeControls(line);
        expect(escaped).not.toMatch(/[\0-\x08\n-\x1f\x7f-\x9f\u2028\u2029]/);
        expect(escaped).not.toMatch(/^\s*(::|##\[)/);
      }),
    );
  });
});
