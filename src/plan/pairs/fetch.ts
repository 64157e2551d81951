import { BrokenRows, type OpenFilter } from '../stage.ts';

/** Sends an article to those that it is proposed to. */
export const fetchArticles: OpenFilter = ({ emit }) => {
  let article: { position: string; written: string } | undefined;
  return {
    take({ key, input, fields }) {
      if (input === 0) {
        article = { position: key, written: fields[0]! };
        return;
      }
      if (article?.position !== key)
        throw new BrokenRows(`the article at position ${key} is proposed and is missing`);
      emit('opposite', fields[0]!, key, article.written);
    },
  };
};
