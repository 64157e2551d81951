import { resolve } from 'node:path';

/**
 * What each named file or folder is called in ids: its own name, and as many of the folders above it as tell it from
 * others of that name. Depends on what is named, not on the order.
 */
export function labelInputs(names: readonly string[], cwd: string): Map<string, string> {
  const paths = new Map(names.map((name) => [name, resolve(cwd, name).split(/[\\/]/)]));
  const distinct = new Map([...paths.values()].map((path) => [path.join('/'), path]));
  const labels = new Map<string[], string>();
  shorten([...distinct.values()], 1, labels);
  return new Map([...paths].map(([name, path]) => [name, labels.get(distinct.get(path.join('/'))!)!]));
}

/** The id of a file in a folder. Two folders may hold files of one name; in a single one the path inside it tells them apart. */
export function labelInside(labels: ReadonlyMap<string, string>, folder: string, inside: string): string {
  return labels.size > 1 ? `${labels.get(folder)!}/${inside}` : inside;
}

/** Labels paths with their last `parts`, and those that are alike in these with more. */
function shorten(paths: readonly string[][], parts: number, labels: Map<string[], string>): void {
  const alike = new Map<string, string[][]>();
  for (const path of paths) {
    const label = path.slice(-parts).join('/');
    const group = alike.get(label) ?? [];
    group.push(path);
    alike.set(label, group);
  }
  for (const [label, group] of alike) {
    if (group.length > 1) shorten(group, parts + 1, labels);
    else labels.set(group[0]!, label);
  }
}
