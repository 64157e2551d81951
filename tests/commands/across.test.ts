import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { runAligner } from '../run.ts';

const BRIDGE = 'Der Stadtrat hat am Abend den Bau der neuen Brücke über den Fluss beschlossen.';
const BRIDGE_LONGER = `${BRIDGE} Die Arbeiten sollen im Frühjahr beginnen.`;
const FIRE = 'Bei dem Brand in einer Lagerhalle am Hafen sind 30 Menschen verletzt worden.';
const FIRE_UPDATE = FIRE.replace('30', '300');
const SCHOOL = 'The council will open a new school for four hundred children near the harbour next spring.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'across-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function record(id: string, day: number, ...paragraphs: string[]): string {
  return JSON.stringify({ id, published: `2026-01-${String(day).padStart(2, '0')}`, paragraphs });
}

function run(args: string[], lines: string[]) {
  return runAligner(['clean', '--across', '--jsonl', ...args], {
    stdin: `${lines.join('\n')}\n`,
    cwd: folder,
  });
}

function flipByte(path: string): void {
  const bytes = readFileSync(path);
  const middle = Math.floor((2 * bytes.length) / 3);
  bytes[middle] = bytes[middle]! ^ 1;
  writeFileSync(path, bytes);
}

function parse(stdout: string): Article[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

let folders = 0;
const TOWNS = ['Bremen', 'Halle', 'Vienna', 'Graz', 'Basel', 'Kiel'];
/** Paragraphs that are alike but for a fact; some have a sentence more, if `extended`. */
const templateParagraph = (extended: boolean) =>
  fc
    .record({
      town: fc.constantFrom(...TOWNS),
      votes: fc.integer({ min: 20, max: 60 }),
      kind: fc.nat(2),
      more: fc.boolean(),
    })
    .map(({ town, votes, kind, more }) => {
      const text = [
        `The city council of ${town} voted ${votes} to 30 in favour of the plan for a new swimming pool by the river.`,
        `The old building will be demolished in spring. The road will remain closed for ${votes} weeks during the work.`,
        `"This will create ${votes} new jobs here," said the project manager. "People have been waiting for this."`,
      ][kind]!;
      return more && extended
        ? `${text} The opposition in ${town} has announced a lawsuit against it.`
        : text;
    });
const toFeed = (articles: string[][]) =>
  articles.map((paragraphs, i) => record(`a${i}`, 1 + (i % 5), ...paragraphs));
/** More paragraphs compete than are looked at. */
const crowdedFeed = fc
  .array(fc.array(templateParagraph(false), { minLength: 1, maxLength: 4 }), { minLength: 9, maxLength: 20 })
  .map(toFeed);
/** At most as many as a shingle's bucket holds: from a fuller one, a later paragraph may find what does not find it. */
const extendedFeed = fc
  .array(fc.array(templateParagraph(true), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 8 })
  .map(toFeed);

const FIRST_DAY = [record('a', 1, BRIDGE, FIRE), record('b', 1, SCHOOL, BRIDGE)];
const SECOND_DAY = [record('c', 2, FIRE, SCHOOL), record('d', 2, FIRE_UPDATE, BRIDGE_LONGER)];

describe('aligner clean --across', () => {
  it('prints every article in the order of the data and counts it', async () => {
    const { code, stdout, stderr } = await run([], [...SECOND_DAY, ...FIRST_DAY, FIRST_DAY[0]!]);
    expect(code).toBe(0);
    expect(parse(stdout).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(stderr).toContain(
      '5 articles in = 4 out + 0 refused + 1 seen twice; 8 paragraphs in = 4 kept + 4 removed (3 duplicate, 1 extended); 1 flagged',
    );
  });

  it('goes on behind a damaged line and a record without text, and fails at the end', async () => {
    const { code, stdout, stderr } = await run([], ['{"id": "x", "te', '{"id": "y"}', ...FIRST_DAY]);
    expect(code).toBe(2);
    expect(parse(stdout)).toHaveLength(2);
    expect(stderr).toMatch(/stdin:1: .*\n.*stdin:2: /);
    expect(stderr).toContain('4 articles in = 2 out + 2 refused');
  });

  it('prints the same bytes whatever the order of lines, and for records that come again', async () => {
    const lines = [...FIRST_DAY, ...SECOND_DAY];
    const expected = (await run([], lines)).stdout;
    expect(expected).not.toBe('');
    for (const order of [
      [3, 2, 1, 0],
      [2, 0, 3, 1],
      [1, 1, 3, 0, 2, 3, 3],
      [0, 1, 2, 3, 0, 1, 2, 3],
    ]) {
      const { stdout } = await run(
        [],
        order.map((line) => lines[line]!),
      );
      expect(stdout).toBe(expected);
    }
  });

  it('prints the same bytes whatever the order of files, and for files that share records', async () => {
    const files = {
      'a.jsonl': FIRST_DAY,
      'b.jsonl': SECOND_DAY,
      'both.jsonl': [...FIRST_DAY, SECOND_DAY[0]!],
    };
    for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), lines.join('\n'));
    const clean = (...names: string[]) =>
      runAligner(['clean', '--across', '--jsonl', ...names], { cwd: folder });
    const expected = await clean('a.jsonl', 'b.jsonl');
    expect(parse(expected.stdout)).toHaveLength(4);
    expect((await clean('b.jsonl', 'a.jsonl')).stdout).toBe(expected.stdout);
    const [one, other] = [
      await clean('both.jsonl', 'a.jsonl', 'b.jsonl'),
      await clean('b.jsonl', 'a.jsonl', 'both.jsonl'),
    ];
    expect(one.stdout).toBe(other.stdout);
    expect(one.stderr).toContain('7 articles in = 4 out + 0 refused + 3 seen twice');
  });

  it('takes another text under an id for another article, and says so', async () => {
    const { code, stdout, stderr } = await run([], [record('a', 1, BRIDGE), record('a', 2, FIRE)]);
    expect(code).toBe(0);
    expect(parse(stdout).map(({ id }) => id)).toEqual(['a', 'a~2']);
    expect(stderr).toContain('the id a stands for more than one text');
    expect(stderr).toContain('2 articles in = 2 out + 0 refused; 2 paragraphs in = 2 kept + 0 removed');
  });

  it.each([
    ['a line of 100 MB', 100_000_000, 'the line is longer than 64 MB'],
    ['a paragraph of 10 MB', 10_000_000, 'no paragraph is that long'],
  ])('refuses %s alone, in one line', async (_, size, complaint) => {
    const endless = JSON.stringify({ id: 'endless', text: 'Wort '.repeat(size / 5) });
    const { code, stdout, stderr } = await run([], [FIRST_DAY[0]!, endless, FIRST_DAY[1]!]);
    expect(code).toBe(2);
    expect(parse(stdout).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(stderr.split('\n').filter((line) => line.includes(complaint))).toHaveLength(1);
    expect(stderr).toContain('3 articles in = 2 out + 1 refused');
  });

  it.runIf(existsSync('/dev/full'))('touches no index when the disk is full', async () => {
    await run(['--index', 'seen'], FIRST_DAY);
    const before = readFileSync(join(folder, 'seen'));
    const { code, stderr } = await run(['--index', 'seen', '-o', '/dev/full'], SECOND_DAY);
    expect(code).toBe(2);
    expect(stderr).toContain('cannot write /dev/full: the disk is full');
    expect(readFileSync(join(folder, 'seen')).equals(before)).toBe(true);
  });

  it('refuses to deliver a feed that was eaten', async () => {
    writeFileSync(join(folder, 'out.jsonl'), 'as it was');
    const { code, stderr } = await run(
      ['--max-removed', '30%', '--index', 'seen', '-o', 'out.jsonl'],
      [...FIRST_DAY, record('c', 3, BRIDGE, FIRE)],
    );
    expect(code).toBe(1);
    expect(stderr).toContain('3 of 6 paragraphs are repeats, 50%; 30% are allowed');
    expect(readFileSync(join(folder, 'out.jsonl'), 'utf8')).toBe('as it was');
    expect(statSync(join(folder, 'seen'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it('fails on an update where that is asked for', async () => {
    const feed = [record('a', 1, FIRE), record('b', 2, FIRE_UPDATE)];
    expect((await run(['--fail-on', 'update'], feed)).code).toBe(1);
    expect((await run(['--fail-on', 'update'], feed.slice(1))).code).toBe(0);
    expect((await run([], feed)).code).toBe(0);
  });

  it.each([
    [['--fail-on', 'update'], /1 of 2 paragraphs contradicts an earlier one: [^#]+#p1$/m],
    [['--near', 'loose'], /2 articles in = 2 out/],
  ])('compares the articles without being told to where %j has no meaning otherwise', async (args, says) => {
    const stdin = [record('a', 1, FIRE), record('b', 2, FIRE_UPDATE)].join('\n');
    const { stderr } = await runAligner(['clean', '--jsonl', ...args], { stdin, cwd: folder });
    expect(stderr).toMatch(says);
    expect(stderr).toContain('1 flagged');
  });

  it.each([
    ['--max-removed', 'much'],
    ['--max-removed', '130%'],
    ['--fail-on', 'rain'],
    ['--index-days', '0'],
    ['--index-days', '7'],
    ['--index', '.'],
  ])('says what is wrong with %s %s', async (option, value) => {
    const { code, stdout, stderr } = await run([option, value], FIRST_DAY);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('--index', () => {
  const index = (...args: string[]) => ['--index', 'seen', ...args];

  it('makes two runs one run over both days, but for what was written before', async () => {
    const both = parse((await run([], [...FIRST_DAY, ...SECOND_DAY])).stdout);
    const first = parse((await run(index(), FIRST_DAY)).stdout);
    const second = parse((await run(index(), SECOND_DAY)).stdout);
    const removals = (articles: Article[]) =>
      articles.flatMap(({ id, removed }) => removed.map((r) => `${id}#${r.id} ${r.reason} ${r.of}`));
    // The longer text came a day later: one run takes the older one out, two runs say which one it replaces.
    expect(removals(both)).toContain('a#p1 extended d#p2');
    expect(removals([...first, ...second])).toEqual(
      removals(both).filter((event) => !event.startsWith('a#p1')),
    );
    expect(second[1]?.flagged).toMatchObject([
      { id: 'p1', reason: 'update', of: 'a#p2', changes: [['30', '300']] },
      { id: 'p2', reason: 'supersedes', of: 'a#p1', supersedes: 'a#p1' },
    ]);
  });

  it('judges a record that comes again as it did before, and does not grow', async () => {
    const before = (await run(index(), FIRST_DAY)).stdout;
    const bytes = readFileSync(join(folder, 'seen'));
    expect((await run(index(), FIRST_DAY)).stdout).toBe(before);
    expect(readFileSync(join(folder, 'seen')).equals(bytes)).toBe(true);
  });

  it('does so among templates and extended paragraphs, for the whole feed and for one record of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(crowdedFeed, extendedFeed), fc.nat(), async (lines, pick) => {
        const seen = ['--index', `seen-${folders++}`];
        const before = (await run(seen, lines)).stdout.trim().split('\n');
        expect((await run(seen, lines)).stdout.trim().split('\n')).toEqual(before);
        const id = (line: string) => JSON.parse(line).id;
        const alone = lines[pick % lines.length]!;
        const again = (await run(seen, [alone])).stdout.trim();
        const removals = ({ removed }: Article) => removed.map(({ id, reason, of }) => [id, reason, of]);
        expect(removals(JSON.parse(again))).toEqual(
          removals(JSON.parse(before.find((line) => id(line) === id(alone))!)),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('goes on with the versions of an id', async () => {
    await run(index(), [record('a', 1, BRIDGE)]);
    await run(index(), [record('a', 2, FIRE)]);
    const [third] = parse((await run(index(), [record('a', 3, SCHOOL)])).stdout);
    expect(third?.id).toBe('a~3');
  });

  it('forgets what is older than the newest article by more than --index-days', async () => {
    await run(index(), [record('a', 1, BRIDGE)]);
    await run(index('--index-days', '7'), [record('b', 20, FIRE)]);
    const again = parse((await run(index(), [record('c', 21, BRIDGE, FIRE)])).stdout);
    expect(again[0]?.removed.map(({ of }) => of)).toEqual(['b#p1']);
  });

  it('is left alone by --check and by explain', async () => {
    await run(index('--check'), FIRST_DAY);
    expect(statSync(join(folder, 'seen'), { throwIfNoEntry: false })).toBeUndefined();
  });

  it.each([
    ['cut in half', 'damaged', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
    ['cut within its head', 'damaged', (path: string) => truncateSync(path, 40)],
    [
      'from another version',
      'another version',
      (path: string) => writeFileSync(path, 'aligner-index 99\n{}\n'),
    ],
    ['with one byte changed', 'its checksum does not match', flipByte],
    ['that is none', 'is not an aligner index', (path: string) => writeFileSync(path, 'shopping list')],
    ['that is empty', 'is empty', (path: string) => writeFileSync(path, '')],
  ])('stops at an index %s, in one line', async (_, complaint, damage) => {
    await run(index(), FIRST_DAY);
    damage(join(folder, 'seen'));
    const bytes = readFileSync(join(folder, 'seen'));
    const { code, stdout, stderr } = await run(index(), SECOND_DAY);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(complaint);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(join(folder, 'seen')).equals(bytes)).toBe(true);
  });
});

describe('aligner explain', () => {
  const explain = (name: string, ...args: string[]) =>
    runAligner(['explain', name, '--jsonl', ...args], {
      stdin: [...FIRST_DAY, ...SECOND_DAY].join('\n'),
      cwd: folder,
    });

  it('shows both paragraphs side by side, their differing words and the rule', async () => {
    const { code, stdout } = await explain('d#p1');
    expect(code).toBe(0);
    expect(stdout).toContain('kept: update of a#p2');
    expect(stdout).toContain('rule: a number differs');
    expect(stdout).toMatch(/\[-30-\].* │ .*\{\+300\+\}/);
  });

  it('colours the words on demand', async () => {
    expect((await explain('d#p1', '--color')).stdout).toContain('\u001b[32m{+300+}');
  });

  it('finds the other paragraph in the index', async () => {
    await run(['--index', 'seen'], [record('z', 1, FIRE.replace('30', '3'))]);
    const { stdout } = await explain('a#p2', '--index', 'seen');
    expect(stdout).toMatch(/\[-3-\].* │ .*\{\+30\+\}/);
  });

  it('needs no id where there is one article only, as clean prints none there', async () => {
    writeFileSync(join(folder, 'fire.txt'), `${FIRE}\n\n${BRIDGE}\n\n${FIRE}\n`);
    const { code, stdout } = await runAligner(['explain', 'p3', 'fire.txt'], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toContain('removed: duplicate of p1');
    expect((await explain('p1')).stderr).toContain(
      '"p1" does not tell the article; write it as clean does, such as a#p1',
    );
  });

  it('says that a paragraph stays', async () => {
    expect((await explain('b#p1')).stdout).toContain('kept: no other paragraph says the same');
  });

  it.each([
    ['nobody#p1', 'no article'],
    ['a#p9', 'no paragraph'],
    ['a', 'names no paragraph'],
  ])('cannot explain %s', async (name, complaint) => {
    const { code, stdout, stderr } = await explain(name);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(complaint);
  });

  it('explains everything with clean --explain', async () => {
    const { stdout } = await run(['--explain'], [...FIRST_DAY, ...SECOND_DAY]);
    expect(stdout.match(/^rule: /gm)).toHaveLength(5);
  });
});
