// Makes data/words.de.txt and data/words.en.txt from a bitext: the words that tell a typo from another word.
// node bench/fit/make-words.mjs SENTENCES.tsv; each line is: collection TAB German TAB English.
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** What stands in the texts less often may be a typo itself. */
const FEWEST = 3;
/** Shorter words are never taken for typos. */
const SHORTEST = 5;
const LETTERS = /^[a-zäöüéèáàâêîôçñ]+$/;

const [file] = process.argv.slice(2);
const counts = { de: new Map(), en: new Map() };
for await (const line of createInterface(createReadStream(file))) {
  const [, de, en] = line.split('\t');
  if (en === undefined) continue;
  for (const [language, text] of Object.entries({ de, en })) count(counts[language], text);
}
for (const [language, words] of Object.entries(counts)) {
  const kept = [...words].filter(([, times]) => times >= FEWEST).map(([word]) => word);
  const out = fileURLToPath(new URL(`../../data/words.${language}.txt`, import.meta.url));
  writeFileSync(out, encode(kept.sort()));
  console.log(`${language}: ${kept.length} words`);
}

function count(words, text) {
  for (const word of text.normalize('NFC').match(/\p{L}+/gu) ?? []) {
    const folded = word.toLowerCase().replaceAll('ß', 'ss');
    if (folded.length >= SHORTEST && LETTERS.test(folded)) words.set(folded, (words.get(folded) ?? 0) + 1);
  }
}

/** Each line: how many letters are those of the line above (one digit in base 36), then the other letters. */
function encode(words) {
  let previous = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < previous.length && previous[shared] === word[shared]) shared++;
      previous = word;
      return `${shared.toString(36)}${word.slice(shared)}\n`;
    })
    .join('');
}
