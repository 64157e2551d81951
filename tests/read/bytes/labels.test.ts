import { describe, expect, it } from 'vitest';
import { labelInputs } from '../../../src/read/bytes/labels.ts';

const labels = (...names: string[]) => [...labelInputs(names, '/home/me').values()];

describe('labelInputs', () => {
  it.each([
    ['its own name where no other has it', ['news/a.txt', 'b.txt'], ['a.txt', 'b.txt']],
    ['the folder above as well where another has it', ['de/a.txt', 'en/a.txt'], ['de/a.txt', 'en/a.txt']],
    ['as many folders as it takes', ['x/de/a', 'y/de/a', 'b'], ['x/de/a', 'y/de/a', 'b']],
    ['folders named with a slash', ['german/', './english/'], ['german', 'english']],
    ['one file named twice', ['a.txt', './a.txt'], ['a.txt', 'a.txt']],
    ['one that stands above the other', ['a', 'a/a'], ['me/a', 'a/a']],
  ])('gives %s', (_, names, expected) => {
    expect(labels(...names)).toEqual(expected);
  });

  it('gives the same labels in any order', () => {
    expect(labels('en/a.txt', 'de/a.txt')).toEqual(['en/a.txt', 'de/a.txt']);
  });
});
