import type { Fact } from '../facts/read-facts.ts';

/** `value * factor + offset` in the first unit is the value in the second. */
type Conversion = readonly [from: string, to: string, factor: number, offset: number];

/** Metres in each unit of length (international yard and pound agreement, 1959). */
const METRES: Readonly<Record<string, number>> = {
  km: 1000,
  m: 1,
  cm: 0.01,
  mm: 0.001,
  mi: 1609.344,
  yd: 0.9144,
  ft: 0.3048,
  in: 0.0254,
};

const CONVERSIONS: readonly Conversion[] = [
  ...Object.entries(METRES).flatMap(([from, x]) =>
    Object.entries(METRES)
      .filter(([to]) => to !== from)
      .map(([to, y]): Conversion => [from, to, x / y, 0]),
  ),
  ['mph', 'km/h', 1.609344, 0],
  ['mph', 'km', 1.609344, 0],
  ['lb', 'kg', 0.45359237, 0],
  // A pound is a weight as well as a currency.
  ['GBP', 'kg', 0.45359237, 0],
  ['oz', 'g', 28.349523, 0],
  ['st', 'kg', 6.35029318, 0],
  ['acre', 'ha', 0.40468564, 0],
  ['acre', 'm²', 4046.8564, 0],
  ['mi²', 'km²', 2.58998811, 0],
  ['ft²', 'm²', 0.09290304, 0],
  // Degrees without a letter are of the reader's own scale; a difference of temperatures has no offset.
  ...['°F', '°'].flatMap((f) =>
    ['°C', '°'].flatMap((c): Conversion[] => [
      [f, c, 5 / 9, -160 / 9],
      [f, c, 5 / 9, 0],
    ]),
  ),
];
/** Converted values are rounded freely, six feet six to 1.98 metres: this share of the value is no difference. */
const TOLERANCE = 0.09;

/** Whether two values in different units, or in degrees of two scales, are the same within a rounding. */
export function convertedAgree(a: Fact, b: Fact): boolean {
  return convertsTo(a, b) || convertsTo(b, a);
}

function convertsTo(x: Fact, y: Fact): boolean {
  return CONVERSIONS.some(([from, to, factor, offset]) => {
    if (x.unit !== from || y.unit !== to) return false;
    const converted = Number(x.value) * factor + offset;
    return Math.abs(converted - Number(y.value)) <= TOLERANCE * Math.abs(converted) + y.precision;
  });
}

/** Whether two units measure the same quantity. */
export function areConvertible(a: string, b: string): boolean {
  return CONVERSIONS.some(([from, to]) => (from === a && to === b) || (from === b && to === a));
}
