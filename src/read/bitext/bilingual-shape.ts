import {
  type Article,
  BILINGUAL_VERSION,
  type BilingualDocument,
  type Discrepancy,
  type Evidence,
  type Pair,
  type PairRelation,
  type PairSide,
  type SentenceLink,
} from '../../model.ts';
import { isObject } from '../json/is-object.ts';

/** Version 1 had contradictions among the evidence; those are left out. */
const READABLE_VERSIONS: readonly unknown[] = [1, BILINGUAL_VERSION];
/** As in the published schema. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A value that is not what `schema/bilingual.schema.json` describes; the message names the field. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

type Fields = Record<string, unknown>;

/**
 * Makes a document of its published JSON shape. Checks what the writers rely on, so that a file that was edited by
 * hand or by another program fails here, with the field's name, and nowhere else.
 *
 * @throws ShapeError
 */
export function checkBilingual(value: unknown): BilingualDocument {
  const fields = asObject(value, 'record');
  if (!READABLE_VERSIONS.includes(fields.schemaVersion)) {
    const readable = READABLE_VERSIONS.join(' and ');
    fail(`"schemaVersion" is ${JSON.stringify(fields.schemaVersion)}; this program reads ${readable}`);
  }
  const languages = asLanguages(fields.languages);
  const byLanguage = <T>(field: string, read: (value: unknown, name: string) => T): Record<string, T> => {
    const sides = asObject(fields[field], `"${field}"`);
    return Object.fromEntries(languages.map((tag) => [tag, read(sides[tag], `"${field}.${tag}"`)]));
  };
  const articles = byLanguage('articles', asArticle);
  const document: BilingualDocument = {
    schemaVersion: BILINGUAL_VERSION,
    id: asString(fields.id, '"id"'),
    languages,
    relation: asOneOf(fields.relation, ['translation', 'partial', 'comparable', 'unrelated'], '"relation"'),
    confidence: asShare(fields.confidence, '"confidence"'),
    coverage: byLanguage('coverage', asShare),
    articles,
    pairs: asList(fields.pairs, '"pairs"').map((pair, i) => asPair(pair, languages, `pairs[${i}]`)),
    unpaired: byLanguage('unpaired', asStrings),
  };
  for (const tag of languages) checkParagraphs(document, tag);
  return document;
}

/** Every id of a side must be a paragraph that stayed, and none may stand in two places. */
function checkParagraphs({ articles, pairs, unpaired }: BilingualDocument, tag: string): void {
  const known = new Set(articles[tag]!.paragraphs.map(({ id }) => id));
  const seen = new Set<string>();
  const check = (id: string, name: string) => {
    if (!known.has(id)) fail(`${name} names ${id}, which is no paragraph of the ${tag} article`);
    if (seen.has(id)) fail(`${name} names ${id}, which stands in another place already`);
    seen.add(id);
  };
  for (const [i, { sides }] of pairs.entries())
    for (const id of sides[tag]!.ids) check(id, `"pairs[${i}].${tag}"`);
  for (const id of unpaired[tag]!) check(id, `"unpaired.${tag}"`);
}

function asPair(value: unknown, languages: readonly string[], name: string): Pair {
  const {
    evidence,
    discrepancies = [],
    links,
    sentences,
    score,
    relation,
    reviewed,
    ...sides
  } = asObject(value, name);
  const evidenceList = asList(evidence, `"${name}.evidence"`);
  const ownSides = languages.map((tag) => asSide(sides[tag], `${name}.${tag}`)) as [PairSide, PairSide];
  return {
    sides: Object.fromEntries(languages.map((tag, i) => [tag, ownSides[i]!])),
    links: asLinks(links, ownSides, name),
    score: asShare(score, `"${name}.score"`),
    relation: asPairRelation(relation, name),
    evidence: evidenceList
      .map((item, i) => asObject(item, `"${name}.evidence[${i}]"`))
      .filter(({ kind }) => kind !== 'conflict') as unknown as Evidence[],
    discrepancies: asList(discrepancies, `"${name}.discrepancies"`).map(
      (item, i) => asObject(item, `"${name}.discrepancies[${i}]"`) as Discrepancy,
    ),
    ...(reviewed === true ? { reviewed } : {}),
    ...(sentences === undefined
      ? {}
      : {
          sentences: asList(sentences, `"${name}.sentences"`).map((item, i) =>
            asSentenceLink(item, languages, `${name}.sentences[${i}]`),
          ),
        }),
  };
}

function asSentenceLink(value: unknown, languages: readonly string[], name: string): SentenceLink {
  const { score, ids, relation, ...sides } = asObject(value, `"${name}"`);
  const byLanguage = <T>(read: (tag: string) => T) =>
    Object.fromEntries(languages.map((tag) => [tag, read(tag)]));
  return {
    sides: byLanguage((tag) => asString(sides[tag], `"${name}.${tag}"`)),
    ...(ids === undefined ? {} : { ids: byLanguage((tag) => asSentenceIds(ids, tag, name)) }),
    score: asShare(score, `"${name}.score"`),
    ...(relation === undefined ? {} : { relation: asPairRelation(relation, name) }),
  };
}

function asPairRelation(value: unknown, name: string): PairRelation {
  return asOneOf(value, ['translation', 'partial', 'comparable'], `"${name}.relation"`);
}

function asSentenceIds(value: unknown, tag: string, name: string): string[] {
  const ids = asStrings(asObject(value, `"${name}.ids"`)[tag], `"${name}.ids.${tag}"`);
  for (const id of ids)
    if (!/^p\d+\.\d+$/.test(id))
      fail(`"${name}.ids.${tag}" holds "${id}", which is not a sentence id such as p3.2`);
  return ids;
}

/** Links between paragraphs of the pair; without any, each paragraph of one side is linked with each of the other. */
function asLinks(
  value: unknown,
  [first, second]: readonly [PairSide, PairSide],
  name: string,
): Pair['links'] {
  if (value === undefined) return first.ids.flatMap((a) => second.ids.map((b): [string, string] => [a, b]));
  const links = asList(value, `"${name}.links"`).map((item, i) => asStrings(item, `"${name}.links[${i}]"`));
  // A person may have taken a paragraph out of the pair.
  return links.filter(([a, b]) => first.ids.includes(a!) && second.ids.includes(b!)) as Pair['links'];
}

function asSide(value: unknown, name: string): PairSide {
  const { ids, text } = asObject(value, `"${name}"`);
  const list = asStrings(ids, `"${name}.ids"`);
  if (list.length === 0) fail(`"${name}.ids" is empty; a pair has a paragraph on each side`);
  return { ids: list, text: asString(text, `"${name}.text"`) };
}

function asArticle(value: unknown, name: string): Article {
  const fields = asObject(value, name);
  const field = (key: string) => `${name.slice(0, -1)}.${key}"`;
  asString(fields.id, field('id'));
  asString(asObject(fields.source, field('source')).name, field('source.name'));
  for (const list of ['paragraphs', 'removed']) {
    for (const [i, item] of asList(fields[list], field(list)).entries()) {
      const { id, text } = asObject(item, field(`${list}[${i}]`));
      if (!/^p\d+(\.\d+)?$/.test(asString(id, field(`${list}[${i}].id`))))
        fail(`${field(`${list}[${i}].id`)} is not a paragraph id such as p1`);
      asString(text, field(`${list}[${i}].text`));
    }
  }
  asList(fields.flagged, field('flagged'));
  return fields as unknown as Article;
}

function asLanguages(value: unknown): [string, string] {
  const tags = asStrings(value, '"languages"');
  if (tags.length !== 2 || tags[0] === tags[1]) fail('"languages" must name two languages');
  for (const tag of tags)
    if (!LANGUAGE_TAG.test(tag)) fail(`"languages" holds "${tag}", which is no language tag such as de`);
  return tags as [string, string];
}

function asObject(value: unknown, name: string): Fields {
  if (!isObject(value)) fail(`${name} is not an object`);
  return value as Fields;
}

function asList(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) fail(`${name} is not a list`);
  return value as unknown[];
}

function asString(value: unknown, name: string): string {
  if (typeof value !== 'string') fail(`${name} is not a string`);
  return value as string;
}

function asStrings(value: unknown, name: string): string[] {
  return asList(value, name).map((item, i) => asString(item, `${name.slice(0, -1)}[${i}]"`));
}

function asShare(value: unknown, name: string): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) fail(`${name} is not a number from 0 to 1`);
  return value as number;
}

function asOneOf<T extends string>(value: unknown, allowed: readonly T[], name: string): T {
  if (!allowed.includes(value as T)) fail(`${name} is none of ${allowed.join(', ')}`);
  return value as T;
}

function fail(message: string): never {
  throw new ShapeError(message);
}
