import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from '../run.ts';
import { idsOfPairs, NEWS, parse } from './news.ts';

const FRENCH = JSON.stringify({
  id: 'mairie',
  text: 'Le conseil municipal a adopté mardi soir le budget de la ville pour l’année prochaine, malgré les critiques de l’opposition.',
});
/** The first story once more, in both languages. */
const AGAIN = NEWS.slice(0, 2).map((line) => {
  const record = JSON.parse(line);
  return JSON.stringify({ ...record, id: `${record.id}-again`, published: '2026-03-13T09:00:00Z' });
});

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
});

const feed = (args: string[], lines: readonly string[] = NEWS) =>
  runAligner(['feed', '--jsonl', ...args], { cwd, stdin: lines.map((line) => `${line}\n`).join('') });
describe('aligner feed', () => {
  it('pairs each article with its translation and refuses everything that only resembles it', async () => {
    const { code, stdout } = await feed([]);
    expect(code).toBe(0);
    expect(idsOfPairs(stdout).sort()).toEqual(['grippe-kw10+flu-week-10', 'lohmar-uni+lohmar-university']);
  });

  it('writes the articles without a counterpart as well, unless told not to', async () => {
    expect(parse((await feed([])).stdout)).toHaveLength(2 + 8);
    expect(parse((await feed(['--only-pairs'])).stdout)).toHaveLength(2);
  });

  it('has totals that add up on stderr and in --stats', async () => {
    const { stderr } = await feed(['--stats', 'stats.json']);
    expect(stderr).toMatch(/articles: 12 in = 4 paired \+ 8 unpaired \+ 0 refused \(5 de, 7 en\)/);
    const { articles, paragraphs, pairs } = JSON.parse(await readFile(join(cwd, 'stats.json'), 'utf8'));
    expect(articles.in).toBe(articles.paired + articles.unpaired + articles.refused + articles.repeated);
    expect(paragraphs.in).toBe(paragraphs.kept + paragraphs.removed);
    expect(pairs).toEqual({ translation: 2 });
  });

  it('keeps pairs that the user names, whatever the texts say', async () => {
    await writeFile(join(cwd, 'known.tsv'), 'summit-chancellor\tgipfel-praesident\n');
    const { stdout } = await feed(['--pairs', 'known.tsv']);
    expect(idsOfPairs(stdout)).toContain('gipfel-praesident+summit-chancellor');
  });

  it('names known pairs that are not in the feed, and goes on without them', async () => {
    await writeFile(
      join(cwd, 'known.tsv'),
      'nobody\tnothing\nlohmar-uni\tgrippe-kw10\nsummit-chancellor\tgipfel-praesident\n',
    );
    const { code, stdout, stderr } = await feed(['--pairs', 'known.tsv']);
    expect(code).toBe(0);
    expect(idsOfPairs(stdout)).toHaveLength(2 + 1);
    expect(stderr.match(/warning: --pairs/g)).toHaveLength(2);
    expect(stderr).toMatch(/warning: --pairs: nobody and nothing are not articles of this feed in de and en/);
    expect(stderr).toMatch(/lohmar-uni and grippe-kw10 are not articles/);
  });

  it('tells files of one name in two folders apart, in whatever order the folders are named', async () => {
    const [german, english] = NEWS.slice(0, 2).map((line) => JSON.parse(line).paragraphs.join('\n'));
    for (const [folder, text] of [
      ['german', german],
      ['english', english],
    ]) {
      await mkdir(join(cwd, folder));
      await writeFile(join(cwd, folder, 'flu.txt'), text);
    }
    const { stdout, stderr } = await runAligner(['feed', 'german', 'english'], { cwd });
    expect(idsOfPairs(stdout)).toEqual(['german/flu.txt+english/flu.txt']);
    expect(stderr).not.toMatch(/warning/);
    expect((await runAligner(['feed', 'english/', 'german/'], { cwd })).stdout).toBe(stdout);
  });

  it('does not pair what was sent again in both languages: nothing of it is left', async () => {
    const { stdout, stderr } = await feed(['--stats', 'stats.json'], [...NEWS, ...AGAIN]);
    expect(idsOfPairs(stdout)).toEqual(idsOfPairs((await feed([])).stdout));
    expect(parse(stdout).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['grippe-kw10-again', 'flu-week-10-again']),
    );
    expect(stderr).toMatch(/14 in = 4 paired \+ 10 unpaired \+ 0 refused/);
    expect(stderr).toMatch(/documents: 2 \(2 translation\); 1 more left unpaired/);
    expect(JSON.parse(await readFile(join(cwd, 'stats.json'), 'utf8')).emptied).toBe(1);
  });

  it('counts a pair whose common text stands elsewhere as a document without pairs of paragraphs', async () => {
    const [german, english] = AGAIN.map((line) => JSON.parse(line));
    german.paragraphs.push(
      'Am Freitag besucht der Minister die neue Klinik in Halberg und spricht mit den Ärzten.',
    );
    english.paragraphs.push(
      'A football match in the capital was called off on Thursday because of heavy snow.',
    );
    const { stdout, stderr } = await feed(
      ['--only-pairs', '--stats', 'stats.json'],
      [...NEWS, ...[german, english].map((record) => JSON.stringify(record))],
    );
    expect(parse(stdout).find(({ id }) => id === 'grippe-kw10-again+flu-week-10-again')).toMatchObject({
      relation: 'translation',
      coverage: { de: 0, en: 0 },
      pairs: [],
    });
    expect(stderr).toMatch(/documents: 3 \(3 translation\), 1 of them without pairs of paragraphs/);
    expect(JSON.parse(await readFile(join(cwd, 'stats.json'), 'utf8')).withoutPairs).toBe(1);
  });

  it('keeps apart what was published more than --max-days apart', async () => {
    const moved = NEWS.map((line) => line.replace('2026-03-11T10:30', '2026-03-18T10:30'));
    expect(idsOfPairs((await feed([], moved)).stdout)).not.toContain('grippe-kw10+flu-week-10');
    expect(idsOfPairs((await feed(['--max-days', '8'], moved)).stdout)).toContain('grippe-kw10+flu-week-10');
  });

  it('refuses an article in a third language and a broken line: named, counted, the rest goes on', async () => {
    const { code, stdout, stderr } = await feed([], [...NEWS, FRENCH, '{broken']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/mairie: its language is fr, this feed is for de and en/);
    expect(stderr).toMatch(/14 in = 4 paired \+ 8 unpaired \+ 2 refused/);
    expect(
      parse(stdout)
        .filter(({ error }) => error)
        .map(({ error }) => error.code),
    ).toEqual(['wrong-language', 'malformed']);
  });

  it('exits 1 when a gate fails', async () => {
    expect((await feed(['--min-coverage', '0.5'])).code).toBe(0);
    expect((await feed(['--min-coverage', '50%'])).code).toBe(0);
    expect((await feed(['--check'])).code).toBe(0);
    const twice = [
      ...NEWS,
      JSON.stringify({ ...JSON.parse(NEWS[0]!), id: 'again', published: '2026-03-13T00:00:00Z' }),
    ];
    const { code, stdout, stderr } = await feed(['--check'], twice);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/--check: \d+ of \d+ paragraphs would be removed/);
  });

  it('gives the same bytes however the feed is cut into files, shuffled and repeated', async () => {
    // Documents, articles without a counterpart, one that is refused, and a story that was sent again.
    const records = [...NEWS, ...AGAIN, FRENCH];
    const expected = (await feed([], records)).stdout;
    expect(parse(expected)).toHaveLength(2 + 8 + 2 + 1);
    const cuts = fc.array(fc.integer({ min: 0, max: records.length - 1 }), { maxLength: 3 });
    const shuffled = fc.shuffledSubarray(records, { minLength: records.length });
    const repeats = fc.array(fc.constantFrom(...records), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(shuffled, repeats, cuts, async (lines, again, borders) => {
        const all = [...lines, ...again];
        const places = [0, ...borders.toSorted((x, y) => x - y), all.length];
        const files = places.slice(1).map((end, i) => all.slice(places[i], end));
        const names = await Promise.all(
          files.map(async (part, i) => {
            await writeFile(join(cwd, `${i}.jsonl`), part.map((line) => `${line}\n`).join(''));
            return `${i}.jsonl`;
          }),
        );
        const { stdout } = await runAligner(
          ['feed', '--jsonl', ...names.filter((_, i) => files[i]!.length > 0)],
          { cwd },
        );
        // Where a record stood is all that may differ.
        expect(stdout.replaceAll(/"name":"\d\.jsonl"/g, '"name":"stdin"')).toBe(expected);
      }),
      { numRuns: 15 },
    );
  });
});
