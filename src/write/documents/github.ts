import { count } from '../../text/wording.ts';
import { MAX_ANNOTATIONS, writeAnnotation } from '../build/annotation.ts';
import type { WriterContext } from '../context.ts';
import { DISCREPANCY_RULE, listDiscrepancyFindings } from './discrepancy-findings.ts';
import type { PairWriter } from './writer.ts';

/** Workflow commands that GitHub Actions turns into annotations: the first ten facts that differ, and how many more there are.
 * With a baseline only what is new is shown, as errors. */
export function writeDiscrepancyGithub({ output, cwd, accepted }: WriterContext): PairWriter {
  const level = accepted ? 'error' : 'warning';
  let total = 0;
  return {
    async write(result) {
      if ('error' in result) return;
      for (const { places, message, fingerprint } of listDiscrepancyFindings(result, cwd)) {
        if (accepted?.has(fingerprint)) continue;
        if (total++ < MAX_ANNOTATIONS) {
          await output.write(writeAnnotation(level, places[0], DISCREPANCY_RULE.summary, message));
        }
      }
    },
    async end() {
      const rest = total - MAX_ANNOTATIONS;
      if (rest > 0)
        await output.write(`::notice title=aligner::and ${count(rest, 'more fact')} that differ\n`);
    },
  };
}
