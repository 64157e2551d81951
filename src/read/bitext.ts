import type { BitextPair } from '../align/lexicon/corpus.ts';
import { AlignerError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { LanguageTag } from '../model.ts';
import { openInput } from './input.ts';
import { type Line, readLines } from './lines.ts';
import { readTmx } from './tmx.ts';

/**
 * Reads parallel text, one segment pair at a time, from any mix of
 * - TSV: `a TAB b`, or `collection TAB a TAB b`;
 * - TMX, by its language tags;
 * - Moses: two files of as many lines, named by language (`corpus.de corpus.en`).
 *
 * @throws AlignerError `usage` for a Moses file without its partner, `malformed` for a line or file that is no bitext
 */
export async function* readBitext(
  files: readonly string[],
  languages: readonly [LanguageTag, LanguageTag],
  io: Io,
): AsyncGenerator<BitextPair> {
  const waiting = [...files];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    if (/\.tmx$/i.test(file)) yield* readTmx(file, languages, io);
    else if (languages.some((language) => file?.endsWith(`.${language}`))) {
      const partner = findPartner(file, waiting, languages);
      waiting.splice(waiting.indexOf(partner), 1);
      const [a, b] = file.endsWith(`.${languages[0]}`) ? [file, partner] : [partner, file];
      yield* readMoses(a, b, io);
    } else yield* readTsv(file, io);
  }
}

async function* readTsv(file: string, io: Io): AsyncGenerator<BitextPair> {
  const input = await openInput(file, io);
  for await (const { text, number } of readLines(input.bytes)) {
    const fields = text.split('\t');
    if (fields.length === 2) yield { a: fields[0]!, b: fields[1]!, source: input.name };
    else if (fields.length === 3) yield { a: fields[1]!, b: fields[2]!, source: fields[0]! };
    else {
      throw new AlignerError(
        'malformed',
        `${input.name}:${number}: a line of a bitext is "a TAB b" or "collection TAB a TAB b", this one has ${fields.length} column${fields.length === 1 ? '' : 's'}`,
      );
    }
  }
}

function findPartner(
  file: string,
  others: readonly string[],
  languages: readonly [LanguageTag, LanguageTag],
): string {
  const [own, other] = file.endsWith(`.${languages[0]}`) ? languages : [languages[1], languages[0]];
  const partner = `${file.slice(0, -own.length)}${other}`;
  if (others.includes(partner)) return partner;
  throw new AlignerError('usage', `${file} is one half of a bitext; name ${partner} as well`);
}

/** Lines are paired by their numbers, so that a blank line on one side shifts nothing. */
async function* readMoses(fileA: string, fileB: string, io: Io): AsyncGenerator<BitextPair> {
  const [inputA, inputB] = [await openInput(fileA, io), await openInput(fileB, io)];
  const [linesA, linesB] = [readLines(inputA.bytes), readLines(inputB.bytes)];
  let a: IteratorResult<Line> = await linesA.next();
  let b: IteratorResult<Line> = await linesB.next();
  while (!a.done && !b.done) {
    if (a.value.number === b.value.number) {
      yield { a: a.value.text, b: b.value.text, source: fileA };
      [a, b] = [await linesA.next(), await linesB.next()];
    } else if (a.value.number < b.value.number) a = await linesA.next();
    else b = await linesB.next();
  }
}
