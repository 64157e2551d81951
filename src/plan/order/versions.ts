import { writeNumber } from '../rows.ts';
import { type OpenFilter, takeByKey } from '../stage.ts';
import { openTally } from '../tally.ts';

/** The ticket of a record that came before, word for word. */
export const REPEATED = '-';

/**
 * Tells the records of one id apart: another version of a text, which is counted, or the same record again. Rows of an id
 * are in the order of the data: time, contents, details.
 */
export const countVersions: OpenFilter = ({ emit }) => {
  const tally = openTally('versions', emit);
  return takeByKey(
    1,
    (id, [heads]) => {
      tally.see(id);
      const versions = new Set<string>();
      for (const [time, contents, details, source, language] of heads!) {
        if (versions.has(contents!)) {
          tally.add('articles.repeated');
          emit('repeats', source!, REPEATED);
          continue;
        }
        versions.add(contents!);
        emit('ordered', time!, id, contents!, details!, source!, writeNumber(versions.size), language!);
      }
    },
    () => tally.end(),
  );
};
