import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AlignerError } from '../../src/errors.ts';
import { makeArticle, makeDocument, makeHarbourDocument } from '../write/documents.ts';
import { measureRibbons, openReport, paragraph, saveAndConvert, startBrowser } from './browser.ts';
import { runProgram } from './world.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

const hostile = () =>
  makeDocument(
    '<script>alert(1)</script>',
    [
      makeArticle(
        '"><img src=x onerror=alert(2)>',
        'de',
        { p1: '<script>alert(3)</script>', p2: '</script><!-- <b>', p3: 'x'.repeat(10_000) },
        { title: 'Ein "Titel"\n</title><script>alert(4)</script>', warnings: ['<i>'] },
      ),
      makeArticle('ar.txt', 'ar', {
        p1: 'افتتح الجسر الجديد أمام حركة المرور.',
        p2: "javascript:alert('5')",
      }),
    ],
    [{ ids: [['p1'], ['p1']], evidence: [{ kind: 'word', de: '<script>', ar: 'الجسر' }] }],
  );

describe.each([1280, 390])('the report, %i px wide', (width) => {
  it('joins the right paragraphs with its ribbons, crossing ones too', async () => {
    const { page, complaints } = await openReport(browser, [makeHarbourDocument()], { width });
    const ribbons = await measureRibbons(page);
    expect(ribbons.map(({ pair }) => pair)).toEqual([0, 1, 2]);
    for (const { gap } of ribbons) expect(gap).toBeLessThan(1.5);
    expect(complaints).toEqual([]);
  });

  it('needs no sideways scrolling, whatever the articles hold', async () => {
    for (const documents of [[makeHarbourDocument()], [hostile()], [makeHarbourDocument(), hostile()]]) {
      const { page } = await openReport(browser, documents, { width });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  it('keeps ribbons in place when a removed paragraph is unfolded', async () => {
    const { page } = await openReport(browser, [makeHarbourDocument()], { width });
    await page.locator('.removed summary').click();
    await page.waitForTimeout(100);
    for (const { gap } of await measureRibbons(page)) expect(gap).toBeLessThan(1.5);
    expect(await page.locator('.removed del').textContent()).toBe('Milionen');
    expect(await page.locator('.removed ins').textContent()).toBe('Millionen');
  });
});

describe('looking', () => {
  it('highlights the evidence on both sides on hover, and on focus', async () => {
    const { page } = await openReport(browser, [makeHarbourDocument()]);
    const lit = () => page.locator('.is-active mark').allTextContents();
    expect(await lit()).toEqual([]);
    await paragraph(page, 'de', 'p3').hover();
    expect(await lit()).toEqual(['120', 'Euro', '125', 'euros']);
    await page.mouse.move(0, 0);
    expect(await lit()).toEqual([]);
    await paragraph(page, 'en', 'p1').focus();
    expect(await lit()).toEqual(['Hafenbrücke', '3. Oktober', 'vier', 'harbour bridge', '3 October', 'four']);
  });

  it('points at one piece of evidence on both sides', async () => {
    const { page } = await openReport(browser, [makeHarbourDocument()]);
    await paragraph(page, 'de', 'p1').click();
    await page.locator('.evidence li').nth(1).hover();
    expect(await page.locator('mark.is-pointed').allTextContents()).toEqual(['3. Oktober', '3 October']);
  });

  it('tells confidence and relation in words and signs, not by colour alone', async () => {
    const { page } = await openReport(browser, [makeHarbourDocument()]);
    expect(await page.locator('.chip').allTextContents()).toEqual(['= 0.97', '⊂ 0.62 ≠', '≈ 0.31']);
    const dashes = await page
      .locator('.ribbon[data-pair] .thread')
      .evaluateAll((threads) => threads.map((thread) => getComputedStyle(thread).strokeDasharray));
    expect(new Set(dashes).size).toBe(3);
    await expect.poll(() => paragraph(page, 'de', 'p6').locator('.state').textContent()).toBe('no partner');
  });

  it('follows light and dark', async () => {
    const paper = async (colorScheme: 'light' | 'dark') => {
      const { page } = await openReport(browser, [makeHarbourDocument()], { colorScheme });
      return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };
    expect(await paper('light')).not.toBe(await paper('dark'));
  });

  it('can be read without scripts', async () => {
    const { page } = await openReport(browser, [makeHarbourDocument()], { scripts: false });
    expect(await paragraph(page, 'de', 'p3').locator('.state').isVisible()).toBe(true);
    expect(await paragraph(page, 'de', 'p3').textContent()).toMatch(/⊂ p3 · 0\.62 partial/);
  });

  it('prints with words instead of ribbons, and with what was removed', async () => {
    const { page } = await openReport(browser, [makeHarbourDocument()]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.chip').first().isVisible()).toBe(false);
    expect(await paragraph(page, 'de', 'p3').locator('.state').isVisible()).toBe(true);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    expect(await page.locator('.removed .text').isVisible()).toBe(true);
  });
});

describe('correcting', () => {
  it('unlinks, links, merges and undoes with the keyboard alone, and saves what convert accepts', async () => {
    const { page, complaints } = await openReport(browser, [makeHarbourDocument()]);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await paragraph(page, 'de', 'p1').focus();
    // p3 is two down: unlink it.
    await press('ArrowDown', 'ArrowDown', 'Enter', 'u');
    expect(await paragraph(page, 'de', 'p3').locator('.state').textContent()).toBe('no partner');
    // Link it with p4 of the other article.
    await paragraph(page, 'de', 'p3').focus();
    await press('Enter', 'l');
    await paragraph(page, 'en', 'p3').focus();
    await press('ArrowDown', 'Enter');
    // Merge p6 into the same pair, then take that back.
    await press('m');
    await paragraph(page, 'de', 'p6').focus();
    await press('Enter');
    expect(await paragraph(page, 'de', 'p6').locator('.state').textContent()).toMatch(/p4 · reviewed/);
    await press('z');
    expect(await paragraph(page, 'de', 'p6').locator('.state').textContent()).toBe('no partner');
    const { pairs, unpaired, coverage } = JSON.parse(await saveAndConvert(page, 'json'));
    expect(
      pairs.map((pair: { de: { ids: string[] }; en: { ids: string[] }; reviewed?: true }) => [
        pair.de.ids.join(' '),
        pair.en.ids.join(' '),
        pair.reviewed ?? false,
      ]),
    ).toEqual([
      ['p1 p2', 'p1', false],
      ['p3', 'p4', true],
      ['p5', 'p2', false],
    ]);
    expect(unpaired).toEqual({ de: ['p6'], en: ['p3'] });
    expect(coverage.de).toBeGreaterThan(0.5);
    expect(complaints).toEqual([]);
  });

  it('does the same with the mouse alone', async () => {
    const { page } = await openReport(browser, [makeHarbourDocument()]);
    await page.locator('.chip').nth(2).click();
    await page.getByRole('button', { name: 'Unlink' }).click();
    await paragraph(page, 'de', 'p6').click();
    await page.getByRole('button', { name: 'Link with…' }).click();
    await paragraph(page, 'en', 'p4').click();
    await page.getByRole('combobox', { name: 'Relation' }).selectOption('comparable');
    expect(await saveAndConvert(page, 'tsv')).toMatch(/\t1\tcomparable\tp6\tp4\tDer Bürgermeister/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
    expect(await page.locator('.chip').allTextContents()).toEqual(['= 0.97', '⊂ 0.62 ≠', '≈ 0.31']);
  });

  it('confirms a pair that is right, and asks before corrections are lost', async () => {
    const { page, complaints } = await openReport(browser, [makeHarbourDocument()]);
    await paragraph(page, 'de', 'p1').click();
    await page.keyboard.press('c');
    expect(await page.locator('.chip').first().textContent()).toBe('= ✓');
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => complaints).toEqual(['dialog: ']);
    const [confirmed] = JSON.parse(await saveAndConvert(page, 'json')).pairs;
    expect(confirmed).toMatchObject({ score: 1, relation: 'translation', reviewed: true });
    await page.close({ runBeforeUnload: true });
    expect(complaints).toHaveLength(1);
  });

  it('redraws the ribbons of corrected pairs', async () => {
    const { page } = await openReport(browser, [makeHarbourDocument()]);
    await paragraph(page, 'de', 'p6').click();
    await page.keyboard.press('l');
    await paragraph(page, 'en', 'p3').click();
    expect(await page.locator('.chip').allTextContents()).toEqual(['= 0.97', '⊂ ✓ ≠', '≈ 0.31']);
    expect(await page.locator('.ribbon[data-pair="1"] .thread').count()).toBe(2);
  });

  it('refuses to join two paragraphs that have no partner on the other side', async () => {
    const { page } = await openReport(browser, [hostile()]);
    await paragraph(page, 'de', 'p2').click();
    await page.keyboard.press('l');
    await paragraph(page, 'de', 'p3').click();
    expect(await page.locator('[role=status]').textContent()).toMatch(/choose one on the other side/);
    await page.keyboard.press('Escape');
    expect(await page.locator('.chip').count()).toBe(1);
  });

  it('saves an untouched report as the data it was made from', async () => {
    const { page } = await openReport(browser, [hostile()]);
    const saved = JSON.parse(await saveAndConvert(page, 'json'));
    expect(saved.id).toBe(hostile().id);
    expect(saved.articles).toEqual(hostile().articles);
  });
});

describe('safety', () => {
  it('shows markup of articles as text, and runs none of it', async () => {
    const { page, complaints } = await openReport(browser, [hostile()]);
    expect(await paragraph(page, 'de', 'p1').locator('.text').textContent()).toBe(
      '<script>alert(3)</script>',
    );
    expect(await page.locator('.desk h2').first().textContent()).toContain('<script>alert(4)</script>');
    expect(await page.locator('img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('lets no other script run and loads nothing from anywhere', async () => {
    const { page } = await openReport(browser, [makeHarbourDocument()]);
    await expect(page.addScriptTag({ content: 'window.intruder = 1' })).rejects.toThrow();
    expect(await page.evaluate(() => 'intruder' in window)).toBe(false);
    expect(
      await page.evaluate(() =>
        fetch('data:text/plain,x').then(
          () => 'loaded',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
  });
});

describe('a report of several documents', () => {
  const failure = { id: 'broken', error: new AlignerError('same-language', 'both articles are German') };
  const feed = () => [makeHarbourDocument(), { ...hostile(), confidence: 0.4 }, failure];

  it('is an index that unfolds', async () => {
    const { page, complaints } = await openReport(browser, feed());
    expect(await page.locator('#totals').textContent()).toBe('3 of 3 documents, 4 pairs');
    expect(await page.locator('.chip').count()).toBe(0);
    await page.locator('.entry summary').first().click();
    await expect.poll(() => page.locator('.chip').count()).toBe(3);
    for (const { gap } of await measureRibbons(page)) expect(gap).toBeLessThan(1.5);
    expect(complaints).toEqual([]);
  });

  it('filters by text, relation and doubtful pairs, and sorts', async () => {
    const { page } = await openReport(browser, feed());
    const shown = () => page.locator('.entry:not([hidden]) .entry-id').allTextContents();
    await page.getByRole('searchbox').fill('radfahrer');
    expect(await shown()).toEqual(['hafenbrücke']);
    await page.getByRole('searchbox').fill('schemaVersion');
    expect(await shown()).toEqual([]);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('checkbox', { name: 'partial' }).uncheck();
    expect(await shown()).toEqual(['<script>alert(1)</script>', 'broken']);
    await page.getByRole('checkbox', { name: 'partial' }).check();
    await page.getByRole('checkbox', { name: 'doubtful' }).check();
    expect(await shown()).toEqual(['hafenbrücke']);
    await page.getByRole('checkbox', { name: 'doubtful' }).uncheck();
    await page.getByRole('combobox', { name: 'Order' }).selectOption('doubtful');
    expect(await shown()).toEqual(['broken', '<script>alert(1)</script>', 'hafenbrücke']);
  });

  it('says when nothing matches', async () => {
    const { page } = await openReport(browser, feed());
    expect(await page.locator('#nothing').isVisible()).toBe(false);
    await page.getByRole('searchbox').fill('kein Wort davon');
    expect(await page.locator('#nothing').textContent()).toMatch(/No document matches/);
    expect(await page.locator('#nothing').isVisible()).toBe(true);
  });

  it('walks from one doubtful pair to the next, unfolding what is folded', async () => {
    const { page, complaints } = await openReport(browser, feed());
    await page.keyboard.press('n');
    await expect.poll(() => page.locator('.inspector-title').textContent()).toMatch(/^p/);
    const first = await page.locator('.inspector-title').textContent();
    await page.keyboard.press('n');
    await expect.poll(() => page.locator('.inspector-title').textContent()).not.toBe(first);
    await page.keyboard.press('p');
    await expect.poll(() => page.locator('.inspector-title').textContent()).toBe(first);
    expect(complaints).toEqual([]);
  });

  it('saves in the order of the file, however the index is sorted', async () => {
    const { page } = await openReport(browser, feed());
    await page.getByRole('combobox', { name: 'Order' }).selectOption('doubtful');
    const lines = (await saveAndConvert(page, 'jsonl')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['hafenbrücke', '<script>alert(1)</script>']);
  });

  it('speaks German where the browser does, can be switched, and leaves articles alone', async () => {
    const { page } = await openReport(browser, feed(), { locale: 'de-DE' });
    expect(await page.locator('#totals').textContent()).toBe('3 von 3 Dokumenten, 4 Paare');
    await page.locator('.entry summary').first().click();
    await expect.poll(() => page.getByRole('button', { name: 'JSON speichern' }).count()).toBe(1);
    const text = await page.locator('.paragraph .text').first().textContent();
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('#totals').textContent()).toBe('3 of 3 documents, 4 pairs');
    expect(await page.getByRole('button', { name: 'Save JSON' }).count()).toBe(1);
    expect(await page.locator('.paragraph .text').first().textContent()).toBe(text);
  });

  it('takes one paragraph out of a pair, and exports what is left as TMX', async () => {
    const { page } = await openReport(browser, [makeHarbourDocument()]);
    await paragraph(page, 'de', 'p2').click();
    await page.keyboard.press('x');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'TMX' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('hafenbrücke.tmx');
    const { stdout } = await runProgram('node', [
      '-e',
      'process.stdout.write(require("fs").readFileSync(process.argv[1]))',
      await file.path(),
    ]);
    expect(stdout).toContain('<prop type="x-paragraphs">p1</prop>');
    expect(stdout).not.toContain('p1 p2');
  });

  it('saves all documents as JSON Lines, corrected or not', async () => {
    const { page } = await openReport(browser, feed());
    await page.locator('.entry summary').first().click();
    await paragraph(page, 'de', 'p5').click();
    await page.keyboard.press('u');
    const lines = (await saveAndConvert(page, 'jsonl')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).pairs.length)).toEqual([2, 1]);
  });
});
