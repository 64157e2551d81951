import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALIGNER, makeFolder, runProgram } from './world.ts';

const CAPTURE = new URL('capture.zsh', import.meta.url).pathname;

/** What each shell offers for a command line, the last word of which is being written. */
const ASK: Record<string, (script: string, words: string[]) => [string, string[]]> = {
  bash: (script, words) => [
    'bash',
    [
      '-c',
      `source '${script}'; COMP_WORDS=(${words.map(quote).join(' ')}); COMP_CWORD=${words.length - 1}; _aligner; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
  ],
  zsh: (script, words) => ['zsh', ['-f', CAPTURE, script, words.join(' ')]],
  fish: (script, words) => [
    'fish',
    ['--no-config', '-c', `source '${script}'; complete -C ${quote(words.join(' '))}`],
  ],
};

const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

let folder: string;
beforeAll(async () => {
  folder = makeFolder();
  mkdirSync(join(folder, 'bin'));
  chmodSync(ALIGNER, 0o755);
  symlinkSync(ALIGNER, join(folder, 'bin/aligner'));
  for (const shell of Object.keys(ASK)) {
    const { stdout } = await runProgram('node', [ALIGNER, 'completion', shell]);
    writeFileSync(join(folder, `aligner.${shell}`), stdout);
  }
});

async function complete(shell: string, ...line: string[]): Promise<string[]> {
  const [command, args] = ASK[shell]!(join(folder, `aligner.${shell}`), ['aligner', ...line]);
  const { stdout } = await runProgram(command, args, {
    cwd: folder,
    env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder, TERM: 'dumb' },
  });
  // In a terminal lines carry more than the word: what was echoed before it, or a description behind a tab.
  const lines = stdout.split(/\r?\n/).map((line) => line.split('\t')[0]!);
  const words = shell === 'zsh' ? lines.flatMap((line) => /MATCH:(.*)/.exec(line)?.[1] ?? []) : lines;
  return words.map((word) => word.trim()).filter((word) => word !== '');
}

describe.each(Object.keys(ASK))('completion in %s', (shell) => {
  it('offers the commands', async () => {
    expect(await complete(shell, 'c')).toEqual(expect.arrayContaining(['clean', 'convert', 'completion']));
  });

  it('offers the options of the command that is being written', async () => {
    const options = await complete(shell, 'convert', '--');
    expect(options).toEqual(expect.arrayContaining(['--to', '--output', '--quiet']));
    expect(options).not.toContain('--across');
  });

  it('offers the formats', async () => {
    expect(await complete(shell, 'align', '--format', 't')).toEqual(
      expect.arrayContaining(['tmx', 'tsv', 'text']),
    );
    expect(await complete(shell, 'clean', '--format', 's')).toEqual(['sarif']);
  });

  it('offers what a command of a command takes', async () => {
    expect(await complete(shell, 'lexicon', 't')).toEqual(['train']);
    expect(await complete(shell, 'lexicon', 'train', '--lang')).toEqual(['--languages']);
  });
});
