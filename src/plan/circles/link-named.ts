import { type OpenFilter, takeByKey } from '../stage.ts';

/** Keeps what goes and is what another one goes for: only these can stand in a circle. */
export const linkNamed: OpenFilter = ({ emit }) => {
  return takeByKey(2, (place, [goes, named]) => {
    if (goes!.length > 0 && named!.length > 0) emit('links', goes![0]![0]!, place);
  });
};
