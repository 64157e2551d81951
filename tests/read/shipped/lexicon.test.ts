import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLexiconLanguages } from '../../../src/align/words/lexicon/codec.ts';
import { readChosenLanguages, readChosenLexicon } from '../../../src/read/shipped/lexicon.ts';
import { runAligner } from '../../run.ts';

const io = { ...process, cwd: () => '/' };
const folder = mkdtempSync(join(tmpdir(), 'aligner-'));

/** A lexicon for the named languages, from a bitext of one sentence that comes often enough to be learned. */
async function train(name: string, languages: string): Promise<string> {
  writeFileSync(join(folder, 'bitext.tsv'), 'haus baum\thouse tree\n'.repeat(20));
  const file = join(folder, name);
  await runAligner(['lexicon', 'train', 'bitext.tsv', '-q', '--languages', languages, '-o', file], {
    cwd: folder,
  });
  return file;
}

let files: Record<string, string>;
beforeAll(async () => {
  files = {
    same: await train('same', 'de,en'),
    turned: await train('turned', 'en,de'),
    other: await train('other', 'fr,it'),
  };
});

describe('the languages of the chosen lexicon', () => {
  it.each([
    ['the shipped one', () => ({})],
    ['one added to it', () => ({ lexicon: files.same })],
    ['one added to it whose languages stand in the other order', () => ({ lexicon: files.turned })],
    ['one in its place', () => ({ lexiconOnly: files.turned })],
    ['one for other languages', () => ({ lexicon: files.other })],
  ])('are told without joining it: %s', async (_, choose) => {
    const choice = choose();
    const bytes = await readChosenLexicon(choice, io);
    expect(await readChosenLanguages(choice, io)).toEqual(readLexiconLanguages(bytes));
  });
});
