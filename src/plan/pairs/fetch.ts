import { BrokenRows, type OpenFilter } from '../stage.ts';

/** Sends what an article says to those that it is proposed to. */
export const fetchArticles: OpenFilter = ({ emit }) => {
  let own: { position: string; hasText: string; texts: string } | undefined;
  return {
    take({ key, input, fields }) {
      if (input === 0) {
        const [hasText, texts] = fields as [string, string];
        own = { position: key, hasText, texts };
        return;
      }
      if (own?.position !== key)
        throw new BrokenRows(`the article at position ${key} is proposed and is missing`);
      emit('opposite', fields[0]!, key, own.hasText, own.texts);
    },
  };
};
