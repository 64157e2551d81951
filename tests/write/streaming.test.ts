import { describe, expect, it } from 'vitest';
import { ARTICLE_FORMATS, PAIR_FORMATS } from '../../src/write/formats.ts';
import { createArticleWriter, createPairWriter } from '../../src/write/index.ts';
import { createContext, makeHarbourDocument } from './documents.ts';

describe('writers hold one document at a time', () => {
  it.each(PAIR_FORMATS)('%s has written all but one of the documents it was given', async (format) => {
    const { context, text } = createContext();
    const writer = await createPairWriter(format, context);
    for (let n = 1; n <= 5; n++) {
      await writer.write({ ...makeHarbourDocument(), id: `document-${n}` });
      if (n > 1) expect(text()).toContain(`document-${n - 1}`);
    }
  });

  it.each(ARTICLE_FORMATS.filter((format) => format !== 'github'))('so does %s', async (format) => {
    const { context, text } = createContext();
    const writer = await createArticleWriter(format, context);
    for (let n = 1; n <= 5; n++) {
      await writer.write({ ...makeHarbourDocument().articles.de!, id: `article-${n}` });
      if (n > 1) expect(text()).toContain(`article-${n - 1}`);
    }
  });
});
