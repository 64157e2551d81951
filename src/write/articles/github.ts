import type { Article } from '../../model.ts';
import { count } from '../../text/wording.ts';
import type { WriterContext } from '../context.ts';
import { toPlainLine } from '../layout.ts';
import type { ArticleWriter } from './article-writer.ts';
import { identifyFindings } from './finding-id.ts';
import { type Finding, locateSource } from './findings.ts';
import { createSummary } from './github-summary.ts';
import { RULES } from './rules.ts';

/** GitHub shows no more annotations of one kind per step. */
export const MAX_ANNOTATIONS = 10;

interface Annotation {
  finding: Finding;
  file: string;
}

/**
 * Workflow commands that GitHub Actions turns into annotations: the ten findings that most deserve a look, and how
 * many more there are; all of them go to the job's summary page. With a baseline only what is new is shown, as errors.
 */
export function writeCleanGithub({ output, cwd, accepted, appendSummary }: WriterContext): ArticleWriter {
  const summary = createSummary();
  const level = accepted ? 'error' : 'warning';
  let shown: Annotation[] = [];
  let total = 0;
  return {
    async write(article: Article) {
      const file = locateSource(article.source, cwd);
      const found = identifyFindings(article)
        .filter(({ fingerprint }) => !accepted?.has(fingerprint))
        .map((finding) => ({ finding, file }));
      total += found.length;
      summary.add(article, found);
      // Sorting is stable: of equal weight the first ones stay.
      shown = [...shown, ...found]
        .sort((a, b) => RULES[b.finding.rule].weight - RULES[a.finding.rule].weight)
        .slice(0, MAX_ANNOTATIONS);
    },
    async end() {
      for (const annotation of shown) await output.write(`${writeAnnotation(annotation, level)}\n`);
      const rest = total - shown.length;
      if (rest > 0) {
        const where = appendSummary ? '; the summary page of this job lists them' : '';
        await output.write(`::notice title=aligner::and ${count(rest, 'more finding')}${where}\n`);
      }
      await appendSummary?.(summary.render());
    },
  };
}

function writeAnnotation({ finding, file }: Annotation, level: 'error' | 'warning'): string {
  const { rule, line, message } = finding;
  const place = line === undefined ? '' : `,line=${line}`;
  const title = `,title=${escapeProperty(RULES[rule].summary)}`;
  return `::${level} file=${escapeProperty(file)}${place}${title}::${escapeMessage(toPlainLine(message))}`;
}

/** The escapes of workflow commands: `%` first, because the others make new ones. */
export function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

export function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
