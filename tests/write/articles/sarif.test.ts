import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model.ts';
import { makeArticle, makeHarbourDocument, renderArticles } from '../documents.ts';

/** The published schema is draft 04, whose keywords here mean the same in later drafts; one pattern needs the old syntax. */
const { $schema: _draft, id: _id, ...schema } = sarifSchema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const render = async (articles: Article[]) => JSON.parse(await renderArticles('sarif', articles));
const fingerprints = async (article: Article): Promise<string[]> =>
  (await render([article])).runs[0].results.map(
    (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['paragraph/v1'],
  );
const flagged = makeArticle(
  'b',
  'de',
  { p1: '30 Tote', p2: '300 Tote' },
  { flagged: [{ id: 'p2', reason: 'update', of: 'p1', changes: [['30', '300']] }] },
);

describe('format sarif', () => {
  it.each([
    ['findings', [makeHarbourDocument().articles.de!, flagged]],
    ['no finding', [makeArticle('a', 'de', { p1: 'A' })]],
    ['no article', []],
  ])('is valid SARIF 2.1.0 with %s', async (_, articles) => {
    validate(await render(articles));
    expect(validate.errors).toBeNull();
  });

  it('points at the paragraph and at the one it goes back to', async () => {
    const [result] = (await render([makeHarbourDocument().articles.de!])).runs[0].results;
    expect(result).toMatchObject({
      ruleId: 'near-duplicate',
      level: 'warning',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'hafen.de.txt' }, region: { startLine: 7 } },
          logicalLocations: [{ fullyQualifiedName: 'hafen.de.txt#p4' }],
        },
      ],
      relatedLocations: [{ physicalLocation: { region: { startLine: 5 } } }],
    });
  });

  it('explains each rule, and every result refers to its own', async () => {
    const [run] = (await render([makeHarbourDocument().articles.de!, flagged])).runs;
    const { rules } = run.tool.driver;
    for (const rule of rules) expect(rule.help.text.length).toBeGreaterThan(20);
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
  });

  it.each([
    ['Berichte/Mai 50%.txt', 'Berichte/Mai%2050%25.txt'],
    ['a:b#c?d.txt', 'a%3Ab%23c%3Fd.txt'],
    ['/news/sub/a.txt', 'sub/a.txt'],
    ['/other/a.txt', '../other/a.txt'],
    ['\ud800.txt', '%EF%BF%BD.txt'],
  ])('writes %s as a relative, percent-encoded URI', async (name, uri) => {
    const source = { name, format: 'text', encoding: 'utf-8' } as const;
    const article = makeArticle('a', 'de', { p1: 'x' }, { source, removed: [{ id: 'p2', text: 'x' }] });
    const [result] = (await render([article])).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it('keeps a fingerprint when lines move or typography changes, and gives each of two alike its own', async () => {
    const article = makeArticle(
      'a',
      'de',
      { p1: 'Der "Satz"' },
      {
        removed: [
          { id: 'p2', text: 'Der "Satz"' },
          { id: 'p3', text: 'Der "Satz"' },
        ],
      },
    );
    const moved = makeArticle(
      'a',
      'de',
      { p1: 'Der "Satz"', p2: 'neu' },
      {
        removed: [
          { id: 'p7', text: 'Der „Satz“' },
          { id: 'p9', text: 'Der "Satz"' },
        ],
      },
    );
    expect(await fingerprints(article)).toEqual(await fingerprints(moved));
    expect(new Set(await fingerprints(article)).size).toBe(2);
  });
});
