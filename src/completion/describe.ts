import type { Command, Option } from 'commander';

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

/** The program as commander knows it, so that completion never says anything else than `--help`. */
export function describeCommand(command: Command, path: string[] = []): CommandShape {
  const help = command.createHelp();
  return {
    path,
    description: command.description(),
    options: help.visibleOptions(command).map(describeOption),
    commands: help.visibleCommands(command).map((child) => describeCommand(child, [...path, child.name()])),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  };
}

function describeOption({ short, long, description, required, optional, argChoices }: Option): OptionShape {
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

/** A word in single quotes, as every shell but fish takes them. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
