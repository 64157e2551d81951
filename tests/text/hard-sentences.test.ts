import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';
import { HARD_SENTENCES } from './hard-sentences.ts';

describe('hard sentence ends', () => {
  it.each(HARD_SENTENCES)('%s, %s: %j', (_, language, sentences) => {
    expect(splitSentences(sentences.join(' '), language)).toEqual(sentences);
  });
});
