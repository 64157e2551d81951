import { OWN_CLAIM } from '../repeats/judge.ts';
import { type OpenFilter, takeByKey } from '../stage.ts';

/**
 * Of all that says a text may go one thing counts: what was found at its own turn, else the claim of the earliest later
 * text. Rows are in that order. What goes for what is handed on for the search for circles.
 */
export const mergeClaims: OpenFilter = ({ emit }) => {
  return takeByKey(1, (place, [claims]) => {
    const [kind, other, name, judgement] = claims![0] as [string, string, string, string];
    emit('removals', place, other, name, judgement, kind === OWN_CLAIM ? '1' : '0');
    emit('goes', place, other);
    emit('named', other, place);
  });
};
