import { listFreed } from '../../clean/corpus/break-circles.ts';
import type { OpenFilter } from '../stage.ts';

/** The earliest text of every circle of removals stays. */
export const freeEarliest: OpenFilter = ({ emit }) => {
  const next = new Map<string, string>();
  return {
    take({ key, fields }) {
      next.set(key, fields[0]!);
    },
    end() {
      for (const place of listFreed(next.keys(), (text) => next.get(text))) emit('freed', place);
    },
  };
};
