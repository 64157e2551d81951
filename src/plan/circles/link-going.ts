import { type OpenFilter, takeByKey } from '../stage.ts';

/** Of these, those that go for a text that goes itself: in a feed of news next to none. */
export const linkGoing: OpenFilter = ({ emit }) => {
  return takeByKey(2, (place, [goes, links]) => {
    if (goes!.length > 0) for (const [source] of links!) emit('suspects', source!, place);
  });
};
