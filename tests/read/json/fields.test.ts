import { describe, expect, it } from 'vitest';
import { mapFields, parseFieldMap } from '../../../src/read/json/fields.ts';

describe('mapFields', () => {
  it('gives fields the names that the program knows', () => {
    const map = parseFieldMap('text=body, title=headline');
    expect(mapFields({ body: 'T', headline: 'H', x: 1 }, map)).toEqual({ text: 'T', title: 'H', x: 1 });
  });

  it('finds a field in a field', () => {
    expect(mapFields({ content: { body: 'T' } }, parseFieldMap('text=content.body'))).toMatchObject({
      text: 'T',
    });
  });

  it('lets two fields swap their names', () => {
    expect(mapFields({ title: 'a', id: 'b' }, parseFieldMap('title=id,id=title'))).toEqual({
      title: 'b',
      id: 'a',
    });
  });

  it('leaves a record alone that lacks the field', () => {
    expect(mapFields({ text: 'T' }, parseFieldMap('title=headline'))).toEqual({ text: 'T' });
  });

  it.each(['text', 'text=', 'body=text', ''])('refuses "%s"', (map) => {
    expect(() => parseFieldMap(map)).toThrow(/--fields/);
  });
});
