import { describe, expect, it } from 'vitest';
import type { MatchGroups } from '../../../src/align/match/match-groups.ts';
import { matchUnits } from '../../../src/align/match/matches.ts';
import { readSide } from '../../../src/align/side/read-side.ts';
import { openVocabularies } from '../../../src/align/words/open-vocabularies.ts';
import { lexicon } from '../sample.ts';

const vocabularies = openVocabularies(['de', 'en'], lexicon);

function matchesOf({ starts, matches }: MatchGroups, unit: number): number[] {
  return [...matches.subarray(starts[unit], starts[unit + 1])];
}

/** `kind german=english`, the likeliest partner of each German unit. */
function listMatches(german: string, english: string): string[] {
  const a = readSide([german], vocabularies[0]);
  const b = readSide([english], vocabularies[1]);
  const matches = matchUnits(a, b, vocabularies);
  return a.units.flatMap((unit, number) => {
    const [best] = matchesOf(matches.ofA, number).sort((x, y) => matches.forward[y]! - matches.forward[x]!);
    return best === undefined ? [] : [`${matches.kind[best]} ${unit.key}=${b.units[matches.b[best]!]!.key}`];
  });
}

describe('matchUnits', () => {
  it.each([
    ['words by lexicon', 'Die Polizei', 'The police', ['word polizei=police']],
    ['names by spelling', 'Xaver Qumran', 'Qumran', ['name qumran=qumran']],
    ['names by sound', 'Schaksylykow', 'Zhaxylykov', ['name schaksylykow=zhaxylykov']],
    ['numbers by value', '1.200,5', '1,200.5', ['number 1200.5=1200.5']],
    ['dates by day', 'am 3. Oktober', 'on October 3', ['date 10-03=10-03']],
    ['parts of a compound', 'Hochtechnologiepark', 'the park', ['word hochtechnologiepark=park']],
    ['false friends not at all', 'Sie waren brav und also still', 'They also sell wares', []],
    ['a number is not a valid date', 'am 3. Oktober', '3 men', []],
  ])('%s', (_, german, english, expected) => {
    expect(listMatches(german, english)).toEqual(expected);
  });

  it('finds the same from both sides', () => {
    const a = readSide(['Der Botschafter Schaksylykow sprach über 5 Schulen.'], vocabularies[0]);
    const b = readSide(['Ambassador Zhaxylykov spoke about 5 schools.'], vocabularies[1]);
    const matches = matchUnits(a, b, vocabularies);
    expect(a.units.flatMap((_, unit) => matchesOf(matches.ofA, unit)).length).toBe(matches.a.length);
    expect(b.units.flatMap((_, unit) => matchesOf(matches.ofB, unit)).length).toBe(matches.a.length);
    for (const [match, unit] of matches.a.entries()) expect(matchesOf(matches.ofA, unit)).toContain(match);
    for (const [match, unit] of matches.b.entries()) expect(matchesOf(matches.ofB, unit)).toContain(match);
  });
});
