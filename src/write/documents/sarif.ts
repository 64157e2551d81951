import { createSarifLog, describeLocation, describeState } from '../build/sarif.ts';
import type { AcceptedFindings, WriterContext } from '../context.ts';
import {
  DISCREPANCY_RULE,
  type DiscrepancyFinding,
  listDiscrepancyFindings,
  type Place,
} from './discrepancy-findings.ts';
import type { PairWriter } from './writer.ts';

/** A SARIF log with a result per fact that differs, at the second language's paragraph, related to that of the first. */
export function writeDiscrepancySarif(
  { output, cwd, accepted }: WriterContext,
  log = createSarifLog(output, [DISCREPANCY_RULE]),
): PairWriter {
  return {
    async write(result) {
      if ('error' in result) return;
      await log.add(listDiscrepancyFindings(result, cwd).map((finding) => describeResult(finding, accepted)));
    },
    end: log.end,
  };
}

function describeResult(
  { message, places: [place, other], fingerprint }: DiscrepancyFinding,
  accepted: AcceptedFindings | undefined,
) {
  return {
    ruleId: DISCREPANCY_RULE.id,
    ...describeState(fingerprint, DISCREPANCY_RULE.level, accepted),
    message: { text: message },
    locations: [describePlace(place)],
    relatedLocations: [{ id: 1, ...describePlace(other), message: { text: other.name } }],
    partialFingerprints: { 'discrepancy/v1': fingerprint },
  };
}

function describePlace({ file, line, name }: Place) {
  return {
    physicalLocation: describeLocation(file, line),
    logicalLocations: [{ fullyQualifiedName: name, kind: 'paragraph' }],
  };
}
