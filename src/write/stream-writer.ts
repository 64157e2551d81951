/** Prints values one by one as they come. */
export interface StreamWriter<T> {
  write(value: T): Promise<void>;
  /** Call once, after the last value. */
  end(): Promise<void>;
}

/**
 * A writer whose output differs for a single value: the first one is held until a second one, or the end, shows
 * which case it is.
 */
export function holdFirst<T>(
  print: (value: T, position: { index: number; single: boolean }) => Promise<void>,
): StreamWriter<T> {
  let held: { value: T } | undefined;
  let count = 0;
  return {
    async write(value) {
      if (count === 0) held = { value };
      else {
        if (held) await print(held.value, { index: 0, single: false });
        held = undefined;
        await print(value, { index: count, single: false });
      }
      count++;
    },
    async end() {
      if (held) await print(held.value, { index: 0, single: true });
    },
  };
}
