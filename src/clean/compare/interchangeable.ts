import { listFactWords } from '../../facts/words.ts';

/** Closed word classes of German and English that decide whether a changed word can have changed a fact. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** As a comparison sees words: `ß` is folded. */
const fold = (words: Set<string>): ReadonlySet<string> =>
  new Set([...words].map((word) => word.replaceAll('ß', 'ss')));

export const NEGATIONS = fold(listFactWords(({ negations }) => negations));

export const WEEKDAYS_AND_MONTHS = fold(
  listFactWords(({ months, weekdays, timeWords }) => [...months, ...weekdays, timeWords]),
);

export const NUMBER_WORDS = fold(
  listFactWords(({ numerals, ordinals, scales, quantities }) => [
    ...Object.values(numerals),
    ...Object.values(ordinals),
    ...scales.map(([, words]) => words),
    quantities,
  ]),
);

export const UNITS = fold(listFactWords(({ units }) => Object.values(units)));

/** Verbs and adjectives of outcome: swapping one for another is news, even where rewording is allowed. */
export const OUTCOMES = list(`
  getötet verletzt gestorben starb starben tot toter tote toten verwundet vermisst festgenommen verhaftet freigelassen
  freigesprochen verurteilt schuldig unschuldig gewann gewonnen verlor verloren stieg stiegen gestiegen fiel fielen
  gefallen sank sanken gesunken erhöht gesenkt angenommen abgelehnt bestätigt bestritten dementiert erlaubt verboten
  gut schlecht alt neu gross klein hoch niedrig links rechts ja vor nach für gegen mit über unter
  killed injured died dead wounded missing arrested detained released acquitted convicted guilty innocent won lost rose
  fell risen fallen increased decreased raised lowered cut accepted rejected approved confirmed denied allowed banned
  good bad old new big small high low left right yes before after for against with over under up down
`);

/** Words that may come, go or change place with each other without changing what is said. */
export const INTERCHANGEABLE = list(`
  der die das dem den des ein eine einen einem einer eines dass
  the a an that which who whom
`);

/** Words that may come or go, but not change place with another: `um 30` is not `auf 30`. */
export const OPTIONAL = list('und auch sich am im in an and also on at in');

/** Without its article `a few` says the opposite. */
export const QUANTIFIERS_AFTER_ARTICLE = list('few little paar');

/** Contracted forms written out. */
export const CONTRACTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    am: 'an dem',
    ans: 'an das',
    beim: 'bei dem',
    fürs: 'für das',
    im: 'in dem',
    ins: 'in das',
    vom: 'von dem',
    zum: 'zu dem',
    zur: 'zu der',
    cannot: 'can not',
    "can't": 'can not',
    "won't": 'will not',
    "it's": 'it is',
    "that's": 'that is',
    "there's": 'there is',
    "let's": 'let us',
  }),
);

/**
 * Words one slip away from another word that are too rare for the vocabulary: without them `marital` would be mended
 * to `martial`.
 */
export const EASILY_CONFUSED = list(`
  causal marital untied sliver preform preformed prosecute prosecuted inflected ejected inured razed ration rationed
  impeached impeded inquest fiend tanked scarcity councilor counselor immigrate emigrate allusion averse ingenious
  ingenuous perpetrate perpetuate stationery stationary minster deflected martial carnal canals clashes allude elude
  imminent eminent discreet discrete morale barrage baring barring bated baited breached broached callus callous
  censor censure cited sited collision collusion contention continence cooperation corporation deprave deprived
  derive disburse disperse diffuse defuse diffused defused effluent affluent eraser exalt exult flout flaunt
  formally formerly foul fowl gamble gambol hoard horde hording inciting insighting insidious invidious
  liable libel loath loathe mantle mantel meddle medal mettle ordinance ordnance peddle pedal perspective
  prospective poured pored prescribe proscribe prophecy prophesy raise raze reign rein sever severe sheer shear
  troop troupe venal venial waive waver weather wether wrench wretch reverent reverend adoption adaption
  riese riesen lieten leiten verhaltet erboten verfolg lieder leider seide siede siegen seigen weihen wiehen
  beleidigt verschieden verscheiden geschieden gescheiten getrieben treiben abtrieb auftrieb reiben rieben
`);
