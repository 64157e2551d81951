import type { BilingualDocument } from '../../../src/model.ts';
import { makeArticle, makeDocument } from '../documents.ts';

/** Two pairs of paragraphs with sentence links in them: one is 2-1, one crosses, one differs in a fact; some sentences have no partner. */
export function makeSchoolDocument(): BilingualDocument {
  const german = makeArticle(
    'schule.txt',
    'de',
    {
      p1: 'Der Rat stimmte zu. Die Schule kostet 240 Millionen Euro. Das Wetter war schön.',
      p2: 'Es war spät. Alle waren müde. Die Sitzung endete.',
      p4: 'Im Mai wird gebaut.',
    },
    {
      removed: [{ id: 'p3', text: 'Es war spät. Alle waren müde.', reason: 'contained', of: 'p2' }],
      flagged: [{ id: 'p2', reason: 'update', of: 'other#p1', changes: [['früh', 'spät']] }],
    },
  );
  const english = makeArticle('school.txt', 'en', {
    p1: 'The school costs 310 million euros. The council agreed.',
    p2: 'It was late and everybody was tired. The meeting ended. Nobody was sad.',
  });
  return makeDocument(
    'schule',
    [german, english],
    [
      {
        ids: [['p1'], ['p1']],
        score: 0.95,
        relation: 'partial',
        evidence: [
          { kind: 'word', de: 'Rat', en: 'council' },
          { kind: 'word', de: 'Schule', en: 'school' },
        ],
        discrepancies: [
          { kind: 'number', de: '240 Millionen', en: '310 million', deRange: [38, 51], enRange: [17, 28] },
        ],
        sentences: [
          {
            sides: { de: 'Der Rat stimmte zu.', en: 'The council agreed.' },
            ids: { de: ['p1.1'], en: ['p1.2'] },
            score: 0.98,
            relation: 'translation',
          },
          {
            sides: {
              de: 'Die Schule kostet 240 Millionen Euro.',
              en: 'The school costs 310 million euros.',
            },
            ids: { de: ['p1.2'], en: ['p1.1'] },
            score: 0.99,
            relation: 'translation',
          },
        ],
      },
      {
        ids: [['p2'], ['p2']],
        score: 0.9,
        sentences: [
          {
            sides: { de: 'Es war spät. Alle waren müde.', en: 'It was late and everybody was tired.' },
            ids: { de: ['p2.1', 'p2.2'], en: ['p2.1'] },
            score: 0.8,
            relation: 'translation',
          },
          {
            sides: { de: 'Die Sitzung endete.', en: 'The meeting ended.' },
            ids: { de: ['p2.3'], en: ['p2.2'] },
            score: 0.9,
            relation: 'translation',
          },
        ],
      },
    ],
  );
}
