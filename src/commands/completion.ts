import { EXIT } from '../errors.ts';
import { type Io, openOutput } from '../process/io.ts';
import { completeBash } from './completion/bash.ts';
import { type CommandShape, type DescribedCommand, describeCommand } from './completion/describe.ts';
import { completeFish } from './completion/fish.ts';
import { completeZsh } from './completion/zsh.ts';

type Shell = 'bash' | 'zsh' | 'fish';

const SCRIPTS: Record<Shell, (program: string, root: CommandShape) => string> = {
  bash: completeBash,
  zsh: completeZsh,
  fish: completeFish,
};

/** `aligner completion`: prints a script that lets a shell complete the given program. Gives the exit code. */
export async function completion(shell: Shell, program: DescribedCommand, io: Io): Promise<number> {
  const output = await openOutput(io, '-');
  await output.write(SCRIPTS[shell](program.name(), describeCommand(program)));
  await output.commit();
  return EXIT.done;
}
