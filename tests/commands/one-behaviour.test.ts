import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAligner } from '../run.ts';

const STORY = [
  'Rostau (npa) - Bei dem Sturm auf der Insel Sundvik sind am Mittwoch zwei Menschen verletzt worden, wie die Feuerwehr mitteilte.',
  'Die Fähre nach Sundvik lag am Mittag noch im Hafen von Rostau. Der Kapitän wartete auf den nächsten Wetterbericht.',
  'Rostau (npa) - Bei dem Sturm auf der Insel Sundvik sind am Mittwoch drei Menschen verletzt worden, wie die Feuerwehr mitteilte.',
  'Die Fähre nach Sundvik lag am Mittag noch im Hafen von Rostau. Der Kapitän wartete auf den nächsten Wetterbericht. Am Abend fuhr sie los.',
  'Die Feuerwehr warnt weiter vor Böen.',
];
const TRANSLATION = [
  'Rostau (npa) - Three people were injured in the storm on the island of Sundvik on Wednesday, the fire brigade said.',
  'The fire brigade continues to warn of gusts.',
];

const folder = mkdtempSync(join(tmpdir(), 'aligner-one-'));
writeFileSync(join(folder, 'sturm.de.txt'), STORY.join('\n\n'));
writeFileSync(join(folder, 'storm.en.txt'), TRANSLATION.join('\n\n'));
const run = (...args: string[]) => runAligner(args, { cwd: folder });

describe('an article that says something twice, and once with other facts', () => {
  it('is cleaned alike by itself and with --across', async () => {
    const [alone, across] = await Promise.all(
      [[], ['--across']].map((more) => run('clean', '--json', ...more, 'sturm.de.txt')),
    );
    expect(alone!.stdout).toBe(across!.stdout);
    expect(JSON.parse(alone!.stdout)).toMatchObject({
      removed: [{ id: 'p2', reason: 'contained', of: 'p4' }],
      flagged: [{ id: 'p3', reason: 'update', of: 'p1', changes: [['zwei', 'drei']] }],
    });
  });

  it('is explained as it was cleaned', async () => {
    expect((await run('explain', 'p2', 'sturm.de.txt')).stdout).toContain('removed: contained');
    expect((await run('explain', 'p3', 'sturm.de.txt')).stdout).toContain('kept: update of p1');
    expect((await run('explain', 'p5', 'sturm.de.txt')).stdout).toContain('kept: no other');
  });

  it('shows the change from the earlier to the later text', async () => {
    expect((await run('clean', '--diff', 'sturm.de.txt')).stdout).toMatch(/\[-zwei-\]\{\+drei\+\}/);
  });

  it('is paired by its correction, and not by the version that it supersedes', async () => {
    const { stdout } = await run('align', '--json', 'sturm.de.txt', 'storm.en.txt');
    const { pairs, unpaired } = JSON.parse(stdout);
    expect(pairs[0]).toMatchObject({ de: { ids: ['p3'] }, en: { ids: ['p1'] } });
    expect(unpaired.de).toContain('p1');
  });
});
