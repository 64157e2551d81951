import { type CommandShape, listCommands } from './describe.ts';

/** A completion script for fish 3 and later. */
export function completeFish(program: string, root: CommandShape): string {
  const lines = listCommands(root).flatMap((command) => {
    const here = `complete -c ${program} -n ${quoteFish(condition(command))}`;
    const words = [
      ...command.commands.map(
        (child) => `${here} -f -a ${child.path.at(-1)} -d ${quoteFish(child.description)}`,
      ),
      ...(command.choices.length > 0 ? [`${here} -f -a ${quoteFish(command.choices.join(' '))}`] : []),
    ];
    const options = command.options.map(({ names, description, takesValue, choices }) => {
      const flags = names.map((name) =>
        name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
      );
      const value =
        choices.length > 0 ? ` -x -a ${quoteFish(choices.join(' '))}` : takesValue ? ' -r -F' : '';
      return `${here} ${flags.join(' ')}${value} -d ${quoteFish(description)}`;
    });
    return [...words, ...options];
  });
  return `# Completion of ${program} for fish. Save as ~/.config/fish/completions/${program}.fish
${lines.join('\n')}
`;
}

/** True where this command, and none below it, is being written. */
function condition({ path, commands }: CommandShape): string {
  if (path.length === 0) return '__fish_use_subcommand';
  const children = commands.map((child) => child.path.at(-1)!);
  return [
    ...path.map((word) => `__fish_seen_subcommand_from ${word}`),
    ...(children.length > 0 ? [`not __fish_seen_subcommand_from ${children.join(' ')}`] : []),
  ].join('; and ');
}

function quoteFish(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
