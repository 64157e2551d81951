import type { ChalkInstance } from 'chalk';

/** Leaves every text as it is, whatever style is asked for. Has no `then`, or awaiting it would never end. */
export const plain = new Proxy((text: unknown) => String(text), {
  get: (_, style) => (style === 'then' ? undefined : plain),
}) as unknown as ChalkInstance;

/** In a pipe nothing is coloured, and chalk, which costs as much as the rest of a start, is not even loaded. */
export async function createPainter(coloured: boolean): Promise<ChalkInstance> {
  if (!coloured) return plain;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}
