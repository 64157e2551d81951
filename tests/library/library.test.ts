import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const PAGE = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
const EXAMPLES = [...PAGE.matchAll(/## (.+)\n\n```ts\n([\s\S]*?)```/g)].map(([, title, code]) => ({
  title: title!,
  code: code!,
}));
/** Tests in this file start Node and the compiler. */
const TIMEOUT = 60_000;

let folder: string;

/** A project that has the packed package installed, with this checkout's dependencies, and the two seed articles. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aligner-library-'));
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: ROOT,
      encoding: 'utf8',
    }),
  );
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  execFileSync('tar', ['xzf', join(folder, filename), '-C', modules]);
  cpSync(join(modules, 'package'), join(modules, 'article-aligner'), { recursive: true });
  rmSync(join(modules, 'package'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(modules, 'article-aligner', 'node_modules'));
  symlinkSync(join(ROOT, 'node_modules/@types'), join(modules, '@types'));
  symlinkSync(join(ROOT, 'node_modules/undici-types'), join(modules, 'undici-types'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const [language, tag] of [
    ['german', 'de'],
    ['english', 'en'],
  ]) {
    const seed = join(ROOT, `fixtures/belta-kazakhstan/belta-kazakhstan.${tag}.txt`);
    cpSync(seed, join(folder, `${language}.txt`));
  }
  cpSync(join(ROOT, 'fixtures/feed/news.jsonl'), join(folder, 'news.jsonl'));
}, TIMEOUT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runNode(code: string) {
  const { stdout, stderr, status } = spawnSync('node', ['--input-type=module', '-e', code], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

describe('the examples of docs/library.md', () => {
  it('are three', () => expect(EXAMPLES).toHaveLength(3));

  it.each(EXAMPLES)(
    '$title',
    ({ code }) => {
      const { stdout, stderr, status } = runNode(code);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      expect(stdout).toMatch(/p5: duplicate of p2|comparable 2|translation/);
    },
    TIMEOUT,
  );

  it(
    'compile under strict settings against the packed types',
    () => {
      const files = EXAMPLES.map(({ code }, i) => {
        const file = join(folder, `example-${i}.ts`);
        writeFileSync(file, code);
        return file;
      });
      const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
      const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
      const { stdout, status } = spawnSync('node', [tsc, ...flags, ...files], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    },
    TIMEOUT,
  );
});

describe('sub-paths', () => {
  /** The files of the package that are loaded by importing a sub-path. */
  const listLoaded = (subPath: string) => {
    const hook = `
      import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(
        'export async function load(url, context, next) { if (url.startsWith("file:")) console.log(url); return next(url, context); }'
      ));
      await import('article-aligner/${subPath}');`;
    return runNode(hook)
      .stdout.split('\n')
      .filter((url) => url.includes('article-aligner/dist/'))
      .map((url) => url.slice(url.indexOf('/dist/') + 6).split('/')[0]);
  };

  it.each([
    ['clean', ['align', 'pair', 'write', 'commands', 'cli']],
    ['align', ['pair', 'write', 'commands', 'cli', 'store']],
  ])('%s does not load %j', (subPath, others) => {
    const rooms = new Set(listLoaded(subPath));
    expect(rooms.size).toBeGreaterThan(2);
    expect(others.filter((room) => rooms.has(room))).toEqual([]);
  });
});
