import type { Ranker } from './detectors.ts';
import { toTag } from './tags.ts';
import { buildTrigramRanker, type TrigramRanker } from './trigrams.ts';

/**
 * The languages that franc may name, as its ISO 639-3 codes: those with a press of some size. Without this list
 * it takes English for Scots in one sentence of eight, Spanish for Asturian, Croatian for Bosnian.
 */
const NEWS_LANGUAGES = `
  spa eng por ind fra deu vie ita tur pol swh ron hau hrv srp nld yor uzn zlm azj tgl hun ces swe fin slk dan
  nob nno als cat glg lit lvs ekk slv afr som zul xho kin ibo sna hat plt epo tuk
  rus ukr bel bul kaz tat kir mkd tgk khk arb urd pes uig pbu ckb hin mar npi mya amh tir heb ydd
  cmn jpn kor ell tha kat hye ben tel tam guj kan mal ori pan sin khm lao bod`
  .trim()
  .split(/\s+/);

/** A trigram model needs no more: from 600 characters on the ranking does not change, and franc is slow. */
const SAMPLE = 600;

/** Text in Latin letters alone, of which nearly all is made that anyone asks about here. */
const LATIN = /^[\0-\u024f\u2000-\u206f]*$/;
const LETTER = /\p{Script=Latin}/u;

let loading: Promise<Ranker> | undefined;

/**
 * The trigram detector franc: its models and its order of things, in an engine of our own (`trigrams.ts`). Scores are
 * relative to the best.
 */
export function loadFranc(): Promise<Ranker> {
  loading ??= Promise.all([import('franc/data.js'), import('franc/expressions.js')]).then(
    ([{ data }, { expressions }]) => {
      const rankers = new Map<string, TrigramRanker>();
      return (text) => {
        const sample = text.slice(0, SAMPLE);
        const script =
          LATIN.test(sample) && LETTER.test(sample) ? 'Latin' : findTopScript(sample, expressions);
        const models = script === undefined ? {} : data[script];
        if (script === undefined || models === undefined) return nameByScript(script);
        let rank = rankers.get(script);
        if (rank === undefined) {
          const news = Object.entries(models).filter(([code]) => NEWS_LANGUAGES.includes(code));
          rank = buildTrigramRanker(Object.fromEntries(news));
          rankers.set(script, rank);
        }
        return rank(sample).map(([code, score]) => ({ tag: toTag(code), score }));
      };
    },
  );
  return loading;
}

/** The script that most characters belong to, or the language that a script alone tells; undefined without any. */
function findTopScript(text: string, expressions: Readonly<Record<string, RegExp>>): string | undefined {
  let [top, most]: [string | undefined, number] = [undefined, 0];
  for (const [script, pattern] of Object.entries(expressions)) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) [top, most] = [script, count];
  }
  return top;
}

function nameByScript(code: string | undefined): ReturnType<Ranker> {
  return code !== undefined && NEWS_LANGUAGES.includes(code) ? [{ tag: toTag(code), score: 1 }] : [];
}
