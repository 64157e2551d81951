import { Argument, type Command } from 'commander';
import {
  addReadOptions,
  type Cli,
  createLexiconOnlyOption,
  createLexiconOption,
  examples,
} from './options.ts';

/** `aligner lexicon` */
export function addLexicon(program: Command, { io, finish }: Cli): void {
  const lexicon = program
    .command('lexicon')
    .helpCommand(false)
    .addHelpText(
      'before',
      examples('aligner lexicon train bitext.tsv -o de-en.lexicon', 'aligner lexicon show Botschafter'),
    );

  lexicon
    .command('train')
    .description('learn translation probabilities from sentence pairs')
    .argument('<files...>', 'TSV ("a TAB b" or "collection TAB a TAB b"), TMX, or two Moses files')
    .requiredOption('-o, --output <file>', 'the lexicon file to write')
    .option('--languages <tags>', 'the two languages, in the order of the TSV columns', 'de,en')
    .option('-q, --quiet', 'say nothing but errors')
    .addHelpText(
      'before',
      examples(
        'aligner lexicon train bitext.tsv -o de-en.lexicon',
        'aligner lexicon train --languages fr,en corpus.fr corpus.en -o fr-en.lexicon',
      ),
    )
    .action(async (files, options) => {
      const { trainLexicon } = await import('../commands/lexicon.ts');
      finish(await trainLexicon({ ...options, files }, io));
    });

  lexicon
    .command('show')
    .description('print what a lexicon knows of a word, both ways')
    .argument('<word>', 'a word of either language')
    .option('--lexicon <file>', 'look into this lexicon instead of the shipped one')
    .addHelpText('before', examples('aligner lexicon show Botschafter'))
    .action(async (word, options) => {
      const { showLexicon } = await import('../commands/lexicon.ts');
      finish(await showLexicon({ ...options, word }, io));
    });

  addReadOptions(lexicon.command('coverage'))
    .description('print how much of an article the lexicon knows, and which words it does not')
    .argument('<files...>', 'articles in either language of the lexicon')
    .addOption(createLexiconOption())
    .addOption(createLexiconOnlyOption())
    .addHelpText(
      'before',
      examples(
        'aligner lexicon coverage article.de.txt',
        'aligner lexicon coverage --lexicon own.lexicon article.de.txt article.en.txt',
      ),
    )
    .action(async (files, options) => {
      const { showCoverage } = await import('../commands/lexicon.ts');
      finish(await showCoverage({ ...options, files }, io));
    });
}

/** `aligner completion` */
export function addCompletion(program: Command, { io, finish }: Cli): void {
  program
    .command('completion')
    .addArgument(new Argument('<shell>', 'your shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText(
      'before',
      examples(
        'source <(aligner completion bash)',
        'aligner completion fish > ~/.config/fish/completions/aligner.fish',
      ),
    )
    .action(async (shell) => {
      const { completion } = await import('../commands/completion.ts');
      finish(await completion(shell, program, io));
    });
}
