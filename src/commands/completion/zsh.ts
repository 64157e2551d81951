import { type CommandShape, followTrail, listCommands, quote } from './describe.ts';

/** A completion script for zsh, to be sourced or put into a folder of `fpath` as `_aligner`. */
export function completeZsh(program: string, root: CommandShape): string {
  const commands = listCommands(root);
  return `#compdef ${program}
# Completion of ${program} for zsh. Add to ~/.zshrc, after compinit:  source <(${program} completion zsh)
_${program}() {
  local trail= word
  local -a answers
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$trail $word" in
${followTrail(commands)}    esac
  done
  case "$trail:\${words[CURRENT-1]}" in
${commands.flatMap(completeValues).join('')}  esac
  if [[ "$PREFIX" == -* ]]; then
    case "$trail" in
${commands.map(completeOptions).join('')}    esac
    _describe -o option answers
    return
  fi
  case "$trail" in
${commands.map(completeWords).join('')}  esac
}
if [[ "\${funcstack[1]}" == _${program} ]]; then _${program} "$@"; else compdef _${program} ${program}; fi
`;
}

function completeValues({ path, options }: CommandShape): string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map(({ names, choices }) => {
      const pattern = names.map((name) => quote(`${path.join(' ')}:${name}`)).join('|');
      return `    ${pattern}) ${choices.length > 0 ? `compadd -- ${choices.map(quote).join(' ')}` : '_files'}; return ;;\n`;
    });
}

function completeOptions({ path, options }: CommandShape): string {
  const answers = options.flatMap(({ names, description }) => names.map((name) => answer(name, description)));
  return `      ${quote(path.join(' '))}) answers=(${answers.join(' ')}) ;;\n`;
}

function completeWords({ path, commands, choices }: CommandShape): string {
  const answers = [
    ...commands.map((child) => answer(child.path.at(-1)!, child.description)),
    ...choices.map(quote),
  ];
  const action = answers.length > 0 ? `answers=(${answers.join(' ')}); _describe command answers` : '_files';
  return `    ${quote(path.join(' '))}) ${action} ;;\n`;
}

/** `word:what it means`, the form that `_describe` takes. */
function answer(word: string, description: string): string {
  return quote(`${word}:${description.replaceAll(':', '\\:')}`);
}
