import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;
const importsOf = (room: string) =>
  readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const code = readFileSync(join(SRC, room, file), 'utf8');
      return [...code.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, target]) => ({
        file: `${room}/${file}`,
        target: target!,
      }));
    });

describe.each(['language', 'clean', 'align', 'pair', 'facts', 'plan'])('src/%s is pure', (room) => {
  it('knows no files, no process, no colour, no command line', () => {
    const impure = importsOf(room).filter(({ target }) =>
      /^(node:(fs|process|child_process|worker_threads)|chalk|commander)/.test(target),
    );
    expect(impure).toEqual([]);
  });

  it('imports no room above it', () => {
    const upward = importsOf(room).filter(({ target }) =>
      /\/(commands|read|write|io|console|cli)(\/|\.ts)/.test(target),
    );
    expect(upward).toEqual([]);
  });
});

describe('src/cli', () => {
  it('is the only room that knows commander', () => {
    const knowing = importsOf('.').filter(({ target }) => target === 'commander');
    expect(knowing.filter(({ file }) => !/^\.\/cli(\.ts$|\/)/.test(file))).toEqual([]);
  });
});
