import { spawnSync } from 'node:child_process';

// Written by the measured process itself when it ends, so that nothing but it is counted.
const REPORTER = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync, writeSync } from 'node:fs';
// The system's own figure begins with what the process that started this one held.
const STATUS = '/proc/self/status';
const readPeak = () =>
  existsSync(STATUS) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(STATUS, 'utf8'))[1] : process.resourceUsage().maxRSS;
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ cpu: (user + system) / 1000, rss: readPeak() / 1024 }));
});`)}`;

/**
 * Runs `node ARGS` as a process of its own.
 *
 * @param {string[]} args
 * @param {{ input?: string | Buffer, stdout?: 'pipe' | 'ignore' | number, stdin?: number }} [options]
 * @returns {{ cpu: number, rss: number, status: number | null, stdout: Buffer, stderr: string }} CPU in milliseconds, peak memory in MB
 */
export function measureNode(args, { input, stdout = 'pipe', stdin } = {}) {
  const result = spawnSync(process.execPath, ['--import', REPORTER, ...args], {
    input,
    stdio: [stdin ?? 'pipe', stdout, 'pipe', 'pipe'],
    maxBuffer: 2 ** 31 - 1,
  });
  if (result.error) throw result.error;
  const usage = JSON.parse(result.output[3]?.toString() || '{"cpu":0,"rss":0}');
  return { ...usage, status: result.status, stdout: result.stdout, stderr: result.stderr.toString() };
}

/** The middle of several runs: one run on a busy machine says little.
 * @param {number[]} values */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Prints rows of cells as an aligned table, the first row being its head.
 * @param {(string | number)[][]} rows */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i])))
      .join('  '),
  );
  console.log([lines[0], widths.map((width) => '-'.repeat(width)).join('  '), ...lines.slice(1)].join('\n'));
}

/**
 * Runs any program as a process of its own, by a shell, whose `times` says what its children took; their memory is not known.
 *
 * @param {string[]} command
 * @returns {{ cpu: number, rss: number }}
 */
export function measureOther(command) {
  const { stdout, status } = spawnSync(
    'sh',
    ['-c', '"$@" >/dev/null 2>&1; code=$?; times; exit $code', 'sh', ...command],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${command[0]} failed with code ${status}`);
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  return { cpu: seconds.reduce((sum, each) => sum + each, 0) * 1000, rss: Number.NaN };
}
