import type { Article } from '../../model.ts';
import { count } from '../../text/wording.ts';
import { toPlainLine, truncateToWidth } from '../layout.ts';
import type { Finding } from './findings.ts';
import { RULES, type RuleId } from './rules.ts';

/** GitHub drops a summary above 1 MiB whole; half of that is left to the job's other steps. */
const MAX_ROWS_LENGTH = 1 << 19;
/** Enough of a paragraph to know it again. */
const TEXT_WIDTH = 100;

/** What the summary page of a job says about a run. */
export interface Summary {
  add(article: Article, found: readonly { finding: Finding; file: string }[]): void;
  /** Markdown. */
  render(): string;
}

export function createSummary(): Summary {
  const counts = { articles: 0, paragraphs: 0, findings: 0, left: 0 };
  const perRule = new Map<RuleId, number>();
  const rows: string[] = [];
  let length = 0;
  return {
    add(article, found) {
      counts.articles++;
      counts.paragraphs += article.paragraphs.length + article.removed.length;
      counts.findings += found.length;
      for (const { finding, file } of found) {
        perRule.set(finding.rule, (perRule.get(finding.rule) ?? 0) + 1);
        const row = writeRow(finding, file);
        length += row.length;
        if (length <= MAX_ROWS_LENGTH) rows.push(row);
        else counts.left++;
      }
    },
    render() {
      const head = `### aligner\n\n${count(counts.articles, 'article')}, ${count(counts.paragraphs, 'paragraph')}, ${count(counts.findings, 'finding')}.\n`;
      if (counts.findings === 0) return `${head}\n`;
      const byRule = (Object.keys(RULES) as RuleId[])
        .filter((rule) => perRule.has(rule))
        .map((rule) => `| ${rule} | ${perRule.get(rule)} | ${RULES[rule].summary} |\n`);
      const left = counts.left > 0 ? `\nand ${counts.left} more\n` : '';
      return (
        `${head}\n| Rule | Count | Meaning |\n| --- | ---: | --- |\n${byRule.join('')}` +
        `\n| File | Line | Rule | Paragraph | Text |\n| --- | ---: | --- | --- | --- |\n${rows.join('')}${left}\n`
      );
    },
  };
}

function writeRow({ rule, name, line, text }: Finding, file: string): string {
  return `| ${escapeCell(file)} | ${line ?? ''} | ${rule} | ${escapeCell(name)} | ${escapeCell(truncateToWidth(text, TEXT_WIDTH))} |\n`;
}

/** Text of an article must neither end a cell nor become a link, a picture, a mention or HTML. */
function escapeCell(text: string): string {
  return toPlainLine(text)
    .replace(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '&#64;');
}
