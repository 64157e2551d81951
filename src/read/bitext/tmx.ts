import { basename } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { Parser } from 'htmlparser2';
import type { BitextPair } from '../../align/words/lexicon/corpus.ts';
import { AlignerError } from '../../errors.ts';
import type { LanguageTag } from '../../model.ts';
import type { Io } from '../../process/io.ts';
import { openInput } from '../bytes/input.ts';

/**
 * Reads the translation units of a TMX file (TMX 1.4b: `tu` > `tuv xml:lang` > `seg`) that have a segment in each of the
 * two languages, whatever their region (`de-AT` counts as `de`). Inline markup is dropped, its text is kept.
 *
 * @throws AlignerError `malformed` when no unit has both languages, or the file ends in the middle
 */
export async function* readTmx(
  file: string,
  languages: readonly [LanguageTag, LanguageTag],
  io: Io,
): AsyncGenerator<BitextPair> {
  const input = await openInput(file, io);
  const found: BitextPair[] = [];
  let segments = new Map<string, string>();
  let language = '';
  let segment: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'tu') segments = new Map();
        else if (name === 'tuv') language = primaryTag(attributes['xml:lang'] ?? attributes.lang ?? '');
        else if (name === 'seg') segment = '';
      },
      ontext(text) {
        if (segment !== undefined) segment += text;
      },
      onclosetag(name, implied) {
        if (name === 'tmx') cutOff = implied;
        else if (name === 'seg' && segment !== undefined) {
          segments.set(language, segment.replace(/\s+/g, ' ').trim());
          segment = undefined;
        } else if (name === 'tu') {
          const [a, b] = languages.map((tag) => segments.get(tag));
          if (a && b) found.push({ a, b, source: basename(input.name) });
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let cutOff = false;
  const decoder = new StringDecoder('utf8');
  let any = false;
  for await (const chunk of input.bytes) {
    parser.write(decoder.write(Buffer.from(chunk)));
    any ||= found.length > 0;
    yield* found.splice(0);
  }
  parser.end();
  if (cutOff) {
    throw new AlignerError(
      'malformed',
      `${input.name} ends in the middle (it has no </tmx>); fetch or export it again`,
    );
  }
  if (found.length > 0) yield* found;
  else if (!any) {
    throw new AlignerError(
      'malformed',
      `${input.name} has no translation unit with both "${languages.join('" and "')}"; name its languages with --languages`,
    );
  }
}

function primaryTag(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0]!;
}
