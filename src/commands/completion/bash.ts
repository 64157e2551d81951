import { type CommandShape, followTrail, listCommands, quote } from './describe.ts';

/** A completion script for bash 4 and later, which needs no bash-completion package. */
export function completeBash(program: string, root: CommandShape): string {
  const commands = listCommands(root);
  return `# Completion of ${program} for bash. Add to ~/.bashrc:  source <(${program} completion bash)
_${program}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} trail= word
  # Bash takes --name=value apart into three words.
  if [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [[ $current == = ]]; then current=; fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$trail $word" in
${followTrail(commands)}    esac
  done
  COMPREPLY=()
  case "$trail:$previous" in
${commands.flatMap(completeValues).join('')}  esac
  case "$trail:$current" in
${commands.map(completeOptions).join('')}  esac
  case "$trail" in
${commands.map(completeWords).join('')}  esac
}
# An empty answer means: file names.
complete -o bashdefault -o default -F _${program} ${program}
`;
}

function completeValues({ path, options }: CommandShape): string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map(({ names, choices }) => {
      const pattern = names.map((name) => quote(`${path.join(' ')}:${name}`)).join('|');
      return `    ${pattern}) ${offer(choices)}return ;;\n`;
    });
}

function completeOptions({ path, options }: CommandShape): string {
  return `    ${quote(`${path.join(' ')}:`)}-*) ${offer(options.flatMap(({ names }) => names))}return ;;\n`;
}

function completeWords({ path, commands, choices }: CommandShape): string {
  return `    ${quote(path.join(' '))}) ${offer([...commands.map((child) => child.path.at(-1)!), ...choices])};;\n`;
}

function offer(words: readonly string[]): string {
  return words.length === 0 ? '' : `COMPREPLY=($(compgen -W ${quote(words.join(' '))} -- "$current")); `;
}
