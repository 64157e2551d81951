import { checkRow, type Fields, readNumber, writeNumber } from './rows.ts';
import {
  BrokenRows,
  type EmitRow,
  type OpenFilter,
  type Row,
  type RowSink,
  type Stage,
  type StageContext,
} from './stage.ts';

/** Marks the rows of a side stream, which come first, and the last line of what a stage gives. */
const MARK = '~';
/** Stands for the check of a row that no stage wrote. */
const UNCHECKED = '-';

/**
 * Runs one part of a stage over lines of text, which come and go in batches. A line that comes in is `KEY TAB INPUT TAB FIELDS TAB
 * CHECK`, where INPUT is the number of the stream among the stage's inputs; before them come the rows of the side streams,
 * `~STREAM TAB KEY TAB FIELDS TAB CHECK`. A line that goes out is `STREAM TAB KEY TAB FIELDS TAB CHECK`; the last one,
 * `~end TAB ROWS`, shows that none is missing.
 *
 * @throws BrokenRows for rows that were changed, come twice or are not in order
 */
export async function runFilter(
  stage: Stage,
  openFilter: OpenFilter,
  batches: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  context: Omit<StageContext, 'emit' | 'sides'>,
  deliver: (lines: readonly string[]) => void | Promise<void>,
): Promise<void> {
  let rows = 0;
  let lines: string[] = [];
  const emit: EmitRow = (stream, key, ...fields) => {
    const rest = fields.join('\t');
    rows++;
    lines.push(`${stream}\t${key}\t${rest}\t${writeNumber(checkRow(stream, key, rest))}`);
  };
  const sides: Record<string, Fields[]> = Object.fromEntries(stage.sides.map((name) => [name, []]));
  let opened: RowSink | undefined;
  // Once all side rows are there.
  const open = () => {
    opened ??= openFilter({ ...context, emit, sides });
    return opened;
  };
  const take = createReader(stage);
  for await (const batch of batches) {
    for (const line of batch) {
      if (line.startsWith(MARK)) {
        const { first: stream, second: key, rest, check } = splitLine(line.slice(MARK.length));
        verify(stream, key, rest, check);
        // A stage that asked for no such stream has no use for it.
        sides[stream]?.push([key, ...rest.split('\t')]);
        continue;
      }
      const done = open().take(take(line));
      if (done !== undefined) await done;
    }
    if (lines.length === 0) continue;
    await deliver(lines);
    lines = [];
  }
  await open().end?.();
  await deliver([...lines, `${MARK}end\t${rows}`]);
}

/** Reads lines into rows, and sees to it that they come in order and once. */
function createReader({ kind, inputs }: Stage): (line: string) => Row {
  let previous = '';
  let previousKey = '';
  let previousInput = 0;
  return (line) => {
    const { first: key, second, rest, check } = splitLine(line);
    const input = Number(second);
    const stream = inputs[input];
    if (stream === undefined) throw new BrokenRows(`a row names input ${second}; there are ${inputs.length}`);
    verify(stream, key, rest, check);
    if (kind !== 'map') {
      if (line === previous) throw new BrokenRows(`a row of ${stream} came twice: ${key}`);
      if (key < previousKey || (key === previousKey && input < previousInput))
        throw new BrokenRows(`rows of ${stream} are not in order: ${key}`);
      previous = line;
      previousKey = key;
      previousInput = input;
    }
    return { key, input, fields: rest.split('\t') };
  };
}

function splitLine(line: string): { first: string; second: string; rest: string; check: string } {
  const [a, c] = [line.indexOf('\t'), line.lastIndexOf('\t')];
  const b = line.indexOf('\t', a + 1);
  if (b === -1 || c <= b) throw new BrokenRows(`this is no row: ${line.slice(0, 80)}`);
  const [first, second] = [line.slice(0, a), line.slice(a + 1, b)];
  return { first, second, rest: line.slice(b + 1, c), check: line.slice(c + 1) };
}

function verify(stream: string, key: string, rest: string, check: string): void {
  if (check !== UNCHECKED && readNumber(check) !== checkRow(stream, key, rest))
    throw new BrokenRows(`a row of ${stream} was changed on its way: ${key}`);
}
