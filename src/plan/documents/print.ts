import type { OpenFilter } from '../stage.ts';
import { openTally } from '../tally.ts';

/** The lines of the result, in order, and how many there are. */
export const printLines: OpenFilter = ({ emit }) => {
  const tally = openTally('print', emit);
  return {
    take({ key, fields }) {
      tally.see(key);
      tally.add('lines');
      emit('lines', key, fields.at(-1)!);
    },
    end: () => tally.end(),
  };
};
