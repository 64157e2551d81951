import { AlignerError } from '../../errors.ts';
import type { Article } from '../../model.ts';
import { readPage } from '../pages.ts';
import type { Named } from '../result.ts';

/**
 * Reads a Word document: paragraphs, headings and lists, without its formatting.
 *
 * @throws AlignerError `malformed` for another kind of zip archive, `empty` for one without text
 */
export async function readDocx(bytes: Buffer, named: Named): Promise<Article> {
  const { default: mammoth } = await import('mammoth');
  const dropImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth
    .convertToHtml({ buffer: bytes }, { convertImage: dropImage, externalFileAccess: false })
    .catch((error: Error) => {
      const message = `${named.name} is a zip archive, but not a Word document; unpack it and name the files or the folder`;
      throw new AlignerError('binary', message, { cause: error });
    });
  if (!/\p{L}/u.test(value.replace(/<[^<>]*>/g, '')))
    throw new AlignerError('empty', `${named.name} is a Word document without text`);
  // A document is all article: nothing around it is to be told from it.
  const page = await readPage(
    { text: `<article>${value}</article>`, encoding: 'utf-8', warnings: [] },
    named,
  );
  return { ...page, source: { ...page.source, format: 'docx' } };
}
