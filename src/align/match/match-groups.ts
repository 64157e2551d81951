/** The matches of unit `u` of one side: `matches[starts[u]]` up to `starts[u + 1]`. */
export interface MatchGroups {
  starts: Int32Array;
  matches: Int32Array;
}

/** Matches by unit: a counting sort, which keeps their order. */
export function groupMatches(units: readonly number[], size: number): MatchGroups {
  const starts = new Int32Array(size + 1);
  for (const unit of units) starts[unit + 1]!++;
  for (let unit = 0; unit < size; unit++) starts[unit + 1]! += starts[unit]!;
  const next = starts.slice();
  const matches = new Int32Array(units.length);
  for (let match = 0; match < units.length; match++) matches[next[units[match]!]!++] = match;
  return { starts, matches };
}
