import { prepareArticle } from '../../clean/article/prepare-article.ts';
import { describeRecord } from '../../clean/corpus/texts/record.ts';
import type { Article } from '../../model.ts';
import { writeCodeUnits, writeNumber, writeTime } from '../rows.ts';
import { BrokenRows, type OpenFilter } from '../stage.ts';
import { openTally } from '../tally.ts';

/** Behind all articles, by id. */
export const REFUSED_KEY = 'f'.repeat(16);

/** Reads the articles of each file and cleans each by itself. */
export const readFiles: OpenFilter = ({ emit, sides, tools }) => {
  const tally = openTally('read', emit);
  const labels = new Map(sides.labels!.map(([key, label]) => [key!, JSON.parse(label!)]));
  const addArticle = (source: string, article: Article) => {
    const { published, contents, details } = describeRecord(article);
    const head = [writeTime(published), writeNumber(contents), writeNumber(details), source];
    emit('heads', writeCodeUnits(article.id), ...head, JSON.stringify(article.language.tag));
    emit('articles', source, JSON.stringify(article));
  };
  return {
    async take({ key, fields }) {
      tally.see(key);
      const file = labels.get(key);
      if (file === undefined) throw new BrokenRows(`file ${key} has no label`);
      const [content, line] = fields as [string, string?];
      // Of a file of JSON Lines this may be a piece, which begins at a line.
      const firstLine = line === undefined ? undefined : Number(line);
      let at = (firstLine ?? 1) - 1;
      const bytes = Buffer.from(content, 'base64');
      for await (const result of tools.readContent({ ...file, firstLine }, bytes)) {
        const source = key + writeNumber(at++);
        tally.add('articles.in');
        if ('article' in result) {
          addArticle(source, await prepareArticle(result.article));
          continue;
        }
        const { code, message } = result.failure;
        const id = result.id ?? result.name;
        tally.add('articles.refused');
        emit(
          'refused',
          REFUSED_KEY + writeCodeUnits(id),
          source,
          JSON.stringify({ id, error: { code, message } }),
        );
      }
    },
    end: () => tally.end(),
  };
};
