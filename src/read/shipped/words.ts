import { readFileSync } from 'node:fs';
import type { Vocabulary } from '../../clean/compare/variants.ts';
import { packageFile } from '../../process/package-file.ts';

const loaded = new Map<string, ReadonlySet<string>>();

/** The words of a language that the package knows (`data/words.*.txt`); loaded on first use, empty for most languages. */
export function openVocabulary(language: string): Vocabulary {
  const name = language.slice(0, 2);
  return (word) => {
    let words = loaded.get(name);
    if (words === undefined) {
      words = name === 'de' || name === 'en' ? readWords(name) : new Set();
      loaded.set(name, words);
    }
    return words.has(word);
  };
}

/** Every line is a digit in base 36, the number of letters shared with the line above, and the rest of the word. */
function readWords(language: string): ReadonlySet<string> {
  const words = new Set<string>();
  let previous = '';
  for (const line of readFileSync(packageFile(`data/words.${language}.txt`), 'utf8').split('\n')) {
    if (line === '') continue;
    previous = previous.slice(0, Number.parseInt(line[0]!, 36)) + line.slice(1);
    words.add(previous);
  }
  return words;
}
