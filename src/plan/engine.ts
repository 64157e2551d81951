/**
 * What brings rows with one key together between two filters: a sort on disk here, a shuffle on a cluster. Rows are of
 * one width, in whole numbers of 32 bits. In which order they come, and whether one comes twice, makes no difference.
 */
export interface Gather {
  add(...row: number[]): void;
  /**
   * All rows in ascending order, each once, cut where their first `keyed` numbers change; a group holds its rows one
   * after the other and is valid until the next one. Can be asked for once.
   */
  groups(keyed: number): Iterable<Uint32Array>;
  close(): void;
}

/** Opens a place to gather rows of so many numbers. */
export type Engine = (width: number) => Gather;
