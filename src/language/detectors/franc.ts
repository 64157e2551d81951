import { toTag } from '../tags.ts';
import type { Ranker } from './detectors.ts';

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

let loading: Promise<Ranker> | undefined;

/** The trigram detector (Cavnar and Trenkle 1994, "N-gram-based text categorization"). Scores are relative to the best. */
export function loadFranc(): Promise<Ranker> {
  loading ??= import('franc').then(
    ({ francAll }) =>
      (text) =>
        francAll(text.slice(0, SAMPLE), { only: NEWS_LANGUAGES, minLength: 1 })
          .filter(([code]) => code !== 'und')
          .map(([code, score]) => ({ tag: toTag(code), score })),
  );
  return loading;
}
