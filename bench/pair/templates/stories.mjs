// Makes stories out of the templates, and their wrong counterparts.
import { drawFacts } from './facts.mjs';
import { TEMPLATES } from './templates.mjs';

/** Templates kept aside where weights are fitted: the first of every three. @param {string} name */
export const isHeldTemplate = (name) => Object.keys(TEMPLATES).indexOf(name) % 3 === 0;

/** Which facts of a story another one has of its own; the rest is the same. */
export const CHANGES = /** @type {const} */ ({
  'same occasion a year later': ['time', 'numbers'],
  'another speaker': ['people'],
  'other numbers': ['numbers'],
});

/** Templates in which a change of facts tells two stories apart. @param {keyof typeof CHANGES} change */
export function listChanging(change) {
  if (change === 'same occasion a year later') return ['festival', 'flu', 'jobless', 'earnings'];
  if (change === 'another speaker') return ['congress', 'appointment', 'festival'];
  return ['police', 'weather', 'stocks', 'council', 'flu', 'jobless', 'earnings', 'quake'];
}

/**
 * Story `number` of a template; with `changed`, these of its facts are drawn anew.
 * @param {string} name @param {number} number @param {readonly string[]} [changed]
 */
export function makeStory(name, number, changed = []) {
  const first = 7919 * (Object.keys(TEMPLATES).indexOf(name) + 1) + 104_729 * number;
  const seed = (/** @type {string} */ kind, /** @type {number} */ at) =>
    2 * (first + 31 * at) + (changed.includes(kind) ? 1 : 0);
  const facts = drawFacts({
    place: seed('place', 1),
    numbers: seed('numbers', 2),
    people: seed('people', 3),
    time: seed('time', 4),
  });
  return { name, number, published: facts.published, ...TEMPLATES[name](facts) };
}

/** Stories of all templates in turns. @param {number} count @param {number} [from] */
export function makeStories(count, from = 0) {
  const names = Object.keys(TEMPLATES);
  return Array.from({ length: count }, (_, i) =>
    makeStory(names[i % names.length], from + Math.floor(i / names.length)),
  );
}
