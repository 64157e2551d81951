import { describe, expect, it } from 'vitest';
import { parseDateline } from '../../src/facts/dateline.ts';

describe('parseDateline', () => {
  it.each([
    ['MINSK, 19. September (BelTA) - Kasachstan', 'MINSK', '09-19', 'BelTA'],
    ['MINSK, 5 September (BelTA) – President', 'MINSK', '09-05', 'BelTA'],
    ['BERLIN (dpa) - Die Regierung', 'BERLIN', null, 'dpa'],
    ['PARIS, Sept 5 (Reuters) - The court', 'PARIS', '09-05', 'Reuters'],
    ['Berlin (dpa/AFP) — Der Bundestag', 'Berlin', null, 'dpa/AFP'],
    ['FRANKFURT AM MAIN, 3. März 2024 (dpa) - Die Bank', 'FRANKFURT AM MAIN', '2024-03-03', 'dpa'],
    ['WASHINGTON, D.C., Oct. 3 (AP) – The vote', 'WASHINGTON, D.C.', '10-03', 'AP'],
    ['KYIV, Ukraine (AP) — The grid', 'KYIV, Ukraine', null, 'AP'],
    ['NEW DELHI, 2025-09-19 (PTI) — The house', 'NEW DELHI', '2025-09-19', 'PTI'],
    ['LONDON, March 3, 2025 (AFP) - A train', 'LONDON', '2025-03-03', 'AFP'],
    ['Frankfurt/Main (dpa-AFX) - Der Index', 'Frankfurt/Main', null, 'dpa-AFX'],
    ['Wien, 19.9.2025 (APA) - Das Amt', 'Wien', '2025-09-19', 'APA'],
    ['Rio de Janeiro (dpa): Die Stadt', 'Rio de Janeiro', null, 'dpa'],
    ['BERLIN, 5. März - Das Kabinett', 'BERLIN', '03-05', null],
  ])('reads %j', (text, place, date, agency) => {
    expect(parseDateline(text)?.dateline).toEqual({ place, date, agency });
  });

  it('measures the dateline together with its dash and the space behind it', () => {
    const text = 'MINSK, 19. September (BelTA) - Kasachstan';
    expect(text.slice(parseDateline(text)?.length)).toBe('Kasachstan');
  });

  it.each([
    'Angela Merkel (CDU) - die damalige Kanzlerin - sprach',
    'Die FDP (Liberale) - sie regiert mit - stimmte zu',
    'In Berlin (dpa) war es ruhig.',
    'Am Montag, 5. September - so der Plan - beginnt es.',
    'On May 5 - a Monday - it rained.',
    'WASHINGTON — The vote',
    'MINSK, 35. September (BelTA) - Ein Tag, den es nicht gibt',
    'Bonn, 5 Leute (dpa) - so viele waren es',
    'Berlin: so schön',
    '(BelTA) - ohne Ort',
    '',
  ])('leaves %j alone', (text) => {
    expect(parseDateline(text)).toBeNull();
  });
});
