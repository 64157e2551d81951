// Changes one fact of one English paragraph of each article pair: a negation is dropped, or a person gets another surname.

const NEGATION =
  /\b(?:(?:do|does|did) not |not |never )|(?<=\b(?:is|are|was|were|has|have|had|would|could|should))n['’]t\b/gu;
const FULL_NAME = /(?<!\p{Lu}\p{L}+ )\b(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}{2,})\b(?! \p{Lu})/gu;
const SURNAMES = ['Harrison', 'Okafor', 'Lindqvist', 'Moreno', 'Takahashi', 'Brennan', 'Kowalski', 'Dubois'];

/** Pairs with one `not`, `never` or `n't` less, where the German paragraph denies something too. */
export function dropNegations(pairs) {
  return changeEach(pairs, 'negation', (german, english) =>
    /\b(?:nicht|nie|niemals|kein\w*)\b/i.test(german)
      ? [...english.matchAll(NEGATION)].map((match) => ({ at: match.index, before: match[0], after: '' }))
      : [],
  );
}

/** Pairs with another surname in one full name that both paragraphs have. */
export function exchangeNames(pairs) {
  return changeEach(pairs, 'name', (german, english) =>
    [...english.matchAll(FULL_NAME)]
      .filter(([name]) => german.includes(name))
      .map(({ index, 1: first, 2: before }, k) => ({
        at: index + first.length + 1,
        before,
        after: SURNAMES[(index + k) % SURNAMES.length],
      })),
  );
}

/** One change a pair, in the middle one of the places that allow it: the same ones in every run. */
function changeEach(pairs, kind, listChanges) {
  return pairs.flatMap((pair) => {
    const german = pair.a.text.split('\n');
    const paragraphs = pair.b.text.split('\n');
    const places = pair.gold.links.flatMap(([a, b]) =>
      listChanges(german[a], paragraphs[b]).map((change) => ({ paragraph: b, ...change })),
    );
    const chosen = places[places.length >> 1];
    if (chosen === undefined) return [];
    const { paragraph, at, before, after } = chosen;
    const text = paragraphs[paragraph];
    paragraphs[paragraph] = text.slice(0, at) + after + text.slice(at + before.length);
    return {
      ...pair,
      id: `${pair.id}#${kind}`,
      b: { ...pair.b, text: paragraphs.join('\n') },
      gold: { ...pair.gold, discrepancy: { kind, paragraph, before, after } },
    };
  });
}
