import type { Article } from '../../model.ts';
import { count } from '../../text/wording.ts';
import { MAX_ANNOTATIONS, writeAnnotation } from '../build/annotation.ts';
import { locateSource } from '../build/locate-source.ts';
import type { WriterContext } from '../context.ts';
import type { ArticleWriter } from './article-writer.ts';
import { identifyFindings } from './finding-id.ts';
import type { Finding } from './findings.ts';
import { createSummary } from './github-summary.ts';
import { RULES } from './rules.ts';

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
      for (const { finding, file } of shown) {
        const { rule, line, message } = finding;
        await output.write(writeAnnotation(level, { file, line }, RULES[rule].summary, message));
      }
      const rest = total - shown.length;
      if (rest > 0) {
        const where = appendSummary ? '; the summary page of this job lists them' : '';
        await output.write(`::notice title=aligner::and ${count(rest, 'more finding')}${where}\n`);
      }
      await appendSummary?.(summary.render());
    },
  };
}
