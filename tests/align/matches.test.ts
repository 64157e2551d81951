import { describe, expect, it } from 'vitest';
import { matchUnits } from '../../src/align/matches.ts';
import { openVocabularies } from '../../src/align/open-vocabularies.ts';
import { readSide } from '../../src/align/side.ts';
import { lexicon } from './sample.ts';

const vocabularies = openVocabularies(['de', 'en'], lexicon);

/** `kind german=english`, the likeliest partner of each German unit. */
function matchesOf(german: string, english: string): string[] {
  const a = readSide([german], vocabularies[0]);
  const b = readSide([english], vocabularies[1]);
  const { ofA } = matchUnits(a, b, vocabularies);
  return a.units.flatMap((unit, number) => {
    const [best] = [...ofA(number)].sort((x, y) => y.forward - x.forward);
    return best ? [`${best.kind} ${unit.key}=${b.units[best.b]!.key}`] : [];
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
    ['a number is no date', 'am 3. Oktober', '3 men', []],
  ])('%s', (_, german, english, expected) => {
    expect(matchesOf(german, english)).toEqual(expected);
  });

  it('finds the same from both sides', () => {
    const a = readSide(['Der Botschafter Schaksylykow sprach über 5 Schulen.'], vocabularies[0]);
    const b = readSide(['Ambassador Zhaxylykov spoke about 5 schools.'], vocabularies[1]);
    const { all, ofA, ofB } = matchUnits(a, b, vocabularies);
    expect(a.units.flatMap((_, unit) => [...ofA(unit)]).length).toBe(all.length);
    expect(b.units.flatMap((_, unit) => [...ofB(unit)]).length).toBe(all.length);
    for (const match of all) expect(ofB(match.b)).toContain(match);
  });
});
