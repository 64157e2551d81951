import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/read/text/front-matter.ts';

const RAW = `---
title: "Brücke: ein Ende"
date: 2026-05-14
lang: de
tags: [hafen, bau]
weight: 3
---
Erster Absatz.
`;

describe('readFrontMatter', () => {
  it('reads what an article knows, and keeps the rest as meta', async () => {
    const { front } = await readFrontMatter(RAW);
    expect(front).toMatchObject({
      title: 'Brücke: ein Ende',
      published: '2026-05-14',
      language: 'de',
      details: { keywords: ['hafen', 'bau'] },
      meta: { weight: 3 },
    });
  });

  it('leaves every line on its number', async () => {
    const { rest } = await readFrontMatter(RAW.replaceAll('\n', '\r\n'));
    expect(rest.split(/\r?\n/)[7]).toBe('Erster Absatz.');
  });

  it('warns about a date that does not exist', async () => {
    const { front } = await readFrontMatter('---\ndate: 2026-02-31\n---\n');
    expect(front).toMatchObject({ published: null, warnings: ['"2026-02-31" is not a valid date'] });
  });

  it.each([
    '---\nkein YAML: [\n---\n',
    '---\nEin Satz.\n---\nText',
    '---\nohne Ende',
    'Text\n---\na: b\n---\n',
  ])('takes %j as text', async (raw) => {
    expect(await readFrontMatter(raw)).toEqual({ front: null, rest: raw });
  });

  it('loses no character below it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (body) => {
        const { rest } = await readFrontMatter(`---\ntitle: x\n---\n${body}`);
        expect(rest).toBe(`\n\n\n${body}`);
      }),
    );
  });
});
