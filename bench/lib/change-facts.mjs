// Changes facts of the English side of article pairs: a negation is dropped, a person gets another surname, numbers become others.

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

/**
 * Pairs with so many of the English numbers changed, digit by digit; those with too few of them are left out, `Infinity` takes
 * all where there are three at least.
 */
export function changeNumbers(pairs, most) {
  return pairs.flatMap((pair) => {
    const count = [...pair.b.text.matchAll(NUMBER)].length;
    if (count < Math.min(most, 3)) return [];
    const from = most < count ? (count - most) >> 1 : 0;
    let at = 0;
    const text = pair.b.text.replace(NUMBER, (written) => {
      const place = at++;
      if (place < from || place >= from + most) return written;
      return written.replace(/\d/g, (digit) => String(((Number(digit) + 3 + (place % 5)) % 9) + 1));
    });
    return { ...pair, b: { ...pair.b, text } };
  });
}

const NUMBER = /\d[\d,.]*\d|\d/g;

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
