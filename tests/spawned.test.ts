import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

/** A few runs of the built program as a process of its own: what only a real process can show. */
const BIN = fileURLToPath(new URL('../bin/aligner.js', import.meta.url));
const NEWS = fileURLToPath(new URL('../fixtures/feed/news.jsonl', import.meta.url));
const SEED = fileURLToPath(new URL('../fixtures/belta-kazakhstan/belta-kazakhstan.de.txt', import.meta.url));

const runBin = (args: string[], input?: string | Buffer) =>
  spawnSync(process.execPath, [BIN, ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });

const SYLLABLES = 'ba ke li mo nu ra se ti wo zu'.split(' ');

/** A German article and its English translation for each story, with names and numbers of its own. */
function makeStories(count: number): string[] {
  const story = readFileSync(NEWS, 'utf8').split('\n').slice(0, 2);
  const name = (n: number) => `Q${String(n).replace(/\d/g, (digit) => SYLLABLES[Number(digit)]!)}`;
  return Array.from({ length: count }, (_, i) =>
    story.map((line) =>
      line
        .replaceAll('grippe-kw10', `de-${i}`)
        .replaceAll('flu-week-10', `en-${i}`)
        .replaceAll('Tarveni', name(i * 37 + 11))
        .replaceAll('Ostreva', name(i * 91 + 5))
        .replaceAll(/14[.,]320/g, `${i + 1000}`),
    ),
  ).flat();
}

beforeAll(() => {
  if (!existsSync(new URL('../dist/cli.js', import.meta.url)))
    throw new Error('run "npm run build" first: dist/ is missing');
});

describe('the aligner program', () => {
  it('cleans a file and sets its exit code', () => {
    const { status, stdout, stderr } = runBin(['clean', SEED]);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(stderr).toBe('de, 7 paragraphs, 3 removed (p5=p2, p6=p3, p7=p4)\n');
    expect(runBin(['clean', '--check', SEED]).status).toBe(1);
    expect(runBin(['clean', 'no-such-file']).status).toBe(2);
  });

  it('delivers a result larger than a pipe holds, whole', () => {
    // No two paragraphs share words, so that none has to be compared with another.
    const word = (i: number, k: number) => `w${((i + 1) * 7 + k).toString(36)}${'abcdefg'[k]}`;
    const text = Array.from(
      { length: 20_000 },
      (_, i) => `${Array.from({ length: 7 }, (_, k) => word(i, k)).join(' ')}.`,
    );
    const { status, stdout } = runBin(['clean', '-q'], text.join('\n'));
    expect(status).toBe(0);
    expect(stdout.split('\n').length).toBe(20_001);
  });

  it('takes a reader that goes away as success, without a stack trace', async () => {
    const child = spawn(process.execPath, [BIN, 'clean', '-q', '--jsonl'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.on('error', () => {});
    const line = `${JSON.stringify({ id: 'a', text: 'Ein langer Satz über nichts Besonderes. '.repeat(200) })}\n`;
    child.stdin.end(line.repeat(500));
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.once('close', done));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('gives the same bytes for any number of worker threads', () => {
    const [one, three] = ['1', '3'].map((jobs) => runBin(['feed', '--jobs', jobs, NEWS]));
    expect(one!.status).toBe(0);
    expect(one!.stdout.split('\n').length).toBeGreaterThan(5);
    expect(three!.stdout).toBe(one!.stdout);
    expect(three!.stderr).toBe(one!.stderr);
  });

  it('aligns a stream of pairs to the same bytes for any number of worker threads, failures in their place', () => {
    const [german, english] = [
      'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr mit 31 zu 12 Stimmen beschlossen.',
      'On Tuesday the city council passed the budget for the coming year by 31 votes to 12.',
    ];
    const pair = (id: string, a: string, b: string) => JSON.stringify({ id, a: { text: a }, b: { text: b } });
    const lines = Array.from({ length: 40 }, (_, i) => {
      if (i === 20) return '{broken';
      return i === 30 ? pair('same', german, german) : pair(`p${i}`, `${german}\n${i}`, english);
    });
    const file = join(mkdtempSync(join(tmpdir(), 'aligner-')), 'pairs.jsonl');
    writeFileSync(file, lines.join('\n'));
    const [one, three] = ['1', '3'].map((jobs) => runBin(['align', '--jsonl', '--jobs', jobs, file]));
    expect(one!.stdout.split('\n').map((line) => line && JSON.parse(line).id)).toEqual([
      ...lines.map((_, i) => (i === 20 ? `${file}:21` : i === 30 ? 'same' : `p${i}`)),
      '',
    ]);
    expect(three!.stdout).toBe(one!.stdout);
    expect(three!.stderr).toBe(one!.stderr);
  });

  it('reads a lexicon before any worker thread does', () => {
    const { status, stderr } = runBin(['align', '--jsonl', '--jobs', '2', '--lexicon', SEED, NEWS]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/is not a lexicon; make one/),
    });
  });

  it('gives a feed’s state free again when interrupted, unchanged', async () => {
    const state = mkdtempSync(join(tmpdir(), 'aligner-'));
    expect(runBin(['feed', '--state', state, NEWS]).status).toBe(0);
    const before = readdirSync(state);
    const child = spawn(process.execPath, [BIN, 'feed', '--state', state, '--jsonl'], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.on('error', () => {});
    child.stdin.write('{"id":"a","text":"Ein Satz, dem noch viele folgen sollen."}\n');
    while (!readdirSync(state).includes('lock')) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGINT');
    expect(await new Promise((done) => child.once('close', done))).toBe(130);
    expect(readdirSync(state)).toEqual(before);
    expect(runBin(['feed', '--state', state, NEWS]).status).toBe(0);
  });

  it.each(['1', '2'])('hears of an interrupt while it compares articles, with --jobs %s', async (jobs) => {
    const folder = mkdtempSync(join(tmpdir(), 'aligner-'));
    const [state, file] = [join(folder, 'state'), join(folder, 'feed.jsonl')];
    writeFileSync(file, makeStories(400).join('\n'));
    const child = spawn(process.execPath, [BIN, 'feed', '--jobs', jobs, '--state', state, file]);
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    const closed = new Promise((done) => child.once('close', done));
    // The index is written once everything is read and cleaned: from then on articles are compared, for seconds.
    while (!existsSync(join(state, 'index.1'))) await new Promise((done) => setTimeout(done, 10));
    child.kill('SIGINT');
    expect({ status: await closed, stdout }).toEqual({ status: 130, stdout: '' });
    expect(readdirSync(state)).toEqual([]);
  });

  it('leaves nothing half-written when interrupted, and exits 130', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aligner-'));
    const child = spawn(process.execPath, [BIN, 'clean', '--jsonl', '-o', join(folder, 'out.jsonl')], {
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const line = `${JSON.stringify({ id: 'a', text: 'Ein langer Satz über nichts Besonderes. '.repeat(200) })}\n`;
    child.stdin.on('error', () => {});
    child.stdin.write(line.repeat(100));
    while (readdirSync(folder).length === 0) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGINT');
    expect(await new Promise((done) => child.once('close', done))).toBe(130);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(existsSync('/dev/full'))('reports a full disk', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${BIN}" clean "${SEED}" > /dev/full`],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/error: cannot write stdout: the disk is full/);
  });

  // The super-user reads everything, so there is nothing to see for him.
  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'aligner-')), 'secret.txt');
    writeFileSync(file, 'Ein Satz.');
    chmodSync(file, 0);
    const { status, stdout, stderr } = runBin(['clean', file]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/cannot read .*secret\.txt: permission denied/);
  });
});
