import type { Output } from './io.ts';

/** A system call for every article would cost more than the writing. */
const PIECE = 1 << 16;

/** The same output, written in larger pieces: for a result that is all there at once and that nobody watches coming. */
export function gatherWrites(output: Output): Output & { flush(): Promise<void> } {
  let pending = '';
  const flush = async () => {
    const text = pending;
    pending = '';
    if (text !== '') await output.write(text);
  };
  return {
    flush,
    async write(content) {
      if (typeof content === 'string') pending += content;
      if (typeof content !== 'string' || pending.length >= PIECE) await flush();
      if (typeof content !== 'string') await output.write(content);
    },
    async commit() {
      await flush();
      await output.commit();
    },
    discard: () => output.discard(),
  };
}
