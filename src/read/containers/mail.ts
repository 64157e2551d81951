import { parseDate } from '../../facts/dates.ts';
import type { Article } from '../../model.ts';
import { readPage, readText } from '../pages.ts';
import type { Named } from '../result.ts';

/** Reads the article in a mail (`.eml`) or in a page that a browser saved in one file (`.mhtml`). */
export async function readMail(bytes: Uint8Array, named: Named): Promise<Article> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes);
  const decoded = { text: mail.html ?? mail.text ?? '', encoding: 'utf-8', warnings: [] };
  const article = mail.html ? await readPage(decoded, named) : await readText(decoded, named);
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
  const address = header('snapshot-content-location') ?? header('content-location');
  const url = article.source.url ?? (address && /^https?:/.test(address) ? address : undefined);
  const warnings = mail.attachments.some(({ disposition }) => disposition === 'attachment')
    ? [...article.warnings, 'the attachments of the mail were not read']
    : article.warnings;
  return {
    ...article,
    source: { ...article.source, format: 'mail', ...(url ? { url } : {}) },
    // A saved page has a headline of its own; the subject of a mail is its headline.
    title: url ? article.title : mail.subject?.trim() || article.title,
    published: article.published ?? (mail.date ? parseDate(mail.date) : null),
    warnings,
  };
}
