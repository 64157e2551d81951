import { describe, expect, it } from 'vitest';
import { soundOf, soundSimilarity } from '../../src/text/sound.ts';

const similarity = (german: string, english: string) =>
  soundSimilarity(soundOf(german, 'de'), soundOf(english, 'en'));

describe('sound', () => {
  it.each([
    ['schaksylykow', 'zhaxylykov'],
    ['lukaschenko', 'lukashenko'],
    ['kasachstan', 'kazakhstan'],
    ['jelzin', 'yeltsin'],
    ['wladimir', 'vladimir'],
    ['chruschtschow', 'khrushchev'],
    ['teheran', 'tehran'],
    ['konservativ', 'conservative'],
    ['philosophie', 'philosophy'],
  ])('%s is %s', (german, english) => {
    expect(similarity(german, english)).toBeGreaterThanOrEqual(0.65);
  });

  it.each([
    ['lukaschenko', 'lavrov'],
    ['moskau', 'moldova'],
    ['berlin', 'bernard'],
    ['paris', 'paradise'],
    ['ab', 'ab c'],
  ])('%s is not %s', (german, english) => {
    expect(similarity(german, english)).toBeLessThan(0.65);
  });
});
