import type { WriterContext } from '../../context.ts';
import { holdFirst } from '../../stream-writer.ts';
import type { PairWriter } from '../writer.ts';
import { readAssets } from './assets.ts';
import { writeDocument } from './document.ts';
import { writeEntry, writeFailure } from './feed.ts';
import { closePage, openPage } from './page.ts';

/**
 * One self-contained page: a single document side by side, or several under an index with filters. Written document
 * by document; whatever needs all of them (the index's counts and filters) is worked out by the page itself.
 */
export function writePairHtml({ output }: WriterContext): PairWriter {
  const assets = readAssets();
  let opened = false;
  const open = async (title: string, isFeed: boolean) => {
    if (!opened) await output.write(openPage(title, isFeed, assets));
    opened = true;
  };
  const writer: PairWriter = holdFirst(async (result, { index, single }) => {
    const isFeed = !single || 'error' in result;
    await open(isFeed ? 'Alignment report' : `${result.id} · alignment report`, isFeed);
    if ('error' in result) return output.write(writeFailure(result, index));
    await output.write(single ? writeDocument(result, index) : writeEntry(result, index));
  });
  return {
    write: writer.write,
    async end() {
      await writer.end();
      await open('Alignment report', true);
      await output.write(closePage(assets));
    },
  };
}
