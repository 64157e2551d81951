import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/process/package-file.ts';

describe('a file of the package', () => {
  it('is found by its path in the package, from wherever the code stands', () => {
    const { name } = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
    expect(name).toBe('article-aligner');
    expect(packageFile('data/de-en.lexicon').href).toBe(
      new URL('../../data/de-en.lexicon', import.meta.url).href,
    );
  });
});
