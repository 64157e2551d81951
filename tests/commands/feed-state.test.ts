import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from '../run.ts';

const NEWS = (await readFile(new URL('../../fixtures/feed/news.jsonl', import.meta.url), 'utf8'))
  .trim()
  .split('\n');
const publishedOn = (...days: string[]) =>
  NEWS.filter((line) => days.some((day) => line.includes(`"published":"2026-03-${day}`)));

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
});

const feed = (lines: readonly string[], ...args: string[]) =>
  runAligner(['feed', '--jsonl', '--state', 'state', ...args], {
    cwd,
    stdin: lines.map((line) => `${line}\n`).join(''),
  });
const lines = (stdout: string) => stdout.split('\n').filter(Boolean);
const ids = (stdout: string) => lines(stdout).map((line) => JSON.parse(line).id);

describe('aligner feed --state', () => {
  it('pairs today’s article with yesterday’s, and keeps the others waiting', async () => {
    const first = await feed(publishedOn('10', '11'));
    expect(ids(first.stdout)).toEqual(['grippe-kw10+flu-week-10']);
    expect(first.stderr).toMatch(/8 in = 2 paired \+ 0 unpaired \+ 0 refused \+ 6 still open/);
    const second = await feed(publishedOn('12'));
    expect(ids(second.stdout)).toEqual(['lohmar-uni+lohmar-university']);
    expect(second.stderr).toMatch(
      /4 in \+ 6 open before = 2 paired \+ 0 unpaired \+ 0 refused \+ 8 still open/,
    );
  });

  it('gives in two runs what one run over both days gives', async () => {
    const first = await feed(publishedOn('10', '11'));
    const second = await feed(publishedOn('12'), '--flush');
    await rm(join(cwd, 'state'), { recursive: true });
    const both = await feed(NEWS, '--flush');
    expect([...lines(first.stdout), ...lines(second.stdout)].sort()).toEqual(lines(both.stdout).sort());
  });

  it('lets go of an article once the newest is --max-days younger', async () => {
    await feed(publishedOn('10'));
    const { stdout } = await feed(publishedOn('12'), '--max-days', '1');
    expect(ids(stdout)).toEqual(['zoo', 'marathon', 'filmfest-2025']);
  });

  it('passes over records that an earlier run has seen', async () => {
    await feed(publishedOn('10'));
    const { stderr } = await feed(publishedOn('10'));
    expect(stderr).toMatch(
      /3 in \+ 3 open before = 0 paired \+ 0 unpaired \+ 0 refused \+ 3 seen twice \+ 3 still open/,
    );
  });

  it('is not changed by a run that fails or only checks', async () => {
    await feed(publishedOn('10'));
    const before = await readdir(join(cwd, 'state'));
    expect((await feed(publishedOn('11'), '--check')).code).toBe(0);
    expect((await feed(publishedOn('11'), '-o', 'no/such/folder.jsonl')).code).toBe(2);
    expect(await readdir(join(cwd, 'state'))).toEqual(before);
  });

  it('is locked while a run works on it; the lock of a dead process is taken over', async () => {
    await feed(publishedOn('10'));
    await writeFile(join(cwd, 'state', 'lock'), `${process.ppid} ${hostname()}\n`);
    const locked = await feed(publishedOn('11'));
    expect({ code: locked.code, stdout: locked.stdout }).toEqual({ code: 2, stdout: '' });
    expect(locked.stderr).toMatch(/state is in use by process \d+/);
    // No process has this number: it is above what Linux gives out.
    await writeFile(join(cwd, 'state', 'lock'), `2147483646 ${hostname()}\n`);
    expect((await feed(publishedOn('11'))).code).toBe(0);
    expect(await readdir(join(cwd, 'state'))).not.toContain('lock');
  });

  it.each([
    ['the number of this very process, as where numbers start anew', `${process.pid} ${hostname()}\n`],
    ['nothing, from a run killed while it took the lock', ''],
  ])('takes over a lock that holds %s', async (_, lock) => {
    await feed(publishedOn('10'));
    await writeFile(join(cwd, 'state', 'lock'), lock);
    expect((await feed(publishedOn('11'))).code).toBe(0);
  });

  it('refuses a second run of the same process, too', async () => {
    const runs = await Promise.all([feed(publishedOn('10')), feed(publishedOn('10'))]);
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 2]);
  });

  it('leaves the lock of another machine to the user, and says how', async () => {
    await feed(publishedOn('10'));
    await writeFile(join(cwd, 'state', 'lock'), '2147483646 elsewhere\n');
    const { code, stderr } = await feed(publishedOn('11'));
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /in use by process 2147483646 on elsewhere; .* if it was killed, delete state\/lock/,
    );
  });

  it.each([
    [
      'of another version',
      '{"format":"aligner state","version":99,"run":1}',
      /is a state of version 99, this program writes version 1/,
    ],
    ['of something else', '{"hello":"world"}', /is not an aligner state folder/],
    ['that is damaged', '{"form', /state\.json is damaged/],
  ])('refuses a folder %s', async (_, content, message) => {
    await feed(publishedOn('10'));
    await writeFile(join(cwd, 'state', 'state.json'), content);
    const { code, stdout, stderr } = await feed(publishedOn('11'));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
