import { decodeLexicon } from '../align/words/lexicon/codec.ts';
import { CorpusBuilder } from '../align/words/lexicon/corpus.ts';
import { type Coverage, measureCoverage, shareKnown } from '../align/words/lexicon/coverage.ts';
import { type LexiconEntry, lookUp } from '../align/words/lexicon/look-up.ts';
import { trainLexicon as learn } from '../align/words/lexicon/train.ts';
import { cleanArticle } from '../api/clean-article.ts';
import { readArticles } from '../api/read.ts';
import { AlignerError, EXIT } from '../errors.ts';
import type { LanguageTag } from '../model.ts';
import { createConsole } from '../process/console.ts';
import type { Io } from '../process/io.ts';
import { readBitext } from '../read/bitext/bitext.ts';
import {
  type LexiconChoice,
  readChosenLexicon,
  readLexicon,
  readShippedLexicon,
} from '../read/shipped/lexicon.ts';
import { count, nameLanguage } from '../text/wording.ts';
import { type CommonOptions, produceOutput, toReadOptions } from './common.ts';
import { showProgress } from './report/progress.ts';

export interface TrainOptions extends CommonOptions {
  /** Bitext files: TSV, TMX, or a Moses pair named by language. */
  files: readonly string[];
  /** Two tags with a comma between them, in the order of the TSV columns. */
  languages: string;
}

/** `aligner lexicon train`: a bitext into a lexicon file. Gives the exit code. */
export async function trainLexicon(options: TrainOptions, io: Io): Promise<number> {
  if (options.output === undefined || options.output === '-') {
    throw new AlignerError('usage', 'a lexicon is a binary file; name one with -o FILE');
  }
  if (options.files.length === 0)
    throw new AlignerError('usage', 'name at least one bitext (TSV, TMX or a Moses pair)');
  const languages = parseLanguages(options.languages);
  const console = await createConsole(io, options);
  const onProgress = showProgress(console);
  const corpus = new CorpusBuilder(languages);
  let read = 0;
  for await (const pair of readBitext(options.files, languages, io)) {
    corpus.add(pair);
    if (++read % 4096 === 0) onProgress({ what: 'pairs read', done: read });
  }
  const bitext = corpus.finish();
  const used = bitext.sourceOf.length;
  if (used === 0) {
    onProgress({ what: 'pairs read', finished: true });
    throw new AlignerError('empty', `${options.files.join(', ')}: no sentence pair to learn from`);
  }
  const what = `learning from ${used} pairs`;
  const bytes = learn(bitext, (share) => onProgress({ what, share }));
  onProgress({ what, finished: true });
  const { sides } = decodeLexicon(bytes);
  const entries = sides[0].targets.length;
  await produceOutput(io, options, async (output) => {
    await output.write(bytes);
    return true;
  });
  console.say(
    `${read} pairs in = ${used} used + ${read - used} left out (repeated, empty, too long or of unlike length); ${options.output}: ${count(entries, 'word pair')}, ${bytes.length} bytes`,
  );
  if (entries === 0) {
    console.warn(
      `no word was seen often enough to learn a translation, so ${options.output} is empty; train on more sentence pairs`,
    );
  } else {
    const shares = [bitext.a, bitext.b].map(
      (side, k) => `${showShare(shareKnown(side, sides[k]!))} of the ${nameLanguage(side.language)} words`,
    );
    console.say(
      `of the text that it was learned from it covers ${shares.join(', ')}; of your articles: aligner lexicon coverage`,
    );
  }
  return EXIT.done;
}

export interface ShowOptions extends CommonOptions {
  word: string;
  /** A lexicon file; the shipped one without it. */
  lexicon?: string | undefined;
}

/** `aligner lexicon show WORD`: what a lexicon knows of a word, in both directions. Gives the exit code. */
export async function showLexicon(options: ShowOptions, io: Io): Promise<number> {
  const lexicon = options.lexicon
    ? await readLexicon(options.lexicon, io)
    : (await readShippedLexicon(['de', 'en'], io))!;
  const entries = lookUp(lexicon, options.word);
  await produceOutput(io, options, async (output) => {
    for (const entry of entries) await output.write(describeEntry(entry));
    return true;
  });
  if (entries.length === 0) {
    const console = await createConsole(io, options);
    console.say(`"${options.word}" is not in the lexicon (${lexicon.languages.join('-')})`);
  }
  return EXIT.done;
}

export interface CoverageOptions extends CommonOptions, LexiconChoice {
  /** Articles in either language of the lexicon. */
  files: readonly string[];
}

/** `aligner lexicon coverage FILE`: how much of a text a lexicon knows, and what it does not. Gives the exit code. */
export async function showCoverage(options: CoverageOptions, io: Io): Promise<number> {
  const lexicon = decodeLexicon(await readChosenLexicon(options, io));
  await produceOutput(io, options, async (output) => {
    for await (const raw of readArticles(options.files, { ...toReadOptions(options), io })) {
      const article = await cleanArticle(raw);
      const side = lexicon.sides.find(({ language }) => language === article.language.tag);
      if (!side) {
        throw new AlignerError(
          'wrong-language',
          `${article.id} is ${nameLanguage(article.language.tag)}, the lexicon is for ${lexicon.languages.map(nameLanguage).join(' and ')}; name a lexicon for it with --lexicon`,
        );
      }
      const texts = article.paragraphs.map(({ text }) => text);
      await output.write(`${article.id}: ${describeCoverage(measureCoverage(texts, side), side.language)}\n`);
    }
    return true;
  });
  return EXIT.done;
}

/** A look at what is missing; the tail is long and says no more. */
const SHOWN_UNKNOWN = 10;

function describeCoverage({ words, whole, parts, unknown }: Coverage, language: LanguageTag): string {
  const share = (some: number) => showShare(words > 0 ? some / words : 0);
  const listed = unknown
    .slice(0, SHOWN_UNKNOWN)
    .map(([word, times]) => (times > 1 ? `${word} (${times})` : word));
  const more = unknown.length - listed.length;
  const names = listed.length > 0 ? `: ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}` : '';
  return `${language}, ${count(words, 'word')}: ${share(whole)} known, ${share(parts)} by the parts of compounds, ${share(words - whole - parts)} unknown${names}`;
}

function showShare(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** `Botschafter (de, stem botschaf, 40 in a million)`, or `part` for one of a compound, and a line per translation with p(translation | word) and back. */
function describeEntry({ word, language, to, stem, isPart, frequency, translations }: LexiconEntry): string {
  const perMillion = Number((frequency * 1e6).toPrecision(2));
  const head = `${word} (${language}, ${isPart ? 'part' : 'stem'} ${stem}, ${perMillion} in a million)\n`;
  return (
    head +
    translations
      .map(
        ({ stem: other, chance, reverse }) =>
          `  ${to} ${other}  ${chance.toFixed(3)}  back ${reverse.toFixed(3)}\n`,
      )
      .join('')
  );
}

function parseLanguages(written: string): [LanguageTag, LanguageTag] {
  const tags = written.split(',').map((tag) => tag.trim().toLowerCase());
  const [a, b] = tags;
  if (tags.length !== 2 || !a || !b || a === b || !tags.every((tag) => /^[a-z]{2,3}$/.test(tag))) {
    throw new AlignerError('usage', `--languages takes two different tags such as "de,en", got "${written}"`);
  }
  return [a, b];
}
