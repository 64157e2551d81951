import { readFileSync } from 'node:fs';

/** Evaluates some of the page's scripts, which share one scope, and gives back the functions that they define; `rest` stands for others. */
export function loadScripts<T>(files: readonly string[], names: readonly (keyof T & string)[], rest = ''): T {
  const code = files.map((file) => readFileSync(new URL(`../../report/${file}`, import.meta.url), 'utf8'));
  return new Function(`'use strict';\n${rest}\n${code.join('\n')}\nreturn { ${names.join(', ')} };`)() as T;
}
