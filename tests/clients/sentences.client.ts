import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toSentences } from '../../src/write/by-sentence/to-sentences.ts';
import { makeSchoolDocument } from '../write/by-sentence/document.ts';
import { measureRibbons, openReport, paragraph, saveAndConvert, startBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe('the report by sentence', () => {
  it('joins the right sentences with its ribbons', async () => {
    const { page, complaints } = await openReport(browser, [toSentences(makeSchoolDocument())]);
    const ribbons = await measureRibbons(page);
    expect(new Set(ribbons.map(({ pair }) => pair))).toEqual(new Set([0, 1, 2, 3]));
    for (const { gap } of ribbons) expect(gap).toBeLessThan(1.5);
    expect(complaints).toEqual([]);
  });

  it('is corrected sentence by sentence, and saves what convert accepts', async () => {
    const { page, complaints } = await openReport(browser, [toSentences(makeSchoolDocument())]);
    await paragraph(page, 'de', 'p2.2').click();
    await page.keyboard.press('x');
    await paragraph(page, 'de', 'p1.3').click();
    await page.getByRole('button', { name: 'Link with…' }).click();
    await paragraph(page, 'en', 'p2.3').click();
    const rows = (await saveAndConvert(page, 'tsv')).trimEnd().split('\n').slice(1);
    expect(rows.map((row) => row.split('\t').slice(1, 6))).toEqual([
      ['0.98', 'translation', 'p1.1', 'p1.2', 'Der Rat stimmte zu.'],
      ['0.95', 'translation', 'p1.2', 'p1.1', 'Die Schule kostet 240 Millionen Euro.'],
      ['1', 'translation', 'p1.3', 'p2.3', 'Das Wetter war schön.'],
      ['1', 'translation', 'p2.1', 'p2.1', 'Es war spät.'],
      ['0.9', 'translation', 'p2.3', 'p2.2', 'Die Sitzung endete.'],
    ]);
    await expect.poll(() => page.locator('.share-text').allTextContents()).toHaveLength(2);
    expect(await page.locator('.share-text').first().textContent()).toMatch(/2 sentences without a partner/);
    expect(complaints).toEqual([]);
  });
});
