// The facts that templated copy exchanges: drawn from a seeded generator, so that every run makes the same stories.

/** @typedef {{ de: string, en: string }} Both one fact as either language writes it */

const CITIES =
  'Köln/Cologne München/Munich Wien/Vienna Graz Halle Bremen Nürnberg/Nuremberg Hannover/Hanover Kassel Erfurt Zürich/Zurich Genf/Geneva Leipzig Dresden Rostock Ulm Mainz Trier Bonn Linz Basel Lübeck Kiel Jena Potsdam Essen Dortmund Aachen Freiburg Regensburg'.split(
    ' ',
  );
const FIRST =
  'Anna Miriam Jonas Karin Stefan Lena Tobias Ute Markus Franziska Pavel Ingrid Niklas Sabine Holger Clara Emil Judith Ralf Nadja Bernd Carla Detlef Elif Fabian Greta Hanno Ines Joachim Katja Ludwig Mareike Norbert Olga Philipp Ronja Silke Thilo Ursula Viktor Wiebke Yusuf Zoe Armin Birte Cem Doris Erwin Frieda Goran'.split(
    ' ',
  );
const LAST =
  'Bergmann Ostwald Rademacher Kowalski Lindner Brandstetter Hofer Petersen Wiegand Yilmaz Achterberg Novak Steinbach Trautmann Falk Dressler Ganter Moritz Uhlig Zeller Abele Bruckner Czerny Dorfler Eichhorn Fendt Grabowski Hellwig Immel Jahnke Kessler Lorenz Mertens Niehaus Oberdorf Pauli Quandt Roloff Sperling Thalbach Ullmann Vollmer Wendland Xanthos Ziegler Arslan Blohm Cordes Dietz Engelke'.split(
    ' ',
  );
const WEEKDAYS =
  'Montag/Monday Dienstag/Tuesday Mittwoch/Wednesday Donnerstag/Thursday Freitag/Friday Samstag/Saturday Sonntag/Sunday'.split(
    ' ',
  );
const MONTHS =
  'Januar/January Februar/February März/March April Mai/May Juni/June Juli/July August September Oktober/October November Dezember/December'.split(
    ' ',
  );

/** A generator of numbers from 0 to 1: mulberry32, which is short and good enough to draw facts. @param {number} seed */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {string} written @returns {Both} */
const splitBoth = (written) => {
  const [de, en = de] = written.split('/');
  return { de, en };
};

/** @param {number} value @param {number} digits @returns {Both} */
const writeNumber = (value, digits) => ({
  de: value.toLocaleString('de-DE', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  en: value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
});

/**
 * Draws facts: a part of them at a time, so that two stories can share all but their numbers, or all but their speaker.
 * @param {{ place: number, numbers: number, people: number, time: number }} seeds
 */
export function drawFacts(seeds) {
  const random = {
    place: createRandom(seeds.place),
    numbers: createRandom(seeds.numbers),
    people: createRandom(seeds.people),
    time: createRandom(seeds.time),
  };
  /** @template T @param {keyof typeof random} kind @param {readonly T[]} list */
  const pick = (kind, list) => list[Math.floor(random[kind]() * list.length)];
  const day = new Date(Date.UTC(2026, 10, 2 + Math.floor(random.time() * 12)));
  const weekday = splitBoth(WEEKDAYS[(day.getUTCDay() + 6) % 7]);
  const month = splitBoth(MONTHS[day.getUTCMonth()]);
  return {
    city: () => splitBoth(pick('place', CITIES)),
    person: () => `${pick('people', FIRST)} ${pick('people', LAST)}`,
    /** One of several wordings, the same one in both languages. @param {...string} wordings */
    quote: (...wordings) => splitBoth(pick('people', wordings)),
    /** One of several things. @param {...string} things */
    thing: (...things) => splitBoth(pick('place', things)),
    /** @param {number} least @param {number} most @param {number} [digits] */
    number: (least, most, digits = 0) =>
      writeNumber(Number((least + random.numbers() * (most - least)).toFixed(digits)), digits),
    /** A year some way ahead. */
    year: (ahead = 12) => String(2027 + Math.floor(random.numbers() * ahead)),
    /** The year of the occasion, and how often it has taken place. */
    edition: seeds.time % 2 === 0 ? 2026 : 2025,
    weekday,
    date: { de: `${day.getUTCDate()}. ${month.de}`, en: `${month.en} ${day.getUTCDate()}` },
    published: day.toISOString().slice(0, 10),
  };
}
