/** Says the first few lines of a kind, and counts the rest: a folder of thousands of odd files is summed up. */
export interface FewLines {
  add(line: string): void;
  /** `and 480 more warnings`, when there are any. */
  close(): void;
}

export const MAX_LINES = 20;

/** @param noun what the lines are, in the plural */
export function limitMessages(say: (line: string) => void, noun: string): FewLines {
  let lines = 0;
  return {
    add(line) {
      if (++lines <= MAX_LINES) say(line);
    },
    close() {
      if (lines > MAX_LINES) say(`and ${lines - MAX_LINES} more ${noun}`);
    },
  };
}
