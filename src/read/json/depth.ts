import { AlignerError } from '../../errors.ts';

/** Nobody's metadata is nested deeper; much deeper values exhaust the stack of whoever prints them. */
const MAX_DEPTH = 100;

/**
 * Refuses a value that is nested too deep to be printed again, or that holds itself, as an alias in YAML can.
 *
 * @throws AlignerError `malformed`, naming the place
 */
export function checkDepth(value: unknown, place: string): void {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) {
      throw new AlignerError(
        'malformed',
        `${place}: a field is nested more than ${MAX_DEPTH} levels deep, or holds itself; flatten it or leave it out`,
      );
    }
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
}
