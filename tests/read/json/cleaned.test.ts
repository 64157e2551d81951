import { describe, expect, it } from 'vitest';
import { runAligner } from '../../run.ts';

const PARAGRAPHS = [
  'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr mit großer Mehrheit beschlossen.',
  'Die Opposition kritisierte vor allem die höheren Gebühren für Kindergärten und Schwimmbäder in der Stadt.',
];
const RAW = JSON.stringify({
  id: 'a',
  published: '2026-03-01T00:00:00Z',
  desk: 'city',
  paragraphs: [...PARAGRAPHS, ...PARAGRAPHS],
});

describe('what clean printed', () => {
  it('can be read again, and comes out the same', async () => {
    const once = await runAligner(['clean', '--jsonl', '-q'], { stdin: RAW });
    expect(JSON.parse(once.stdout).removed).toHaveLength(2);
    const twice = await runAligner(['clean', '--jsonl', '-q'], { stdin: once.stdout });
    expect(twice).toEqual(once);
  });

  it('feeds the other commands', async () => {
    const { stdout } = await runAligner(['clean', '--jsonl', '-q'], { stdin: RAW });
    const { code, stderr } = await runAligner(['feed', '--jsonl'], { stdin: stdout });
    expect(code).toBe(0);
    expect(stderr).toMatch(/1 in = 0 paired \+ 1 unpaired/);
  });
});
