import { AlignerError, EXIT } from '../errors.ts';
import type { BilingualDocument } from '../model.ts';
import { createConsole } from '../process/console.ts';
import type { Io } from '../process/io.ts';
import { followReading } from '../process/progress.ts';
import { readBilingual, type StoredResult } from '../read/bitext/bilingual.ts';
import { count } from '../text/wording.ts';
import { showUnit } from '../write/by-sentence/show-unit.ts';
import { type PairWriter, tryWrite } from '../write/documents/writer.ts';
import type { PairFormat, Unit } from '../write/formats.ts';
import { createPairWriter } from '../write/index.ts';
import { type CommonOptions, createWriterContext, produceOutput } from './common.ts';
import { showProgress } from './report/progress.ts';

export interface ConvertOptions extends CommonOptions {
  to: PairFormat;
  /** What a pair holds on each side. */
  unit?: Unit | undefined;
}

/** What became of each record; together they are all there were. */
interface Counts {
  converted: number;
  /** Failures of an earlier run, which keep their place. */
  failed: number;
  /** Articles without a counterpart, which no format for pairs can hold. */
  unpaired: number;
  refused: number;
  pairs: number;
}

/** `aligner convert`: exports stored bilingual documents again, without aligning them again. Gives the exit code. */
export async function convert(files: readonly string[], options: ConvertOptions, io: Io): Promise<number> {
  const console = await createConsole(io, options);
  const counts: Counts = { converted: 0, failed: 0, unpaired: 0, refused: 0, pairs: 0 };
  const inputs = files.length > 0 ? files : ['-'];
  await produceOutput(io, options, async (output) => {
    const writer = await createPairWriter(options.to, createWriterContext(io, output, console));
    const following = await followReading(showProgress(console), io, inputs);
    for await (const result of following.track(readAll(inputs, following.io), 'documents')) {
      if ('failure' in result) console.fail(result.failure.message);
      const refusal = await convertOne(result, writer, options, counts);
      if (refusal) console.fail(refusal.message);
    }
    if (counts.converted + counts.failed === 0) return false;
    await writer.end();
    return true;
  });
  if (counts.unpaired > 0 && counts.converted + counts.failed === 0) {
    const message = `${inputs.join(', ')}: articles only, and no bilingual document; line them up with "aligner align" or "aligner feed" first`;
    throw new AlignerError('malformed', message);
  }
  console.say(describeCounts(counts));
  return counts.refused > 0 ? EXIT.failed : EXIT.done;
}

async function* readAll(files: readonly string[], io: Io): AsyncGenerator<StoredResult> {
  for (const file of files) yield* readBilingual(file, io);
}

/** Gives back why a document cannot stand in the file. */
async function convertOne(
  result: StoredResult,
  writer: PairWriter,
  { to, unit }: ConvertOptions,
  counts: Counts,
): Promise<AlignerError | null> {
  if ('failure' in result) counts.refused++;
  else if ('unpaired' in result) counts.unpaired++;
  else if ('stored' in result) {
    counts.failed++;
    await writer.write(result.stored);
  } else {
    const document = tryShow(() => showUnit(result.document, { unit, format: to }));
    const refusal = document instanceof AlignerError ? document : await tryWrite(writer, document);
    if (refusal || document instanceof AlignerError) {
      counts.refused++;
      return refusal;
    }
    counts.converted++;
    counts.pairs += document.pairs.length;
  }
  return null;
}

/** A document that holds no sentence links is refused alone. */
function tryShow(show: () => BilingualDocument): BilingualDocument | AlignerError {
  try {
    return show();
  } catch (error) {
    if (error instanceof AlignerError) return error;
    throw error;
  }
}

function describeCounts({ converted, failed, unpaired, refused, pairs }: Counts): string {
  const parts = [
    `${converted} converted`,
    ...(failed > 0 ? [`${failed} failed before`] : []),
    ...(unpaired > 0 ? [`${count(unpaired, 'unpaired article')} left out`] : []),
    `${refused} refused`,
  ];
  return `${count(converted + failed + unpaired + refused, 'record')} in = ${parts.join(' + ')}; ${count(pairs, 'pair')}`;
}
