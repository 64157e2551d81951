import { describeLocation, describeState, SARIF_TAIL, writeSarifHead } from '../build/sarif.ts';
import type { AcceptedFindings, WriterContext } from '../context.ts';
import {
  DISCREPANCY_RULE,
  type DiscrepancyFinding,
  listDiscrepancyFindings,
  type Place,
} from './discrepancy-findings.ts';
import { createFramedWriter, type PairWriter } from './writer.ts';

/** SARIF 2.1.0: a result per fact that differs, at the second language's paragraph, related to that of the first. */
export function writeDiscrepancySarif(context: WriterContext): PairWriter {
  let separator = '\n';
  return createFramedWriter(context, {
    open: () => writeSarifHead([DISCREPANCY_RULE]),
    document: (document) =>
      listDiscrepancyFindings(document, context.cwd)
        .map((finding) => {
          const text = `${separator}${JSON.stringify(describeResult(finding, context.accepted))}`;
          separator = ',\n';
          return text;
        })
        .join(''),
    close: () => SARIF_TAIL,
  });
}

function describeResult(
  { message, places: [place, other], fingerprint }: DiscrepancyFinding,
  accepted: AcceptedFindings | undefined,
): object {
  return {
    ruleId: DISCREPANCY_RULE.id,
    ruleIndex: 0,
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
