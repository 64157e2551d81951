import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BilingualDocument } from '../../src/model.ts';
import { toSentences } from '../../src/write/by-sentence/to-sentences.ts';
import { makeSchoolDocument } from '../write/by-sentence/document.ts';
import { makeArticle, makeDocument, makeHarbourDocument, renderPairs } from '../write/documents.ts';
import { makeFolder, runProgram } from './world.ts';

/** Debian's Python, for which translate-toolkit is installed; another one may come first in the path. */
const PYTHON = '/usr/bin/python3';
const OMEGAT_JAR = '/usr/share/omegat/OmegaT.jar';

/** Text with everything in it that an exchange format can stumble over. */
const awkward = makeDocument(
  'awkward "<&>"',
  [
    makeArticle('a & b.txt', 'de', {
      p1: 'Ein Satz mit <Spitzen>, & und "Anführung" \u0001.',
      p2: 'Tab\tund Emoji 😀',
      p3: 'ü'.repeat(10_000),
    }),
    makeArticle('c.txt', 'en', {
      p1: 'A sentence with <angles>, & and "quotes".',
      p2: 'Half \ud800 a character',
      p3: 'x',
    }),
  ],
  ['p1', 'p2', 'p3'].map((id) => ({ ids: [[id], [id]] })),
);

let folder: string;
let file: string;
beforeAll(async () => {
  folder = makeFolder();
  file = join(folder, 'memory.tmx');
  writeFileSync(file, await renderPairs('tmx', [makeHarbourDocument(), awkward]));
});

describe('our TMX', () => {
  it('follows the DTD and the schema of TMX 1.4', async () => {
    await runProgram(
      PYTHON,
      [
        '-c',
        `import zipfile; z = zipfile.ZipFile('${OMEGAT_JAR}')
for name in ('tmx14.dtd', 'tmx14.xsd', 'xml.xsd'): open(name, 'wb').write(z.read('schemas/' + name))`,
      ],
      { cwd: folder },
    );
    await runProgram('xmllint', ['--noout', '--nonet', '--dtdvalid', 'tmx14.dtd', file], { cwd: folder });
    await runProgram('xmllint', ['--noout', '--nonet', '--schema', 'tmx14.xsd', file], { cwd: folder });
  });

  it('is read by translate-toolkit, unit by unit', async () => {
    const { stdout } = await runProgram(PYTHON, [
      '-c',
      `import json, sys
from translate.storage import tmx
print(json.dumps([[u.source, u.target] for u in tmx.tmxfile.parsefile(sys.argv[1]).units]))`,
      file,
    ]);
    const shown = (text: string) => text.replaceAll('\u0001', '\ufffd').replaceAll('\ud800', '\ufffd');
    expect(JSON.parse(stdout)).toEqual(
      [makeHarbourDocument(), awkward].flatMap(({ pairs }: BilingualDocument) =>
        pairs.map(({ sides }) => [shown(sides.de!.text), shown(sides.en!.text)]),
      ),
    );
  });

  it('gives OmegaT a match of 100 % for every paragraph', async () => {
    // Paragraphs of merged pairs come one by one in a text and can match nothing.
    const pairs = makeHarbourDocument().pairs.filter(({ sides }) => sides.de!.ids.length === 1);
    expect(pairs.length).toBeGreaterThan(1);
    const { translated, remaining } = await translateWithOmegat(
      file,
      pairs.map(({ sides }) => sides.de!.text),
      { bySentence: false },
    );
    expect(translated).toEqual(pairs.map(({ sides }) => sides.en!.text));
    expect(remaining).toBe('0');
  });
});

/** Translates paragraphs by a memory alone; `remaining` are the segments for which there was no match of 100 %. */
async function translateWithOmegat(
  memory: string,
  paragraphs: readonly string[],
  { bySentence }: { bySentence: boolean },
) {
  const project = mkdtempSync(join(folder, 'project-'));
  for (const name of ['source', 'target', 'tm/auto', 'glossary', 'dictionary', 'omegat'])
    mkdirSync(join(project, name), { recursive: true });
  writeFileSync(join(project, 'tm/auto/memory.tmx'), readFileSync(memory));
  writeFileSync(
    join(project, 'omegat.project'),
    OMEGAT_PROJECT.replace('<sentence_seg>false', `<sentence_seg>${bySentence}`),
  );
  writeFileSync(join(project, 'source/article.txt'), paragraphs.map((text) => `${text}\n\n`).join(''));
  await runProgram('omegat', [project, '--mode=console-translate', `--config-dir=${join(folder, 'config')}`]);
  const statistics = readFileSync(join(project, 'omegat/project_stats.txt'), 'utf8');
  return {
    translated: readFileSync(join(project, 'target/article.txt'), 'utf8').trim().split(/\n+/),
    remaining: /^Remaining:\s+(\d+)/m.exec(statistics)?.[1],
  };
}

describe('our TMX by sentence', () => {
  it('gives OmegaT, which cuts paragraphs into sentences, a match of 100 % for each of them', async () => {
    const memory = join(folder, 'by-sentence.tmx');
    const document = toSentences(makeSchoolDocument());
    writeFileSync(memory, await renderPairs('tmx', [document]));
    // A pair of two sentences with one matches only where both stand in one segment.
    const pairs = document.pairs.filter(({ sides }) => sides.de!.ids.length === 1);
    const { translated, remaining } = await translateWithOmegat(
      memory,
      [pairs.map(({ sides }) => sides.de!.text).join(' ')],
      { bySentence: true },
    );
    expect(translated).toEqual([pairs.map(({ sides }) => sides.en!.text).join(' ')]);
    expect(remaining).toBe('0');
  });

  it('is read by translate-toolkit as sentences, and matches each of them', async () => {
    const memory = join(folder, 'sentences.tmx');
    const document = toSentences(makeSchoolDocument());
    writeFileSync(memory, await renderPairs('tmx', [document]));
    const { stdout } = await runProgram(PYTHON, [
      '-c',
      `import json, sys
from translate.search import match
from translate.storage import tmx
memory = tmx.tmxfile.parsefile(sys.argv[1])
matcher = match.matcher(memory, max_length=1000)
print(json.dumps([[u.source, u.target, [[c.target, c.getnotes()] for c in matcher.matches(u.source)][:1]] for u in memory.units]))`,
      memory,
    ]);
    expect(JSON.parse(stdout)).toEqual(
      document.pairs.map(({ sides }) => [sides.de!.text, sides.en!.text, [[sides.en!.text, '100%']]]),
    );
  });
});

const OMEGAT_PROJECT = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>de</source_lang><target_lang>en</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
`;
