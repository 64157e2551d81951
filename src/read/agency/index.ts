import { AlignerError } from '../../errors.ts';
import { buildArticle } from '../article.ts';
import type { DecodedText } from '../bytes/decode.ts';
import type { Named, ReadResult } from '../result.ts';
import { readNewsItems } from './newsml.ts';
import { readNitf } from './nitf.ts';
import { findFirst, parseXml } from './xml-tree.ts';

/**
 * Reads the messages of a news agency, in NITF or NewsML-G2. An item without text, such as a picture, fails alone.
 *
 * @throws AlignerError `malformed` when it holds none
 */
export function* readAgency(
  { text, encoding, warnings }: DecodedText,
  { name, id }: Named,
): Generator<ReadResult> {
  const root = parseXml(text);
  const items = readNewsItems(root);
  const nitf = findFirst(root, 'nitf');
  const messages = items.length > 0 ? items : nitf ? [readNitf(nitf)] : [];
  if (messages.length === 0)
    throw new AlignerError('malformed', `${name} holds no message in NITF or NewsML-G2`);
  for (const [i, message] of messages.entries()) {
    const { title, published, language, details, blocks } = message;
    const own = messages.length === 1 ? id : (message.id ?? `${id}#${i + 1}`);
    if (!blocks.some(({ boilerplate }) => !boilerplate)) {
      const failure = new AlignerError('empty', `${name}: message ${own} has no text`);
      yield { failure, name, id: own };
      continue;
    }
    const source = {
      name,
      format: items.length > 0 ? ('newsml' as const) : ('nitf' as const),
      encoding,
      ...(language ? { declaredLanguage: language } : {}),
    };
    yield {
      article: buildArticle({ id: own, source, title, published, details, warnings: [...warnings] }, blocks),
    };
  }
}
