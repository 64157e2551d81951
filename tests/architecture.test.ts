import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PURE_ROOMS, printRooms, ROOMS } from './rooms.ts';

const ROOT = new URL('../', import.meta.url).pathname;
const SRC = join(ROOT, 'src');

interface SourceFile {
  /** Path inside `src`. */
  path: string;
  room: string;
  code: string;
  /** Import specifiers as written. */
  imports: string[];
}

/** `cli.ts` starts the room `cli`; every other file at the top is a room of its own. */
const roomOf = (path: string) => path.split('/')[0]!.replace(/\.ts$/, '');

const FILES: SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const code = readFileSync(join(SRC, path), 'utf8');
    const imports = [...code.matchAll(/(?:from\s+|import\(\s*)'([^']+)'/g)].map(([, target]) => target!);
    return { path, room: roomOf(path), code, imports };
  });

const importedRooms = ({ path, imports }: SourceFile) =>
  imports
    .filter((target) => target.startsWith('.'))
    .map((target) => roomOf(relative(SRC, join(SRC, dirname(path), target))));

const unpad = (table: string) => table.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---');

describe('the modules', () => {
  it('do not ask where they stand, but for the one that finds the package: the program runs from joined files', () => {
    const asking = FILES.filter(({ code }) => code.includes('import.meta')).map(({ path }) => path);
    expect(asking).toEqual(['process/package-file.ts']);
  });
});

describe('the rooms', () => {
  it('are all in the table', () => {
    const unlisted = FILES.map(({ room }) => room).filter((room) => !ROOMS.some(({ name }) => name === room));
    expect(unlisted).toEqual([]);
  });

  it.each(ROOMS)('$name imports only what the table allows', ({ name, mayImport }) => {
    const forbidden = FILES.filter(({ room }) => room === name).flatMap((file) =>
      importedRooms(file)
        .filter((room) => room !== name && !mayImport.includes(room))
        .map((room) => `${file.path} -> ${room}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('import downward only', () => {
    const floor = (room: string) => ROOMS.findIndex(({ name }) => name === room);
    const upward = ROOMS.flatMap(({ name, mayImport }) =>
      mayImport.filter((room) => floor(room) < floor(name)).map((room) => `${name} -> ${room}`),
    );
    expect(upward).toEqual([]);
  });

  it('are printed in ARCHITECTURE.md as they are', () => {
    const file = join(ROOT, 'ARCHITECTURE.md');
    const text = readFileSync(file, 'utf8');
    const block = /(<!-- rooms -->\n)[\s\S]*?(<!-- end of rooms -->)/;
    const expected = text.replace(block, (_, open, close) => `${open}${printRooms()}\n${close}`);
    if (process.env.UPDATE_FIXTURES) writeFileSync(file, expected);
    // The formatter pads the columns of tables.
    else expect(unpad(text)).toBe(unpad(expected));
    expect(text).toMatch(block);
  });
});

describe.each(PURE_ROOMS)('src/%s is pure', (room) => {
  const files = FILES.filter((file) => file.room === room);

  it('knows no file, process, worker, colour or command line', () => {
    const impure = files.flatMap(({ path, imports }) =>
      imports
        .filter((target) => /^(node:(?!util)|chalk|commander)/.test(target))
        .map((target) => `${path}: ${target}`),
    );
    expect(impure).toEqual([]);
  });

  it('knows no clock and no time zone', () => {
    const clock =
      /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bprocess\.|\bget(?:FullYear|Month|Date|Day|Hours|Minutes)\(/;
    expect(files.filter(({ code }) => clock.test(code)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the shell', () => {
  it('keeps commander in cli', () => {
    const knowing = FILES.filter(({ imports }) => imports.includes('commander')).map(({ room }) => room);
    expect(new Set(knowing)).toEqual(new Set(['cli']));
  });

  it('keeps the console out of everything below the commands', () => {
    const knowing = FILES.filter(({ imports }) => imports.some((target) => /\/console\.ts$/.test(target)));
    const below = knowing.filter(({ room }) => !['cli', 'commands', 'process'].includes(room));
    expect(below.map(({ path }) => path)).toEqual([]);
  });
});

describe('folders and files', () => {
  const LIMIT = { files: 12, lines: 250 };
  const folders = new Map<string, number>();
  for (const top of ['src', 'tests', 'bench']) {
    for (const entry of readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !/node_modules/.test(entry.parentPath)) {
        const folder = relative(ROOT, entry.parentPath);
        folders.set(folder, (folders.get(folder) ?? 0) + 1);
      }
    }
  }

  it('hold no more than a dozen files a folder', () => {
    expect([...folders].filter(([, files]) => files > LIMIT.files)).toEqual([]);
  });

  it('hold no more than 250 lines a file', () => {
    const long = FILES.filter(({ code }) => code.trimEnd().split('\n').length > LIMIT.lines);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
