import { basename } from 'node:path';
import type { BitextPair } from '../../align/words/lexicon/corpus.ts';
import { AlignerError } from '../../errors.ts';
import type { LanguageTag } from '../../model.ts';
import type { Io } from '../../process/io.ts';
import { openInput } from '../bytes/input.ts';
import { readLines } from '../bytes/lines.ts';
import { readTmx } from './tmx.ts';

/**
 * Reads parallel text, one segment pair at a time, from any mix of
 * - TSV: `a TAB b`, or `collection TAB a TAB b`;
 * - TMX, by its language tags;
 * - Moses: two files of as many lines, named by language (`corpus.de corpus.en`).
 *
 * A pair names the file it comes from without its folder: the same bitext gives the same lexicon wherever it lies.
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
    if (fields.length === 2) yield { a: fields[0]!, b: fields[1]!, source: basename(input.name) };
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
  const [linesA, linesB] = [inputA, inputB].map(({ bytes }) => readLines(bytes, undefined, true));
  for (let number = 0; ; number++) {
    const [a, b] = [await linesA!.next(), await linesB!.next()];
    if (!a.done && !b.done) yield { a: a.value.text, b: b.value.text, source: basename(fileA) };
    else if (a.done && b.done) return;
    else if ((a.value ?? b.value)?.text !== '') {
      const [short, long] = a.done ? [inputA, inputB] : [inputB, inputA];
      throw new AlignerError(
        'malformed',
        `${short.name} ends after line ${number}, ${long.name} goes on: line for line they must be translations; fetch or export both again`,
      );
    }
  }
}
