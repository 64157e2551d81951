import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../src/plan/plans.ts';
import { checkRow, writeNumber } from '../../../src/plan/rows.ts';
import { runAligner } from '../../run.ts';

const GOES = `00000000000001\t0\t00000001000001\t${writeNumber(checkRow('goes', '00000000000001', '00000001000001'))}\n`;

describe('aligner stage', () => {
  it('runs one stage from stdin to stdout', async () => {
    const { code, stdout } = await runAligner(['stage', 'link-named'], { stdin: GOES });
    expect([code, stdout]).toEqual([0, '~end\t0\n']);
  });

  it('prints a plan with every stage in order', async () => {
    const { stdout } = await runAligner(['stage', '--plan', 'feed']);
    const names = JSON.parse(stdout).stages.map(({ name }: { name: string }) => name);
    expect(names).toEqual(PLANS.feed.map(({ name }) => name));
  });

  it('ends with 3 and names itself when its rows cannot be right', async () => {
    const { code, stderr } = await runAligner(['stage', 'link-named'], { stdin: GOES + GOES });
    expect([code, stderr]).toEqual([
      3,
      'error: stage link-named: a row of goes came twice: 00000000000001\n',
    ]);
  });

  it.each([
    [['--state', 'x'], '--state keeps what was seen on one machine and is not for a cluster yet'],
    [['--index', 'x'], '--index keeps what was seen on one machine and is not for a cluster yet'],
    [['--format', 'tmx'], 'make tmx of them with "aligner convert --to tmx"'],
  ])('refuses %s', async (options, message) => {
    const { code, stderr } = await runAligner(['stage', '--plan', 'feed', ...options]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('names what it does not know', async () => {
    expect((await runAligner(['stage', 'nothing'])).stderr).toContain('there is no stage "nothing"');
    expect((await runAligner(['stage', '--plan', 'all'])).stderr).toContain('there is no plan "all"');
  });

  it('stays out of the help of the program and of completion', async () => {
    expect((await runAligner(['--help'])).stdout).not.toMatch(/^ *stage/m);
    expect((await runAligner(['completion', 'bash'])).stdout).not.toContain('stage)');
  });
});

describe('aligner cluster', () => {
  it('prints the path of the driver', async () => {
    const { code, stdout } = await runAligner(['cluster']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/aligner_spark\.py\n$/);
    expect(existsSync(stdout.trim())).toBe(true);
  });
});
