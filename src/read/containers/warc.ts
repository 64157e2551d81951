import { AlignerError } from '../../errors.ts';
import { parseDate } from '../../facts/dates.ts';
import { decodeText } from '../bytes/decode.ts';
import { collectBytes } from '../bytes/input.ts';
import { readPage } from '../pages.ts';
import type { Named, ReadResult } from '../result.ts';

/** Larger than any page that is read. */
const PAGE_LIMIT = { most: 1 << 25, advice: 'no page is that long' };

/** Reads the HTML pages of a web archive (ISO 28500), record by record; what else it holds is passed over. */
export async function* readWarc(
  bytes: AsyncIterable<Uint8Array>,
  { name, file }: Named,
): AsyncGenerator<ReadResult> {
  const { WARCParser } = await import('warcio');
  let pages = 0;
  try {
    for await (const record of new WARCParser(bytes)) {
      const type = record.httpHeaders?.headers.get('content-type') ?? '';
      const status = record.httpHeaders?.statusCode;
      if (record.warcType !== 'response' || status !== 200 || !/html/i.test(String(type))) continue;
      const url = record.warcTargetURI ?? undefined;
      const id = url ?? `${file}#${pages + 1}`;
      pages++;
      try {
        const payload = await collectBytes(record, id, PAGE_LIMIT);
        const decoded = decodeText(payload, id, { markup: true });
        const article = await readPage(decoded, { name: id, id, file });
        const fetched = record.warcDate ? parseDate(record.warcDate) : null;
        yield {
          article: {
            ...article,
            source: { ...article.source, name, format: 'warc', ...(url ? { url } : {}) },
            ...(fetched ? { meta: { ...article.meta, fetched } } : {}),
          },
        };
      } catch (error) {
        if (!(error instanceof AlignerError)) throw error;
        yield { failure: error, name, id };
      }
    }
  } catch (error) {
    if (error instanceof AlignerError) throw error;
    const message = `${name} is a damaged web archive (${(error as Error).message}); what stands before that was read`;
    throw new AlignerError('malformed', message, { cause: error });
  }
  if (pages === 0) throw new AlignerError('empty', `${name} is a web archive without HTML pages`);
}
