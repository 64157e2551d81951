// Asks recheck of every regular expression in the built modules whether some input makes it take the square of its length
// or worse. Usage: npm run check:patterns (after `npm run build`; about a minute; exits 1 where one does)
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { check } from 'recheck';
import { parseAst } from 'rolldown/parseAst';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
/** These start working when they are loaded. */
const NOT_LOADED = new Set(['engine/worker.js', 'api/align-worker.js']);
/** Time for one expression; most take a few milliseconds. */
const TIMEOUT_MS = 20_000;
const SIDE_BY_SIDE = 2;
/** The same attacks are tried every time. */
const SEED = 1;

/** Expressions that meet short texts only, where the square is nothing: file, beginning, what bounds the text. */
const BOUNDED = [
  ['clean/article/boilerplate-phrases.js', '', 'MAX_LENGTH: 600 characters'],
  ['clean/compare/cut-mark.js', '', 'LONGEST_CUT_MARK: 80 characters'],
  ['read/html/classify.js', '(?:^|[\\s(|/])(?:Bildrechte', 'LONG_CAPTION: 400 characters'],
  ['read/html/encoded.js', '<(p|div|a|span', 'MAX_LOOK: 16,384 characters, a hundredth of a second'],
  ['read/text/title.js', '^\\W*\\d[\\d', 'MAX_TITLE: 140 characters'],
  ['text/stops/goes-on.js', '(?<![\\p{L}\\p{Nd}])(?:\\p{L}', 'REACH: 40 characters'],
];

const found = await listPatterns();
const left = found.filter(
  ({ files, source }) => !BOUNDED.some(([file, start]) => files.has(file) && source.startsWith(start)),
);
console.log(`${found.length} expressions, ${found.length - left.length} of them for short texts only`);
const queue = left.values();
/** @type {Pattern[]} */
const suspects = [];
await Promise.all(
  Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (const pattern of queue) if (!(await isSafe(pattern, TIMEOUT_MS))) suspects.push(pattern);
  }),
);
// One after the other, and with more time: what else this process does would count for the CPU time of an attack.
let failures = 0;
for (const pattern of suspects) if (!(await isSafe(pattern, 5 * TIMEOUT_MS, true))) failures++;
console.log(failures > 0 ? `${failures} may take too long` : 'all take time in proportion to the text');
process.exitCode = failures > 0 ? 1 : 0;

/** @typedef {{ source: string, flags: string, files: Set<string> }} Pattern */

/** Those that stand in the code, and those that it makes of pieces while it is loaded. @returns {Promise<Pattern[]>} */
async function listPatterns() {
  /** @type {Map<string, Pattern>} */
  const patterns = new Map();
  const note = (/** @type {string} */ source, /** @type {string} */ flags, /** @type {string} */ file) => {
    const key = `/${source}/${flags}`;
    const pattern = patterns.get(key) ?? { source, flags, files: new Set() };
    patterns.set(key, pattern);
    pattern.files.add(file);
  };
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.js') && !file.startsWith('bundle/'),
  );
  for (const file of files) {
    visit(parseAst(readFileSync(join(DIST, file), 'utf8')), ({ type, regex }) => {
      if (type === 'Literal' && regex) note(regex.pattern, regex.flags, file);
    });
  }
  const Plain = RegExp;
  globalThis.RegExp = /** @type {any} */ (
    new Proxy(Plain, {
      construct(target, [source, flags], newTarget) {
        const made = Reflect.construct(target, [source, flags], newTarget);
        // The second line says who asks: what dependencies make for themselves is theirs.
        const asking = new Error().stack?.split('\n')[2]?.split(DIST)[1];
        if (asking !== undefined) note(made.source, made.flags, asking.replace(/:.*/, ''));
        return made;
      },
    })
  );
  for (const file of files) if (!NOT_LOADED.has(file)) await import(join(DIST, file));
  globalThis.RegExp = Plain;
  return [...patterns.values()];
}

/** @param {any} node @param {(node: any) => void} look */
function visit(node, look) {
  if (Array.isArray(node)) for (const each of node) visit(each, look);
  else if (node && typeof node === 'object') {
    look(node);
    for (const key of Object.keys(node)) if (key !== 'regex') visit(node[key], look);
  }
}

/** @param {Pattern} pattern @param {number} timeout @param {boolean} [isLast] whether to measure, and to say what is wrong */
async function isSafe({ source, flags, files }, timeout, isLast = false) {
  const result = await check(source, flags.replace('v', 'u'), { timeout, randomSeed: SEED });
  if (result.status === 'safe') return true;
  if (!isLast) return false;
  // What was found by trying is counted in steps of a machine that makes much of looking behind: Node has the last word.
  if (result.status === 'vulnerable' && !takesLong(source, flags, result.attack.string)) return true;
  const why = result.status === 'vulnerable' ? result.complexity.summary : result.error.kind;
  const attack = result.status === 'vulnerable' ? `\n  with ${result.attack.pattern}` : '';
  console.log(`${[...files].join(', ')}: ${why}\n  /${source}/${flags}${attack}`);
  return false;
}

/** CPU time: looking through the tens of thousands of characters of an attack takes some milliseconds, the square of it a second. */
const LONG_MS = 300;
/** Wall time, on a machine that others use. */
const MOST_MS = 10_000;

/** @param {string} source @param {string} flags @param {string} text */
function takesLong(source, flags, text) {
  const start = process.cpuUsage();
  try {
    runInNewContext(
      'text.replace(new RegExp(source, flags), "")',
      { text, source, flags },
      { timeout: MOST_MS },
    );
  } catch {
    return true;
  }
  const { user, system } = process.cpuUsage(start);
  return user + system > LONG_MS * 1000;
}
