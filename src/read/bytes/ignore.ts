import { relative, resolve, sep } from 'node:path';

/** Files that are passed over although they are named or stand in a folder that is. */
export interface IgnoreOptions {
  /** Folder that the patterns are relative to. */
  base: string;
  /** As in a `.gitignore`: without a slash, the name of a file or folder anywhere; `!` takes an earlier pattern back. */
  patterns: readonly string[];
}

/** Tells of a file, as the user named it, whether it is to be passed over. The last pattern that matches decides. */
export async function compileIgnore(
  options: readonly IgnoreOptions[],
  cwd: string,
): Promise<(name: string) => boolean> {
  if (options.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  const lists = options.map(({ base, patterns }) => ({
    base,
    rules: patterns.map((written) => {
      const ignored = !written.startsWith('!');
      const pattern = written.replace(/^!/, '').replace(/\/$/, '');
      const path = pattern.includes('/') ? pattern.replace(/^\//, '') : `**/${pattern}`;
      return { ignored, matches: picomatch([path, `${path}/**`], { dot: true }) };
    }),
  }));
  return (name) => {
    if (name === '-') return false;
    return lists.some(({ base, rules }) => {
      const path = relative(base, resolve(cwd, name)).split(sep).join('/');
      if (path.startsWith('../')) return false;
      return rules.findLast(({ matches }) => matches(path))?.ignored ?? false;
    });
  };
}
