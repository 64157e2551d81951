import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runAligner } from '../run.ts';

const folder = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

async function alignIn(name: string, files: string[]) {
  const { code, stdout } = await runAligner(['align', ...files], { cwd: folder(name) });
  expect(code).toBe(0);
  const document = JSON.parse(stdout);
  const links: string[] = document.pairs.map(
    ({ de, en }: { de: { ids: string[] }; en: { ids: string[] } }) =>
      `${de.ids.join('+')}=${en.ids.join('+')}`,
  );
  return { document, links };
}

describe('the two articles the project started from', () => {
  const files = ['belta-kazakhstan.de.txt', 'belta-kazakhstan.en.txt'];

  it('are comparable, not translations: lead with lead, education and AI with AI, the rest alone', async () => {
    const { document, links } = await alignIn('belta-kazakhstan', files);
    expect(document.relation).toBe('comparable');
    expect(links).toHaveLength(2);
    expect(links[0]).toBe('p1=p1');
    expect(links[1]).toMatch(/^p4=p7(\+p8)?$/);
    expect(document.unpaired.de).toEqual(['p2', 'p3']);
    expect(document.unpaired.en.length).toBeGreaterThanOrEqual(8);
    for (const { relation, score } of document.pairs) {
      expect(relation).toBe('comparable');
      // Written on their own: that two of them say the same is an even bet at best.
      expect(score).toBeLessThanOrEqual(0.5);
    }
  });

  it('show the ambassador’s name in both spellings among the evidence', async () => {
    const { document } = await alignIn('belta-kazakhstan', files);
    const evidence = document.pairs.flatMap(
      (pair: { evidence: { de: string; en: string }[] }) => pair.evidence,
    );
    expect(evidence).toContainEqual(
      expect.objectContaining({
        de: expect.stringContaining('Schaksylykow'),
        en: expect.stringContaining('Zhaxylykov'),
      }),
    );
  });

  it('hold the repeated German body as removed, and the dateline', async () => {
    const { document } = await alignIn('belta-kazakhstan', files);
    expect(document.articles.de.removed.map(({ id, of }: { id: string; of: string }) => [id, of])).toEqual([
      ['p5', 'p2'],
      ['p6', 'p3'],
      ['p7', 'p4'],
    ]);
    expect(document.articles.de.dateline).toEqual({ place: 'MINSK', date: '09-19', agency: 'BelTA' });
    expect(document.articles.en.dateline).toEqual({ place: 'MINSK', date: '09-05', agency: 'BelTA' });
  });
});

describe('an article and its translation, one paragraph left out, two merged', () => {
  it('comes out as a translation with every link right', async () => {
    const { document, links } = await alignIn('harbour-bridge', ['english.txt', 'german.txt']);
    expect(document.relation).toBe('translation');
    expect(links).toEqual(['p1=p1', 'p2=p2', 'p3=p3', 'p4=p4', 'p5+p6=p5', 'p7=p6', 'p9=p7']);
    expect(document.unpaired).toEqual({ de: ['p8'], en: [] });
  });
});
