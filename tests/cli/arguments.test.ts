import { describe, expect, it } from 'vitest';
import { arrangeArguments } from '../../src/cli/arguments.ts';
import { runAligner } from '../run.ts';

describe('arrangeArguments', () => {
  it.each([
    [['clean', 'a.txt'], 'leaves what is in order', ['clean', 'a.txt']],
    [['-q', 'clean', 'a.txt'], 'moves a global option behind the command', ['clean', '-q', 'a.txt']],
    [['--no-color', '-q', 'clean'], 'moves several in their order', ['clean', '--no-color', '-q']],
    [
      ['-q', 'lexicon', 'train', 'a.tsv'],
      'counts both words of a nested command',
      ['lexicon', 'train', '-q', 'a.tsv'],
    ],
    [['--config', 'my.json', 'clean'], 'moves a value with its option', ['clean', '--config', 'my.json']],
    [['help'], 'takes help for --help', ['--help']],
    [['help', 'clean'], 'takes help for the help of a command', ['clean', '--help']],
    [['help', 'lexicon', 'show'], 'also of a nested one', ['lexicon', 'show', '--help']],
    [['--quiet'], 'leaves options without a command', ['--quiet']],
    [
      ['feed', '--fail-on-new', 'news'],
      'keeps the path behind --fail-on-new',
      ['feed', '--fail-on-new=0', 'news'],
    ],
  ])('%j: %s', (given, _, arranged) => {
    expect(arrangeArguments(given)).toEqual(arranged);
  });
});

describe('the program', () => {
  it('explains a command with help, as with --help', async () => {
    const { code, stdout } = await runAligner(['help', 'clean']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: (await runAligner(['clean', '--help'])).stdout });
  });

  it('tells its version with -v', async () => {
    expect((await runAligner(['-v'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('takes -q before the command', async () => {
    expect(await runAligner(['-q', 'clean'], { stdin: 'Ein Satz steht hier.' })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });
});
