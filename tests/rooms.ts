/** A room of the house: what belongs there, and which rooms it may import besides itself. */
export interface Room {
  name: string;
  holds: string;
  mayImport: readonly string[];
}

/** Leaves: the data, the errors. Every room may import them. */
const LEAVES = ['model', 'errors'];

/**
 * Every room of `src`, from the shell down to the leaves. No room may import one that stands above it, so the list is
 * the order of the floors as well. ARCHITECTURE.md prints this table.
 */
export const ROOMS: readonly Room[] = [
  {
    name: 'index',
    holds: 'the library: what others may import',
    mayImport: ['api', 'clean', 'process', ...LEAVES],
  },
  {
    name: 'cli',
    holds: 'arguments to options; the only room that knows commander',
    mayImport: ['commands', 'process', 'write', ...LEAVES],
  },
  {
    name: 'commands',
    holds: 'one command a file; `report/` says on stderr what happened',
    mayImport: [
      'api',
      'engine',
      'plan',
      'align',
      'clean',
      'pair',
      'read',
      'store',
      'write',
      'text',
      'process',
      ...LEAVES,
    ],
  },
  {
    name: 'api',
    holds: 'read, clean, align, feed, write: one function each, without commander and console',
    mayImport: ['engine', 'store', 'plan', 'align', 'clean', 'pair', 'read', 'write', 'process', ...LEAVES],
  },
  {
    name: 'engine',
    holds: 'a plan on this machine: row sorter, spool, scratch files, worker pool',
    mayImport: ['plan', 'align', 'pair', 'columns', 'process', ...LEAVES],
  },
  {
    name: 'store',
    holds: 'what outlives a run: the index of paragraphs, the state of a feed',
    mayImport: ['read', 'clean', 'pair', 'columns', 'text', 'process', ...LEAVES],
  },
  {
    name: 'plan',
    holds: 'the stages of a feed as data, each with its filter: rows of one key in, rows out',
    mayImport: ['clean', 'pair', 'columns', 'text', ...LEAVES],
  },
  {
    name: 'write',
    holds: 'articles and bilingual documents to text, one format a file',
    mayImport: ['clean', 'text', 'process', ...LEAVES],
  },
  {
    name: 'read',
    holds: 'bytes to articles: decoding, formats; the data that is shipped',
    mayImport: ['align', 'clean', 'facts', 'text', 'process', ...LEAVES],
  },
  {
    name: 'pair',
    holds: 'which articles belong together',
    mayImport: ['align', 'check', 'clean', 'facts', 'columns', 'text', ...LEAVES],
  },
  {
    name: 'align',
    holds: 'which paragraphs say the same in two languages',
    mayImport: ['check', 'facts', 'columns', 'text', ...LEAVES],
  },
  {
    name: 'check',
    holds: 'facts that differ between the two languages',
    mayImport: ['facts', 'text', 'columns', ...LEAVES],
  },
  {
    name: 'clean',
    holds: 'which paragraphs are boilerplate or repeats, and whether a fact changed',
    mayImport: ['language', 'facts', 'columns', 'text', ...LEAVES],
  },
  { name: 'language', holds: 'which language a text is in', mayImport: ['text', ...LEAVES] },
  {
    name: 'facts',
    holds: 'numbers, dates, units and names in a text; the words of a language in `languages/`',
    mayImport: ['text', ...LEAVES],
  },
  {
    name: 'process',
    holds: 'the process as one `Io`: streams, files, signals, memory, progress',
    mayImport: ['text', ...LEAVES],
  },
  { name: 'columns', holds: 'growing lists, sorting and hashing of 32-bit numbers', mayImport: ['text'] },
  { name: 'text', holds: 'folding, tokens, stems, sentence ends: texts as such', mayImport: [...LEAVES] },
  { name: 'model', holds: 'the data that travels: `Article`, `Pair`, `BilingualDocument`', mayImport: [] },
  { name: 'errors', holds: 'the one error class and the exit codes', mayImport: [] },
];

/** Rooms that know no clock, time zone, file or process: the same input gives the same result anywhere. */
export const PURE_ROOMS = ['clean', 'pair', 'align', 'check', 'facts', 'plan'];

/** The table as ARCHITECTURE.md prints it. */
export function printRooms(): string {
  const lines = ROOMS.map(({ name, holds, mayImport }) => {
    const shown =
      name === 'index' || name === 'model' || name === 'errors' ? `src/${name}.ts` : `src/${name}/`;
    const others = mayImport.filter((room) => !LEAVES.includes(room)).map((room) => `\`${room}\``);
    return `| \`${shown}\` | ${holds} | ${others.join(', ') || 'nothing'} |`;
  });
  return [
    '| room | what belongs there | may import, besides the leaves `model` and `errors` |',
    '| --- | --- | --- |',
    ...lines,
  ].join('\n');
}
