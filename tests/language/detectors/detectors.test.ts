import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Candidate, RankerSource } from '../../../src/language/detectors/detectors.ts';
import { loadFastText } from '../../../src/language/detectors/fasttext.ts';
import { loadFranc } from '../../../src/language/detectors/franc.ts';
import { identifyWith } from '../../../src/language/identify.ts';

/** A detector that says what it is told to say, and counts how often it is loaded and asked. */
function stub(...ranking: Candidate[]) {
  const calls = { loaded: 0, asked: 0 };
  const source: RankerSource = async () => {
    calls.loaded++;
    return () => {
      calls.asked++;
      return ranking;
    };
  };
  return { calls, source };
}

const seeds = new URL('../../../fixtures/belta-kazakhstan/', import.meta.url);

it.each(readdirSync(seeds).filter((name) => name.endsWith('.txt')))(
  'needs neither detector for an ordinary article: %s',
  async (name) => {
    const lines = readFileSync(new URL(name, seeds), 'utf8').split('\n').filter(Boolean);
    const franc = stub();
    const fastText = stub();
    const { document, blocks } = await identifyWith(
      { franc: franc.source, fastText: fastText.source },
      lines,
      {},
    );
    expect(document).toEqual({ tag: name.includes('.de.') ? 'de' : 'en', confidence: 0.99 });
    expect(new Set(blocks)).toEqual(new Set([document.tag]));
    expect([franc.calls, fastText.calls]).toEqual([
      { loaded: 0, asked: 0 },
      { loaded: 0, asked: 0 },
    ]);
  },
);

const GERMAN = 'Die Halle am Hafen bleibt stehen, weil sie von vielen Händlern noch immer genutzt wird.';
const HEADLINE = 'Bürgermeisterin verteidigt teure Sanierungspläne';

it('asks franc alone about a headline that franc gives to the language of the article', async () => {
  const franc = stub({ tag: 'de', score: 1 });
  const fastText = stub();
  const { blocks } = await identifyWith(
    { franc: franc.source, fastText: fastText.source },
    [HEADLINE, GERMAN, GERMAN],
    {},
  );
  expect(blocks).toEqual(['de', 'de', 'de']);
  expect(franc.calls).toEqual({ loaded: 1, asked: 1 });
  expect(fastText.calls.loaded).toBe(0);
});

it('asks fastText where franc contradicts the article', async () => {
  const franc = stub({ tag: 'nl', score: 1 }, { tag: 'de', score: 0.7 });
  const fastText = stub({ tag: 'de', score: 0.9 });
  const { blocks } = await identifyWith(
    { franc: franc.source, fastText: fastText.source },
    [HEADLINE, GERMAN, GERMAN],
    {},
  );
  expect(blocks).toEqual(['de', 'de', 'de']);
  expect(fastText.calls).toEqual({ loaded: 1, asked: 1 });
});

it('loads each detector once', async () => {
  expect(await loadFranc()).toBe(await loadFranc());
  expect(await loadFastText()).toBe(await loadFastText());
});

it('gives BCP 47 tags with the best first', async () => {
  const franc = (await loadFranc())('学校下周重新开放了');
  expect(franc[0]).toEqual({ tag: 'zh', score: 1 });
  const [first, second] = (await loadFastText())(GERMAN);
  expect(first!.tag).toBe('de');
  expect(first!.score).toBeGreaterThan(second!.score);
});

it('lets fastText read capitals, several lines and broken surrogates', async () => {
  const rank = await loadFastText();
  expect(rank('BUNDESTAG BESCHLIESST NEUES GESETZ')[0]!.tag).toBe('de');
  expect(rank(`Breaking news\n${GERMAN}`)[0]!.tag).toBe('de');
  expect(rank(`${GERMAN}\ud800`)[0]!.tag).toBe('de');
});
