/** What completion has to know of an option. */
export interface OptionShape {
  /** `-o`, `--output`: every way to write it. */
  names: string[];
  description: string;
  takesValue: boolean;
  /** The values there are; empty where any will do, a file name for instance. */
  choices: readonly string[];
}

/** What completion has to know of a command. */
export interface CommandShape {
  /** Words that lead to it, without the program's name: `[]` for the program, `['lexicon', 'train']`. */
  path: string[];
  description: string;
  options: OptionShape[];
  commands: CommandShape[];
  /** Values of its first argument, where only these will do. */
  choices: readonly string[];
}

/** A command as the program describes itself; commander's commands have this shape. */
export interface DescribedCommand {
  name(): string;
  description(): string;
  readonly options: readonly DescribedOption[];
  readonly commands: readonly DescribedCommand[];
  readonly registeredArguments: readonly { argChoices?: readonly string[] | undefined }[];
}

interface DescribedOption {
  short?: string | undefined;
  long?: string | undefined;
  description: string;
  required: boolean;
  optional: boolean;
  argChoices?: readonly string[] | undefined;
}

/** Every command has it without saying so. */
const HELP: OptionShape = {
  names: ['-h', '--help'],
  description: 'display help for command',
  takesValue: false,
  choices: [],
};

/** What there is to complete, taken from the description that `--help` prints too. */
export function describeCommand(command: DescribedCommand, path: string[] = []): CommandShape {
  return {
    path,
    description: command.description(),
    options: [...command.options.map(describeOption), HELP],
    commands: command.commands.map((child) => describeCommand(child, [...path, child.name()])),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  };
}

function describeOption(option: DescribedOption): OptionShape {
  const { short, long, description, required, optional, argChoices } = option;
  return {
    names: [short, long].filter((name) => name !== undefined),
    description,
    takesValue: required || optional,
    choices: argChoices ?? [],
  };
}

/** A command and all below it. */
export function listCommands(command: CommandShape): CommandShape[] {
  return [command, ...command.commands.flatMap(listCommands)];
}

/** Cases of a shell's `case "$trail $word"`: each command's name leads on from the command above it. */
export function followTrail(commands: readonly CommandShape[]): string {
  return commands
    .filter(({ path }) => path.length > 0)
    .map(({ path }) => {
      const pattern = quote(`${path.slice(0, -1).join(' ')} ${path.at(-1)}`);
      return `      ${pattern}) trail=${quote(path.join(' '))} ;;\n`;
    })
    .join('');
}

/** A word in single quotes, as every shell but fish takes them. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
