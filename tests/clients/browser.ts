import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { BilingualDocument } from '../../src/model.ts';
import type { PairFailure } from '../../src/write/documents/writer.ts';
import { renderPairs } from '../write/documents.ts';
import { ALIGNER, makeFolder, runProgram } from './world.ts';

/** Debian's browser, as quiet and as closed as it can be. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface OpenPage {
  page: Page;
  /** Everything that must not happen: errors, warnings, dialogs, requests for anything but the page itself. */
  complaints: string[];
}

export interface View {
  /** Language of the browser. */
  locale?: string;
  width?: number;
  colorScheme?: 'light' | 'dark';
  scripts?: boolean;
}

/** Writes a report to a file and opens it. */
export async function openReport(
  browser: Browser,
  documents: readonly (BilingualDocument | PairFailure)[],
  { width = 1280, colorScheme = 'light', scripts = true, locale = 'en-US' }: View = {},
): Promise<OpenPage> {
  const file = join(makeFolder(), 'report.html');
  writeFileSync(file, await renderPairs('html', documents));
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    locale,
    javaScriptEnabled: scripts,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('blob:'))
      complaints.push(request.url());
  });
  await page.goto(`file://${file}`);
  return { page, complaints };
}

/** The paragraph with an id on one side. */
export function paragraph(page: Page, tag: string, id: string) {
  return page.locator(`.paragraph[data-tag="${tag}"][data-id="${id}"]`);
}

export interface Ribbon {
  pair: number;
  /** Distance in pixels of the ends of its lines from the paragraphs that they should join, the worst one. */
  gap: number;
}

/** How far each ribbon's ends are from the edges of the paragraphs of its pair. */
export function measureRibbons(page: Page): Promise<Ribbon[]> {
  return page.evaluate(() => {
    const data = JSON.parse(document.querySelector('.data')!.textContent!);
    const origin = document.querySelector('.desk')!.getBoundingClientRect();
    const distance = (x: number, y: number, tag: string, ids: string[]) =>
      Math.min(
        ...ids.map((id) => {
          const box = document
            .querySelector(`.paragraph[data-tag="${tag}"][data-id="${id}"]`)!
            .getBoundingClientRect();
          const dx = Math.min(Math.abs(x - box.left), Math.abs(x - box.right));
          const dy = Math.max(box.top - y, 0, y - box.bottom);
          return Math.hypot(dx, dy);
        }),
      );
    return [...document.querySelectorAll<SVGGElement>('.ribbon[data-pair]')].map((ribbon) => {
      const pair = Number(ribbon.dataset.pair);
      const gaps = [...ribbon.querySelectorAll<SVGPathElement>('.thread')].flatMap((thread) =>
        [0, thread.getTotalLength()].map((at, side) => {
          const { x, y } = thread.getPointAtLength(at);
          const tag = data.languages[side];
          return distance(x + origin.left, y + origin.top, tag, data.pairs[pair][tag].ids);
        }),
      );
      return { pair, gap: Math.max(...gaps) };
    });
  });
}

/** The pairs as the page now has them: what `Save` delivers, through `aligner convert`. */
export async function saveAndConvert(page: Page, to: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.keyboard.press('s');
  const path = await (await download).path();
  const { stdout } = await runProgram('node', [ALIGNER, 'convert', '--to', to, '-q', path]);
  return stdout;
}
