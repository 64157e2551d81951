import type { OpenFilter } from './stage.ts';

/** What each stage does with its rows; loaded one by one, because every part of a stage is a process of its own. */
const FILTERS: Readonly<Record<string, () => Promise<OpenFilter>>> = {
  label: async () => (await import('./order/label.ts')).labelFiles,
  read: async () => (await import('./order/read.ts')).readFiles,
  versions: async () => (await import('./order/versions.ts')).countVersions,
  positions: async () => (await import('./order/positions.ts')).givePositions,
  place: async () => (await import('./order/place.ts')).placeArticles,
  distinct: async () => (await import('./repeats/distinct.ts')).findDistinct,
  share: async () => (await import('./repeats/share.ts')).shareShingles,
  count: async () => (await import('./repeats/count.ts')).countShared,
  fetch: async () => (await import('./repeats/fetch.ts')).fetchTexts,
  judge: async () => (await import('./repeats/judge.ts')).judgeTexts,
  'merge-claims': async () => (await import('./circles/merge-claims.ts')).mergeClaims,
  'link-named': async () => (await import('./circles/link-named.ts')).linkNamed,
  'link-going': async () => (await import('./circles/link-going.ts')).linkGoing,
  free: async () => (await import('./circles/free.ts')).freeEarliest,
  'among-new': async () => (await import('./repeats/among-new.ts')).findAmongNew,
  verdicts: async () => (await import('./repeats/verdicts.ts')).giveVerdicts,
  apply: async () => (await import('./repeats/apply.ts')).applyToArticles,
  keys: async () => (await import('./pairs/keys.ts')).listArticleKeys,
  terms: async () => (await import('./pairs/terms.ts')).weighKeys,
  projections: async () => (await import('./pairs/reduce.ts')).sumTerms,
  similarities: async () => (await import('./pairs/reduce.ts')).compareProjections,
  hinted: async () => (await import('./pairs/reduce.ts')).joinHints,
  propose: async () => (await import('./pairs/reduce.ts')).proposeCounterparts,
  'fetch-articles': async () => (await import('./pairs/fetch.ts')).fetchArticles,
  'judge-articles': async () => (await import('./pairs/judge.ts')).judgeProposed,
  choose: async () => (await import('./pairs/choose.ts')).chooseCounterparts,
  join: async () => (await import('./documents/join.ts')).joinPairs,
  align: async () => (await import('./documents/align.ts')).alignPairs,
  print: async () => (await import('./documents/print.ts')).printLines,
  audit: async () => (await import('./documents/audit.ts')).auditRun,
};

/** @throws TypeError for a name that no stage has */
export function loadFilter(name: string): Promise<OpenFilter> {
  return FILTERS[name]!();
}
