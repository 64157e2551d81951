import { listAmongNew } from '../../clean/corpus/boilerplate.ts';
import { positionOf } from '../rows.ts';
import { type OpenFilter, takeByKey } from '../stage.ts';

/** For each text the articles in which it stands among others that are new: what recurs so is boilerplate. */
export const findAmongNew: OpenFilter = ({ emit }) => {
  return takeByKey(1, (position, [rows]) => {
    const members = rows!.map(([place, isLong]) => ({
      place: place!,
      isLong: isLong === '1',
      isNew: positionOf(place!) === position,
    }));
    for (const { place } of listAmongNew(members)) emit('counted', place, position);
  });
};
