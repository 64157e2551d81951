import { nameVersion } from '../../clean/corpus/texts/order.ts';
import { fingerprint } from '../../clean/search/fingerprint.ts';
import type { Article } from '../../model.ts';
import { paragraphNumber } from '../../text/paragraph-order.ts';
import { readNumber, writeNumber, writePlace } from '../rows.ts';
import { BrokenRows, type OpenFilter, takeByKey } from '../stage.ts';

/** Brings each article to its position, and its paragraphs to those with the same text. */
export const placeArticles: OpenFilter = ({ emit }) => {
  return takeByKey(3, (source, [tickets, repeats, articles]) => {
    if (articles!.length !== 1 || tickets!.length + repeats!.length !== 1)
      throw new BrokenRows(
        `article ${source} came ${articles!.length} times, with ${tickets!.length + repeats!.length} tickets; one each is expected`,
      );
    if (repeats!.length === 1) return;
    const [position, version] = tickets![0]!;
    const [written] = articles![0]!;
    const article: Article = JSON.parse(written!);
    const name = nameVersion(article.id, readNumber(version!));
    emit('documents', position!, JSON.stringify(name), written!);
    for (const { id, text, language } of article.paragraphs) {
      const { keyHigh, keyLow } = fingerprint(text);
      const place = writePlace(position!, paragraphNumber(id));
      const fields = [place, JSON.stringify(name), JSON.stringify(language), JSON.stringify(text)];
      emit('paragraphs', writeNumber(keyHigh) + writeNumber(keyLow), ...fields);
    }
  });
};
