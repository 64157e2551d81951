import type { OpenFilter } from '../stage.ts';

/** The lines of the result, in order. */
export const printLines: OpenFilter = ({ emit }) => ({
  take: ({ key, fields }) => emit('lines', key, fields.at(-1)!),
});
