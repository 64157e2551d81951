import { describe, expect, it } from 'vitest';
import { ARTICLE_FORMATS, PAIR_FORMATS } from '../../../src/write/formats.ts';
import { runAligner } from '../../run.ts';

const SHELLS = ['bash', 'zsh', 'fish'];

describe('aligner completion', () => {
  it.each(SHELLS)('knows every command, option and format in %s', async (shell) => {
    const { code, stdout, stderr } = await runAligner(['completion', shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { stdout: help } = await runAligner(['--help']);
    const commands = [...help.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name!);
    expect(commands).toContain('convert');
    for (const word of [...commands, ...SHELLS, 'output', 'no-color'])
      expect(stdout).toMatch(new RegExp(`\\b${word}\\b`));
    expect(stdout.replaceAll("'", '')).toContain(ARTICLE_FORMATS.join(' '));
    expect(stdout.replaceAll("'", '')).toContain(PAIR_FORMATS.join(' '));
  });

  it('lists the shells it knows', async () => {
    const { code, stderr } = await runAligner(['completion', 'tcsh']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/bash, zsh, fish/);
  });
});
