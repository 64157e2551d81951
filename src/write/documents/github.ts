import { count } from '../../text/wording.ts';
import { escapeMessage, escapeProperty, MAX_ANNOTATIONS } from '../articles/github.ts';
import type { WriterContext } from '../context.ts';
import { toPlainLine } from '../layout.ts';
import {
  DISCREPANCY_RULE,
  type DiscrepancyFinding,
  listDiscrepancyFindings,
} from './discrepancy-findings.ts';
import type { PairWriter } from './writer.ts';

/** Workflow commands that GitHub Actions turns into annotations: the first ten facts that differ, and how many more there are.
 * With a baseline only what is new is shown, as errors. */
export function writeDiscrepancyGithub({ output, cwd, accepted }: WriterContext): PairWriter {
  const level = accepted ? 'error' : 'warning';
  let total = 0;
  return {
    async write(result) {
      if ('error' in result) return;
      for (const finding of listDiscrepancyFindings(result, cwd)) {
        if (accepted?.has(finding.fingerprint)) continue;
        if (total++ < MAX_ANNOTATIONS) await output.write(`${writeAnnotation(finding, level)}\n`);
      }
    },
    async end() {
      const rest = total - MAX_ANNOTATIONS;
      if (rest > 0)
        await output.write(`::notice title=aligner::and ${count(rest, 'more fact')} that differ\n`);
    },
  };
}

function writeAnnotation(
  { places: [{ file, line }], message }: DiscrepancyFinding,
  level: 'error' | 'warning',
): string {
  const place = line === undefined ? '' : `,line=${line}`;
  const title = escapeProperty(DISCREPANCY_RULE.summary);
  return `::${level} file=${escapeProperty(file)}${place},title=${title}::${escapeMessage(toPlainLine(message))}`;
}
