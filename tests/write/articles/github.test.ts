import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runAligner } from '../../run.ts';
import { makeArticle, makeHarbourDocument, renderArticles } from '../documents.ts';

const repeat = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ id: `p${i + 2}`, text: `Absatz ${i + 2}` }));

describe('format github', () => {
  it('names file, line and what to compare with', async () => {
    const { articles } = makeHarbourDocument();
    expect(await renderArticles('github', [articles.de!])).toBe(
      '::warning file=hafen.de.txt,line=7,title=The paragraph repeats another one but for spelling or form::' +
        'p4: near-duplicate of p3 (line 5), Milionen → Millionen: "Die Kosten stiegen auf 120 Milionen Euro."\n',
    );
  });

  it('prints nothing where there is nothing to say', async () => {
    expect(await renderArticles('github', [makeArticle('a', 'de', { p1: 'A' })])).toBe('');
  });

  it('escapes what would end a message or a property, or smuggle a command in', async () => {
    const article = makeArticle(
      '50%,a:b.txt',
      'de',
      { p1: 'x' },
      { removed: [{ id: 'p2', text: '100 %\r\n::error::x' }] },
    );
    const lines = (await renderArticles('github', [article])).split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^::warning file=50%25%2Ca%3Ab\.txt,line=3,title=/);
    expect(lines[0]).toContain('"100 %25 ::error::x"');
  });

  it('shows at most ten and counts the rest', async () => {
    const lines = (
      await renderArticles('github', [makeArticle('a', 'de', { p1: 'x' }, { removed: repeat(14) })])
    ).split('\n');
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines[10]).toBe('::notice title=aligner::and 4 more findings');
  });

  it('shows changed facts before plain repeats', async () => {
    const article = makeArticle(
      'a',
      'de',
      { p1: '30 Tote', p20: '300 Tote' },
      {
        removed: repeat(14),
        flagged: [{ id: 'p20', reason: 'update', of: 'b#p1', changes: [['30', '300']] }],
      },
    );
    const [first, second] = (await renderArticles('github', [article])).split('\n');
    expect(first).toMatch(/p20: update of b#p1, 30 → 300: "300 Tote"$/);
    expect(second).toMatch(/p2: duplicate of p1/);
  });

  it('names the article, and no line, where a file holds many articles', async () => {
    const source = { name: 'feed.jsonl', format: 'jsonl', encoding: 'utf-8' } as const;
    const article = makeArticle('a', 'de', { p1: 'x' }, { source, removed: repeat(1) });
    expect(await renderArticles('github', [article])).toMatch(
      /^::warning file=feed\.jsonl,title=[^:]+::a#p2: duplicate of p1: /,
    );
  });

  it('puts every finding on the summary page, with no markup of an article alive', async () => {
    let page = '';
    const removed = [...repeat(14), { id: 'p16', text: '| <img src=x> [l](u) @team `c`' }];
    await renderArticles('github', [makeArticle('a', 'de', { p1: 'x' }, { removed })], {
      appendSummary: async (markdown) => {
        page += markdown;
      },
    });
    expect(page).toMatch(/1 article, 16 paragraphs, 15 findings\./);
    expect(page.match(/\| duplicate \| p\d+ \|/g)).toHaveLength(15);
    expect(page).toContain('\\| &lt;img src=x&gt; \\[l\\]\\(u\\) &#64;team \\`c\\`');
  });

  it('appends to the page that GITHUB_STEP_SUMMARY names, for this format only', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
    const page = join(cwd, 'summary.md');
    await writeFile(
      join(cwd, 'a.txt'),
      'Hier steht zweimal derselbe Satz, der dafür lang genug ist.\n'.repeat(2),
    );
    await writeFile(page, 'before\n');
    const env = { GITHUB_STEP_SUMMARY: page };
    await runAligner(['clean', 'a.txt'], { cwd, env });
    expect(await readFile(page, 'utf8')).toBe('before\n');
    const { code, stdout } = await runAligner(['clean', '--check', '--format', 'github', 'a.txt'], {
      cwd,
      env,
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::warning file=a\.txt,line=2,/);
    expect(await readFile(page, 'utf8')).toMatch(/^before\n### aligner\n/);
  });

  it('says so when the summary page cannot be written', async () => {
    const { code, stderr } = await runAligner(['clean', '--format', 'github'], {
      stdin: 'Ein Absatz.',
      env: { GITHUB_STEP_SUMMARY: '/nowhere/summary.md' },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot write \/nowhere\/summary\.md: its folder does not exist/);
  });
});
