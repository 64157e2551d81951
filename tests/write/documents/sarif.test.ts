import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { BilingualDocument } from '../../../src/model.ts';
import { makeHarbourDocument, renderPairs } from '../documents.ts';

/** The published schema is draft 04, whose keywords here mean the same in later drafts; one pattern needs the old syntax. */
const { $schema: _draft, id: _id, ...schema } = sarifSchema;
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const differing = (): BilingualDocument => {
  const document = makeHarbourDocument();
  for (const pair of document.pairs) pair.discrepancies = [];
  document.pairs[0]!.discrepancies = [
    { kind: 'number', de: '30', en: '300', deRange: [0, 2], enRange: [0, 3] },
    { kind: 'percent', de: null, en: '5 %', deRange: null, enRange: [4, 7] },
  ];
  return document;
};

describe('format sarif of documents', () => {
  it.each([
    ['facts that differ', [differing()]],
    ['several documents', [differing(), differing()]],
    ['no document', []],
  ])('is valid SARIF 2.1.0 with %s', async (_, documents) => {
    const log = JSON.parse(await renderPairs('sarif', documents));
    validate(log);
    expect(validate.errors).toBeNull();
    expect(log.runs[0].results).toHaveLength(2 * documents.length);
  });
});
