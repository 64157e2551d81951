import { readFileSync } from 'node:fs';
import { decodeLexicon } from '../../src/align/words/lexicon/codec.ts';
import type { Article, LanguageTag } from '../../src/model.ts';
import { makeArticle } from '../clean/article.ts';

/** The shipped lexicon: what the tests below are about is meaningless without one. */
export const lexicon = decodeLexicon(readFileSync(new URL('../../data/de-en.lexicon', import.meta.url)));

export function makeSide(id: string, language: LanguageTag, texts: string[]): Article {
  const article = makeArticle(texts, { id, language: { tag: language, confidence: 1 } });
  for (const paragraph of article.paragraphs) paragraph.language = language;
  return article;
}

/** A short piece of news and its translation, paragraph by paragraph. */
export const GERMAN = [
  'Die Stadt Rheinfeld baut am alten Hafen eine neue Schule. Der Rat stimmte dem Plan am 3. Oktober mit 31 zu 12 Stimmen zu.',
  'Bürgermeisterin Anna Kowalski nannte die Entscheidung einen wichtigen Schritt für die Kinder im Norden der Stadt.',
  'Das Gebäude soll 1,2 Mio. Euro kosten und Platz für 450 Schüler bieten. Die Arbeiten beginnen im Frühjahr.',
  'Kritik kam von der Opposition. Ihr Sprecher Peter Lindqvist sagte, das Geld fehle nun für Straßen und Krankenhäuser.',
  'Vor zwei Jahren hatte ein Feuer die alte Schule zerstört. Verletzt wurde damals niemand.',
  'Die Polizei hat die Ursache des Brandes bis heute nicht gefunden.',
  'Auch die Lehrer freuen sich. In den vergangenen Monaten mussten sie in Containern unterrichten.',
];
export const ENGLISH = [
  'The city of Rheinfeld is building a new school at the old harbour. The council approved the plan by 31 votes to 12 on October 3.',
  'Mayor Anna Kowalski called the decision an important step for the children in the north of the city.',
  'The building is to cost 1.2 million euros and offer room for 450 pupils. Work will begin in spring.',
  'Criticism came from the opposition. Its spokesman Peter Lindqvist said the money would now be missing for roads and hospitals.',
  'Two years ago a fire destroyed the old school. Nobody was injured at the time.',
  'To this day the police have not found the cause of the fire.',
  'The teachers are glad as well. In recent months they had to teach in containers.',
];
/** The same number of paragraphs about something else. */
export const OTHER_ENGLISH = [
  'Shares of the airline fell sharply on Monday after it warned that its profits would be lower than expected.',
  'Analysts blamed rising fuel prices and a strike of pilots in June.',
  'The company carried eleven million passengers last summer, a tenth fewer than the year before.',
];
