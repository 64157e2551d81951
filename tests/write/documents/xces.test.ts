import { describe, expect, it } from 'vitest';
import { makeHarbourDocument, renderPairs } from '../documents.ts';
import { parseXml } from '../xml.ts';

describe('XCES', () => {
  it('links every paragraph once, by id, and is well-formed', async () => {
    const text = await renderPairs('xces', [makeHarbourDocument(), makeHarbourDocument()]);
    expect(() => parseXml(text)).not.toThrow();
    expect(text.match(/<linkGrp targType="p" fromDoc="[^"]+" toDoc="[^"]+">/g)).toHaveLength(2);
    const targets = [...text.matchAll(/xtargets="([^"]*)"/g)].map(([, ids]) => ids!);
    const own = targets.slice(0, targets.length / 2);
    expect(own).toEqual(['p1 p2;p1', 'p3;p3', 'p5;p2', 'p6;', ';p4']);
  });

  it('gives the score of a pair as its certainty, and none to what has no partner', async () => {
    const text = await renderPairs('xces', [makeHarbourDocument()]);
    expect(text).toMatch(/<link id="SL1" xtargets="p1 p2;p1" certainty="0\.\d+"\/>/);
    expect(text).toMatch(/<link id="SL4" xtargets="p6;"\/>/);
  });

  it('keeps a comment a comment whatever the id of the document is', async () => {
    const text = await renderPairs('xces', [{ ...makeHarbourDocument(), id: 'a---><b' }]);
    expect(() => parseXml(text)).not.toThrow();
  });
});
