import { type ChildProcess, execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ALIGNER, DRIVER, makeFolder, runSpark, writeFeed } from './spark.ts';

/** What one process prints. */
function runAligner(args: readonly string[], input: string): string {
  return execFileSync('node', [ALIGNER, ...args, '-q', input], { encoding: 'utf8', maxBuffer: 1 << 28 });
}
const feed = (input: string) => runAligner(['feed'], input);
const countLines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);

describe('a feed on Spark', () => {
  it('gives the bytes of one process, on two workers', async () => {
    const input = writeFeed(2000);
    const places = join(makeFolder(), 'places');
    const result = await runSpark(input, {
      master: 'local-cluster[2,1,1024]',
      aligner: 'places',
      env: { PLACES: places },
      args: ['--parts', '4'],
    });
    expect([result.code, result.said]).toEqual([0, expect.stringContaining('"paired"')]);
    expect(result.lines).toBe(feed(input));
    expect(new Set(countLines(places)).size).toBe(2);
  });

  it('reads folders, and names their files as one process does', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'news/de'), { recursive: true });
    mkdirSync(join(folder, 'news/en'));
    writeFileSync(
      join(folder, 'news/de/a b.txt'),
      'Der Stadtrat von Bergheim hat am Dienstag den Bau einer neuen Brücke beschlossen.\n\nSie kostet 12 Millionen Euro.\n',
    );
    writeFileSync(
      join(folder, 'news/en/a b.txt'),
      'The city council of Bergheim decided on Tuesday to build a new bridge.\n\nIt costs 12 million euros.\n',
    );
    writeFileSync(join(folder, 'news/broken.jsonl'), '{"id": "x"\n');
    const input = join(folder, 'news');
    const { code, lines, said } = await runSpark(input);
    const single = spawnSync('node', [ALIGNER, 'feed', '-q', input], { encoding: 'utf8' });
    expect([code, lines]).toEqual([single.status, single.stdout]);
    expect(said).toContain('broken.jsonl:1: not valid JSON');
  });

  it('reads a large file of JSON Lines in pieces', async () => {
    const input = writeFeed(300);
    const small = join(makeFolder(), 'driver.py');
    writeFileSync(
      small,
      readFileSync(DRIVER, 'utf8')
        .replace('SPLIT_BYTES = 4 << 20', 'SPLIT_BYTES = 1 << 10')
        .replace('LINES_PER_PIECE = 1000', 'LINES_PER_PIECE = 7')
        .replace(
          'here = ["node", str(Path(__file__).resolve().parent.parent / "bin" / "aligner.js")]',
          `here = ["node", "${ALIGNER}"]`,
        ),
    );
    expect((await runSpark(input, { driver: small })).lines).toBe(feed(input));
  });

  it('cleans, and ends with 1 where a gate fails', async () => {
    const input = writeFeed(100);
    const { code, lines, said } = await runSpark(input, {
      args: ['--plan', 'clean', '--check', '--parts', '2'],
    });
    expect(lines).toBe(runAligner(['clean', '--across', '--format', 'jsonl'], input));
    expect([code, said]).toEqual([1, expect.stringMatching(/error: --check: \d+ of \d+ paragraphs/)]);
  });

  it('takes the options of feed, and files that they name', async () => {
    const input = writeFeed(60);
    const pairs = join(dirname(input), 'pairs.tsv');
    writeFileSync(pairs, 'de-3\ten-1\n');
    const options = ['--pairs', pairs, '--only-pairs', '--max-days', '0'];
    expect((await runSpark(input, { args: ['--parts', '2', ...options] })).lines).toBe(
      runAligner(['feed', ...options], input),
    );
  });

  it('refuses what is not for a cluster, odd names, and a folder that exists', async () => {
    const input = writeFeed(10);
    const state = await runSpark(input, { args: ['--state', 'seen'] });
    expect([state.code, state.lines]).toEqual([expect.any(Number), null]);
    expect(state.code).not.toBe(0);
    expect(state.said).toContain('--state keeps what was seen on one machine and is not for a cluster yet');
    const odd = join(dirname(input), 'a, b.jsonl');
    writeFileSync(odd, '');
    expect((await runSpark(dirname(input))).said).toMatch(
      /error: .*a, b\.jsonl: Spark takes one of .* rename the file/,
    );
    const exists = await runSpark(input, { args: ['--out', makeFolder()] });
    expect(exists.code).not.toBe(0);
    expect(exists.said).toMatch(/error: .* exists; name a folder that does not/);
  });
});

describe('where machines fail', () => {
  it('processes that are killed in mid-stream are done again', async () => {
    const input = writeFeed(600);
    const killed = join(makeFolder(), 'killed');
    const { code, lines } = await runSpark(input, { aligner: 'killed', env: { KILLED: killed } });
    expect(countLines(killed).length).toBeGreaterThan(0);
    expect([code, lines]).toEqual([0, feed(input)]);
  });

  it('the work of a worker that is lost is done again', async () => {
    const input = writeFeed(600);
    let lost = 0;
    const onStart = async (driver: ChildProcess) => {
      for (let wait = 0; wait < 600 && lost === 0; wait++) {
        await sleep(500);
        const [worker] = findDescendants(driver.pid!, 'CoarseGrainedExecutorBackend');
        if (worker === undefined) continue;
        await sleep(6000);
        lost = worker;
        process.kill(worker, 'SIGKILL');
      }
    };
    const settings = ['spark.executor.memory=1g'];
    const { code, lines } = await runSpark(input, { master: 'local-cluster[2,1,1024]', onStart, settings });
    expect(lost).toBeGreaterThan(0);
    expect([code, lines]).toEqual([0, feed(input)]);
  });

  it('a driver that is killed leaves nothing behind that looks like a result; started again it gives it all', async () => {
    const input = writeFeed(300);
    const onStart = async (driver: ChildProcess) => {
      await sleep(15_000);
      for (const child of findDescendants(driver.pid!, '')) tryToKill(child);
      driver.kill('SIGKILL');
    };
    const { code, lines, out } = await runSpark(input, { onStart });
    expect(code).not.toBe(0);
    expect([lines, existsSync(out)]).toEqual([null, false]);
    expect((await runSpark(input)).lines).toBe(feed(input));
  });
});

describe('nothing is delivered, and the message says why', () => {
  const input = () => writeFeed(120);
  const FAILURES: [what: string, env: Record<string, string>, aligner: string, message: RegExp][] = [
    [
      'where a stage fails time and again',
      { KILL_STAGE: 'judge' },
      'killed',
      /error: aligner stage judge ended with -9: it was killed/,
    ],
    [
      'where a stage gives up',
      { BREAK_STAGE: 'verdicts', BREAK_HOW: 'exit' },
      'broken',
      /error: aligner stage verdicts ended with 3: error: the filter gave up/,
    ],
    [
      'where a row was changed on its way',
      { BREAK_STAGE: 'place', BREAK_HOW: 'change' },
      'broken',
      /error: aligner stage \w+ ended with 3: error: stage \w+: a row of \w+ was changed on its way/,
    ],
    [
      'where a row was lost on its way',
      { BREAK_STAGE: 'verdicts', BREAK_HOW: 'lose' },
      'broken',
      /error: aligner stage verdicts gave \d+ rows and announced \d+/,
    ],
  ];

  it.each(FAILURES)('%s', async (_, env, aligner, message) => {
    const { code, lines, said, out } = await runSpark(input(), { aligner, env });
    expect([code, lines, existsSync(out)]).toEqual([2, null, false]);
    expect(said).toMatch(message);
  });

  it('where the disk is full', async () => {
    const limit = join(makeFolder(), 'limited.sh');
    // No file may grow beyond a few kilobytes: writing fails as on a full disk.
    writeFileSync(limit, '#!/bin/bash\nulimit -f 8\nexec "$@"\n');
    chmodSync(limit, 0o755);
    const wrapped = join(dirname(limit), 'aligner.sh');
    writeFileSync(wrapped, `#!/bin/bash\nexec "${limit}" node "${ALIGNER}" "$@"\n`);
    chmodSync(wrapped, 0o755);
    const { code, lines, said } = await runSpark(writeFeed(600), { through: [limit] });
    expect(lines).toBeNull();
    expect(code).not.toBe(0);
    expect(said).not.toBe('');
  });
});

describe('without what the driver does for safety', () => {
  const withoutDriver = (changes: readonly (readonly [string, string])[]) => {
    let text = readFileSync(DRIVER, 'utf8');
    for (const [from, to] of [
      ...changes,
      [
        'here = ["node", str(Path(__file__).resolve().parent.parent / "bin" / "aligner.js")]',
        `here = ["node", "${ALIGNER}"]`,
      ],
    ] as const) {
      expect(text).toContain(from);
      text = text.replace(from, to);
    }
    const driver = join(makeFolder(), 'driver.py');
    writeFileSync(driver, text);
    return driver;
  };

  it('a killed stage would lose rows', async () => {
    const input = writeFeed(120);
    const driver = withoutDriver([
      ['if code != 0:', 'if False:'],
      ['if expected != count:', 'if False:'],
    ]);
    const env = { KILL_STAGE: 'keys' };
    const { lines } = await runSpark(input, { driver, aligner: 'killed', env });
    expect(lines).not.toBe(feed(input));
  });

  it('a row that comes twice would end the run', async () => {
    const input = writeFeed(120);
    const driver = withoutDriver([
      ['if row != previous:', 'if True:'],
      [
        'yield row.replace(b"\\t", mark, 1)',
        'yield row.replace(b"\\t", mark, 1)\n                    yield row.replace(b"\\t", mark, 1)',
      ],
    ]);
    const { code, lines, said } = await runSpark(input, { driver });
    expect([code, lines]).toEqual([2, null]);
    expect(said).toContain('came twice');
  });
});

/** Processes below another one whose command line holds a word. */
function findDescendants(root: number, word: string): number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args: args! }));
  const found: number[] = [];
  const visit = (parent: number) => {
    for (const entry of table.filter((other) => other.parent === parent)) {
      if (entry.args.includes(word)) found.push(entry.pid);
      visit(entry.pid);
    }
  };
  visit(root);
  return found;
}

function tryToKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
