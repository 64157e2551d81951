import { writeNumber } from '../rows.ts';
import type { OpenFilter } from '../stage.ts';

/** Numbers the articles in the order of the data, and counts them: all, and those in either language. */
export const givePositions: OpenFilter = ({ emit, tools }) => {
  let position = 0;
  const sizes = [0, 0];
  return {
    take({ fields }) {
      const [source, version, language] = fields.slice(3);
      const side = tools.languages.indexOf(JSON.parse(language!));
      if (side !== -1) sizes[side]!++;
      emit('tickets', source!, writeNumber(position++), version!);
    },
    end() {
      emit('totals', '', [position, ...sizes].map((count) => writeNumber(count)).join('\t'));
    },
  };
};
