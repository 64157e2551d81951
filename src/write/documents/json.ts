import type { BilingualDocument, Pair } from '../../model.ts';
import type { WriterContext } from '../context.ts';
import { holdFirst } from '../stream-writer.ts';
import type { PairFailure, PairWriter } from './writer.ts';

/** One document as indented JSON; several as one JSON document a line. */
export function writePairJson({ output }: WriterContext): PairWriter {
  return holdFirst((result, { single }) =>
    output.write(`${JSON.stringify(toRecord(result), null, single ? 2 : 0)}\n`),
  );
}

/** One JSON document a line. */
export function writePairJsonLines({ output }: WriterContext): PairWriter {
  return {
    write: (result) => output.write(`${JSON.stringify(toRecord(result))}\n`),
    end: async () => {},
  };
}

function toRecord(result: BilingualDocument | PairFailure) {
  if (!('error' in result)) return toJson(result);
  return { id: result.id, error: { code: result.error.code, message: result.error.message } };
}

/** The published shape: the two sides of a pair stand in it under their language tags, first and before the rest. */
export function toJson(document: BilingualDocument) {
  return { ...document, pairs: document.pairs.map(toJsonPair) };
}

/** Field by field: taking the sides out of a copy of the rest would cost as much as printing it. */
function toJsonPair({ sides, score, relation, evidence, links, discrepancies, reviewed, sentences }: Pair) {
  const record: Record<string, unknown> = {};
  for (const tag in sides) record[tag] = sides[tag];
  record.score = score;
  record.relation = relation;
  record.evidence = evidence;
  record.links = links;
  record.discrepancies = discrepancies;
  if (reviewed) record.reviewed = reviewed;
  if (sentences) record.sentences = sentences.map(({ sides, ...rest }) => ({ ...sides, ...rest }));
  return record;
}
