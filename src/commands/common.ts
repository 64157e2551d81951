import type { ConsoleOptions } from '../console.ts';
import { type Io, type Output, openOutput } from '../io.ts';
import type { InputFormat } from '../model.ts';

/** Options that every command takes. */
export interface CommonOptions extends ConsoleOptions {
  /** File for the result; stdout when absent or `-`. */
  output?: string | undefined;
  input?: InputFormat | undefined;
}

/**
 * Opens the output, lets `produce` fill it, and makes it final only if that went well: when `produce` throws,
 * or gives back false because there is nothing to deliver, an existing file stays as it was.
 */
export async function produceOutput(
  io: Io,
  file: string | undefined,
  produce: (output: Output) => Promise<boolean>,
): Promise<void> {
  const output = await openOutput(io, file);
  try {
    if (await produce(output)) await output.commit();
    else await output.discard();
  } catch (error) {
    await output.discard();
    throw error;
  }
}

/** Width to lay text out for, where nothing tells: the classic terminal. */
const DEFAULT_COLUMNS = 80;

export function readColumns(io: Io): number {
  return io.stdout.columns ?? DEFAULT_COLUMNS;
}
