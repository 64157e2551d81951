/** Options that mean the same for every command, so that they may stand before its name. */
const GLOBAL_FLAGS: ReadonlySet<string> = new Set(['-q', '--quiet', '--color', '--no-color', '--no-config']);
/** Commands that have commands of their own. */
const GROUPS: ReadonlySet<string> = new Set(['lexicon']);

/**
 * Brings the arguments into the order that the command line parser expects: `help clean` becomes `clean --help`, and
 * global options move behind the command.
 */
export function arrangeArguments(argv: readonly string[]): string[] {
  const leading = countLeadingFlags(argv);
  const [command, ...rest] = argv.slice(leading);
  if (command === undefined) return [...argv];
  if (command === 'help') return [...rest.filter((word) => !word.startsWith('-')), '--help'];
  const nested = GROUPS.has(command) ? rest.slice(0, 1) : [];
  return [command, ...nested, ...argv.slice(0, leading), ...rest.slice(nested.length)].map(completeFlag);
}

function countLeadingFlags(argv: readonly string[]): number {
  let at = 0;
  for (; at < argv.length; at++) {
    if (argv[at] === '--config') at++;
    else if (!GLOBAL_FLAGS.has(argv[at]!) && !argv[at]!.startsWith('--config=')) break;
  }
  return Math.min(at, argv.length);
}

/** `--fail-on-new` alone means none; without this the path behind it would be taken for the number. */
function completeFlag(argument: string): string {
  return argument === '--fail-on-new' ? '--fail-on-new=0' : argument;
}
