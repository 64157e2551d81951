import fc from 'fast-check';

export interface RawRecord {
  id: string;
  published?: string;
  paragraphs: string[];
}

const BRIDGE_DE = [
  'Der Stadtrat von Bergheim hat am Dienstag den Bau einer neuen Brücke über den Fluss beschlossen.',
  'Die Arbeiten sollen im Mai beginnen und rund 14 Monate dauern, sagte Bürgermeisterin Anna Vogt.',
  'Die Kosten von 12 Millionen Euro tragen die Stadt und das Land je zur Hälfte.',
];
const BRIDGE_EN = [
  'The city council of Bergheim decided on Tuesday to build a new bridge across the river.',
  'Work is to begin in May and to take about 14 months, Mayor Anna Vogt said.',
  'The costs of 12 million euros are borne by the city and the state in equal parts.',
];
const HARVEST_DE = [
  'Die Bauern im Kreis Altenau rechnen in diesem Jahr mit einer Ernte von 48.000 Tonnen Weizen.',
  'Das sind 7 Prozent mehr als im Vorjahr, teilte Verbandschef Karl Reuter am Mittwoch in Altenau mit.',
  'Nach dem trockenen Frühling hatte kaum jemand auf ein so gutes Ergebnis gehofft.',
];
const HARVEST_EN = [
  'Farmers in the district of Altenau expect a harvest of 48,000 tonnes of wheat this year.',
  'That is 7 per cent more than in the previous year, association head Karl Reuter said in Altenau on Wednesday.',
  'After the dry spring hardly anyone had hoped for such a good result.',
];
const FERRY_DE = [
  'Auf dem Großen See ist am Freitag eine Fähre mit 83 Menschen an Bord auf eine Sandbank gelaufen.',
  'Verletzt wurde niemand, wie die Wasserschutzpolizei in Lindhafen berichtete.',
];
const FERRY_EN = [
  'A ferry with 83 people on board ran onto a sandbank on the Great Lake on Friday.',
  'Nobody was hurt, the water police in Lindhafen reported.',
];

/** A small feed in which everything occurs that a plan has to keep apart. */
export const BILINGUAL_FEED: readonly RawRecord[] = [
  { id: 'bridge-de', published: '2026-03-03T10:00:00Z', paragraphs: BRIDGE_DE },
  { id: 'bridge-en', published: '2026-03-03T12:00:00Z', paragraphs: BRIDGE_EN },
  // The same record again, and another version of it.
  { id: 'bridge-de', published: '2026-03-03T10:00:00Z', paragraphs: BRIDGE_DE },
  {
    id: 'bridge-de',
    published: '2026-03-04T09:00:00Z',
    paragraphs: [
      BRIDGE_DE[0]!,
      BRIDGE_DE[1]!.replace('14', '16'),
      `${BRIDGE_DE[2]} Das teilte die Stadt mit.`,
    ],
  },
  { id: 'harvest-en', published: '2026-03-04T15:30:00Z', paragraphs: HARVEST_EN },
  { id: 'harvest-de', published: '2026-03-04T14:00:00Z', paragraphs: [...HARVEST_DE, BRIDGE_DE[0]!] },
  { id: 'ferry-de', published: '2026-03-06T18:00:00Z', paragraphs: FERRY_DE },
  { id: 'ferry-en', paragraphs: FERRY_EN },
  // Sent again as a whole, under another id.
  { id: 'ferry-again', published: '2026-03-06T19:00:00Z', paragraphs: FERRY_DE },
  {
    id: 'french',
    published: '2026-03-05T08:00:00Z',
    paragraphs: [
      'Le conseil municipal a décidé mardi de construire un nouveau pont sur la rivière, selon le maire.',
    ],
  },
  {
    id: 'alone',
    published: '2026-03-01T08:00:00Z',
    paragraphs: ['Kurz.', HARVEST_DE[2]!.replace('trockenen', 'nassen')],
  },
];

const NOTICE =
  'Abonnieren Sie unseren Brief am Morgen, und Sie wissen vor allen anderen, was heute wichtig wird.';
const SUBJECTS = ['Feuerwehr', 'Polizei', 'Schulbehörde', 'Handelskammer', 'Stadtwerke', 'Universität'];

/** A line that stands under articles which are otherwise their own. */
export const COPIES: readonly RawRecord[] = SUBJECTS.map((subject, i) => ({
  id: `own-${i}`,
  published: `2026-04-0${i + 1}T08:00:00Z`,
  paragraphs: [
    `Die ${subject} hat am Montag in einer Mitteilung über ${i + 3} neue Vorhaben für das laufende Jahr berichtet.`,
    NOTICE,
  ],
}));

const SENTENCES = [...BRIDGE_DE, ...HARVEST_DE, FERRY_DE[0]!];
const paragraph = fc
  .tuple(
    fc.shuffledSubarray(SENTENCES, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '14', 'Fähre', 'Ernte'),
  )
  .map(([sentences, word]) => sentences.join(' ').replace(word, word.slice(1)));

/** Few sentences under few ids, so that all resemble one another: chains, versions, repeated records, no dates. */
export const makeFeed: fc.Arbitrary<RawRecord[]> = fc.array(
  fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'a~2', 'd'),
      published: fc.constantFrom(
        '2026-01-01',
        '2026-01-02T10:00:00Z',
        '1969-12-31',
        '2026-01-02T11:00:00+01:00',
      ),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['id', 'paragraphs'] },
  ),
  { minLength: 1, maxLength: 9 },
);
