import { describe, expect, it } from 'vitest';
import { runAligner } from '../run.ts';

/** Runs that expressions try to divide: white space, marks, letters, digits, the beginnings of what has an end. */
const SIGNS = [
  ...[
    ' ',
    '\t',
    '\u00a0',
    '.',
    '. ',
    '…',
    ',',
    ', ',
    ';',
    ':',
    '-',
    '–',
    '/',
    '#',
    '*',
    '=',
    '"',
    "'",
    '“',
    '(',
    '[',
    '{',
  ],
  ...[
    '<',
    '<a ',
    '<p>',
    '<!--',
    '&',
    '&amp',
    '@',
    '@(',
    '0',
    '0.',
    '1 ',
    '2024-',
    'a',
    'A.',
    'ß',
    'ре',
    '漢',
    '\u0301',
    '\ud83d',
  ],
  ...['<meta ', '<title ', '<item ', '<item>', '</p', '<![CDATA[', '-->', '\\', '\\u', 'tb', 'um ', 'Foto: '],
];
const LENGTH = 40_000;
/** What looks at each sign of such a run once takes some ten milliseconds; its square is a billion and a half. */
const MOST_MS = 1_500;
const SENTENCE = 'Der Stadtrat hat am Abend den Bau der neuen Brücke beschlossen, sagte ein Sprecher.';

/** Where the run stands -> the arguments and the input. */
const PLACES: Record<string, (run: string) => [args: string[], input: string]> = {
  'a plain text': (run) => [
    ['clean', '--input', 'text'],
    `${SENTENCE}\n\n${run}x\n\n${SENTENCE.toUpperCase()}`,
  ],
  'a sentence': (run) => [['clean', '--input', 'text'], `${SENTENCE} ${run}x ${SENTENCE}`],
  'the first line': (run) => [['clean', '--input', 'text'], `# ${run}x\n\n${SENTENCE}`],
  'a dateline': (run) => [['clean', '--input', 'text'], `BERLIN${run}(dpa) - ${SENTENCE}`],
  'fields of a record': (run) => [
    ['clean', '--jsonl'],
    JSON.stringify({
      id: `a${run}b`,
      text: SENTENCE,
      published: `12.5.2024${run}Uhr`,
      title: `A${run}b`,
      authors: [`A${run}b`],
      keywords: `A${run}b`,
    }),
  ],
  'a page': (run) => [
    ['clean', '--input', 'html'],
    `<html><head><meta name="x" content="${run}"><title>A${run}b</title></head><body><article><h1 class="${run}">A</h1><p>${SENTENCE}</p>${run}<p>${SENTENCE.toUpperCase()}</p></article></body></html>`,
  ],
  'data of a page': (run) => [
    ['clean', '--input', 'html'],
    `<script type="application/ld+json">-->${run}{"@type":"NewsArticle","author":"A${run.replaceAll(/["\\]/g, '')}b"}</script><p>${SENTENCE}</p>`,
  ],
  'an author of a feed': (run) => [
    ['clean', '--input', 'feed', '--format', 'jsonl'],
    `<rss version="2.0"><channel><title>N</title><item><title>A</title><author><![CDATA[a${run}b (N)]]></author><description>${SENTENCE}</description></item></channel></rss>`,
  ],
  'a feed': (run) => [
    ['clean', '--input', 'feed', '--format', 'jsonl'],
    `<rss version="2.0"><channel><title>N</title><item><title>A</title><author>a${run}b (N)</author><description>${SENTENCE}</description></item>${run}</channel></rss>`,
  ],
};

describe('a long run of one sign is read in its stride', () => {
  it.each(Object.entries(PLACES))(
    'in %s',
    async (_, place) => {
      const slow: string[] = [];
      for (const sign of SIGNS) {
        const [args, stdin] = place(sign.repeat(LENGTH / sign.length));
        const start = performance.now();
        const { code, stderr } = await runAligner(args, { stdin });
        const took = performance.now() - start;
        expect([0, 2]).toContain(code);
        expect(stderr).not.toMatch(/bug in aligner/);
        if (took > MOST_MS) slow.push(`${JSON.stringify(sign)}: ${Math.round(took)} ms`);
      }
      expect(slow).toEqual([]);
    },
    120_000,
  );
});
