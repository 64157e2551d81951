import fc from 'fast-check';
import { expect, it } from 'vitest';
import { identifyLanguages } from '../../src/language/identify.ts';

/** Any 16-bit units at all, lone surrogates and control characters among them. */
const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);

const SENTENCES = [
  'Die Halle am Hafen bleibt stehen, weil sie von vielen Händlern noch immer genutzt wird.',
  'The hall at the harbour will stay, because it is still used by many of the traders.',
  'Le gouvernement a annoncé que les écoles rouvriraient la semaine prochaine.',
  'De burgemeester zei dat de hal tijdens de werkzaamheden open blijft.',
  'У Мінску адкрылі новую бібліятэку',
  'Regierungskrise',
  '12 : 7',
  '学校下周重新开放了',
];
const paragraphs = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 8 });

const blank = fc.constantFrom(' ', '  ', '\n', '\t', '\r\n', '\u00a0', ' \n ');

it('gives one canonical tag for each text, whatever the texts are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyString, { maxLength: 6 }), async (texts) => {
      const { document, blocks } = await identifyLanguages(texts);
      expect(blocks).toHaveLength(texts.length);
      for (const tag of [document.tag, ...blocks]) expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
      expect(document.confidence).toBeGreaterThanOrEqual(0);
      expect(document.confidence).toBeLessThanOrEqual(1);
    }),
  );
});

it('takes any string as a hint', async () => {
  await fc.assert(
    fc.asyncProperty(anyString, anyString, async (declared, preferred) => {
      const { document } = await identifyLanguages([SENTENCES[0]!], { declared, prefer: [preferred] });
      expect(document.tag).toBe('de');
    }),
  );
});

it('gives the same answer each time it is asked', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, async (texts) => {
      expect(await identifyLanguages(texts)).toEqual(await identifyLanguages(texts));
    }),
  );
});

it('does not mind how words are kept apart', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, blank, async (texts, space) => {
      const { blocks } = await identifyLanguages(texts);
      const spaced = texts.map((text) => text.replaceAll(' ', space));
      expect((await identifyLanguages(spaced)).blocks).toEqual(blocks);
    }),
  );
});

it('does not mind the order of paragraphs, unless two languages weigh the same', async () => {
  const article = [SENTENCES[0]!, SENTENCES[0]!, SENTENCES[1]!, SENTENCES[4]!, SENTENCES[5]!, SENTENCES[6]!];
  const tags = new Map([
    [SENTENCES[0]!, 'de'],
    [SENTENCES[1]!, 'en'],
    [SENTENCES[4]!, 'be'],
    [SENTENCES[5]!, 'de'],
    [SENTENCES[6]!, 'und'],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(article, { minLength: article.length }), async (texts) => {
      const { document, blocks } = await identifyLanguages(texts);
      expect(document.tag).toBe('de');
      expect(blocks).toEqual(texts.map((text) => tags.get(text)));
    }),
  );
});
