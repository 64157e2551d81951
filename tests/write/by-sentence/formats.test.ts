import { describe, expect, it } from 'vitest';
import { toSentences } from '../../../src/write/by-sentence/to-sentences.ts';
import type { PairFormat } from '../../../src/write/formats.ts';
import { renderPairs } from '../documents.ts';
import { checkXliff } from '../xliff-rules.ts';
import { findAll, findOne, parseXml } from '../xml.ts';
import { makeSchoolDocument } from './document.ts';

const render = (format: PairFormat) => renderPairs(format, [toSentences(makeSchoolDocument())]);

describe('by sentence', () => {
  it('TMX is a memory of sentences', async () => {
    const tmx = parseXml(await render('tmx'));
    expect(findOne(tmx, 'header').attributes.segtype).toBe('sentence');
    expect(
      findAll(tmx, 'seg')
        .map(({ text }) => text)
        .slice(0, 4),
    ).toEqual([
      'Der Rat stimmte zu.',
      'The council agreed.',
      'Die Schule kostet 240 Millionen Euro.',
      'The school costs 310 million euros.',
    ]);
    const third = findAll(tmx, 'tu')[2]!;
    const props = findAll(third, 'prop').map(({ attributes, text }) => [attributes.type, text]);
    expect(props).toContainEqual(['x-paragraphs', 'p2.1 p2.2']);
    expect(props).toContainEqual(['x-score', '0.8']);
    expect(findAll(third, 'seg')[0]!.text).toBe('Es war spät. Alle waren müde.');
  });

  it('XLIFF has a unit for each, with the ids of the sentences', async () => {
    const text = await render('xliff');
    expect(checkXliff(text)).toEqual([]);
    const units = findAll(parseXml(text), 'unit');
    const meta = findAll(units[2]!, 'mda:meta').map(({ attributes, text }) => [attributes.type, text]);
    expect(units).toHaveLength(4);
    expect(Object.fromEntries(meta)).toEqual({
      score: '0.8',
      relation: 'translation',
      'source-paragraphs': 'p2.1 p2.2',
      'target-paragraphs': 'p2.1',
    });
  });

  it('TSV has a row for each', async () => {
    const rows = (await render('tsv')).trimEnd().split('\n');
    expect(rows).toHaveLength(5);
    expect(rows[2]).toBe(
      'schule\t0.95\ttranslation\tp1.2\tp1.1\tDie Schule kostet 240 Millionen Euro.\tThe school costs 310 million euros.\t240 Millionen ≠ 310 million',
    );
  });

  it('XCES links sentences, and those without a partner with nothing', async () => {
    const text = await render('xces');
    expect(text).toContain('<linkGrp targType="s" fromDoc="schule.txt" toDoc="school.txt">');
    expect([...text.matchAll(/xtargets="([^"]*)"/g)].map(([, ids]) => ids)).toEqual([
      'p1.1;p1.2',
      'p1.2;p1.1',
      'p2.1 p2.2;p2.1',
      'p2.3;p2.2',
      'p1.3;',
      'p4.1;',
      ';p2.3',
    ]);
  });

  it('text shows them side by side, and those without a partner on their side', async () => {
    const lines = (await render('text')).split('\n');
    const find = (start: string) => lines.find((line) => line.includes(start));
    expect(find('p1.1 Der')).toMatch(/^p1\.1 Der Rat stimmte zu\. += 0\.98 {2}p1\.2 The council agreed\.$/);
    expect(find('p2.1+p2.2 ')).toMatch(/= 0\.80 {2}p2\.1/);
    expect(find('p1.3 ')).toBe('p1.3 Das Wetter war schön.');
    expect(find('p2.3 Nobody')).toMatch(/^ {45}p2\.3 Nobody was sad\.$/);
  });

  it('HTML is a desk of sentences that counts them as such', async () => {
    const page = await render('html');
    expect(
      [...page.matchAll(/data-tag="de" data-id="([^"]+)" data-level="(\w+)"/g)].map(([, id, level]) => [
        id,
        level,
      ]),
    ).toEqual([
      ['p1.1', 'strong'],
      ['p1.2', 'strong'],
      ['p1.3', 'none'],
      ['p2.1', 'fair'],
      ['p2.2', 'fair'],
      ['p2.3', 'strong'],
      ['p4.1', 'none'],
    ]);
    expect(page).toContain('2 sentences without a partner');
    expect(page).toContain('7 sentences, 1 removed');
  });
});
