import { AlignerError } from '../../errors.ts';
import type { Block } from '../block.ts';
import type { SelectedBlock } from './blocks.ts';
import { selectBlocks } from './choose/select.ts';
import { undoDoubleEncoding } from './encoded.ts';
import { takeFullText } from './full-text.ts';
import { type PageMetadata, readMetadata } from './metadata.ts';
import { readState } from './state.ts';
import { parseTree } from './tree.ts';

/** What a page says of its article, and its text. */
export interface PageArticle
  extends Pick<
    PageMetadata,
    'title' | 'kicker' | 'published' | 'url' | 'alternates' | 'language' | 'details'
  > {
  blocks: Block[];
  warnings: string[];
}

const CUT = 'the page is too large or nested too deeply and was read only in part';
/** Characters of a page that are read: five times the largest of 270 news pages. */
const MAX_LENGTH = 1 << 23;
/** Pages repeat their text for search engines, often cut short; only one that is this much fuller is better than what the page shows. */
const FULLER = 1.5;
/** The data of scripts holds more than the article; it is asked only where the page shows hardly anything. */
const MUCH_FULLER = 3;
/** A teaser of a paid article is shorter than this; free news in brief may be, too, but does not say that it is paid. */
const STUB_LENGTH = 1500;

/**
 * Reads the article of an HTML page, or of a piece of HTML as feeds carry it.
 * `line` of a block is the line of the source on which its text starts.
 *
 * @throws AlignerError `empty` when there is no text to be found; `name` is for the message.
 */
export async function readHtml(html: string, name: string): Promise<PageArticle> {
  const source = undoDoubleEncoding(html);
  const { root, cut } = parseTree(source.length > MAX_LENGTH ? source.slice(0, MAX_LENGTH) : source);
  const metadata = readMetadata(root);
  const warnings: string[] = [];
  if (cut || source.length > MAX_LENGTH) warnings.push(CUT);
  if (metadata.invalidDate)
    warnings.push(`"${metadata.invalidDate}" is not a valid date; the article has none`);
  const lineAt = createLineCounter(source);
  let blocks = (await selectBlocks(root, metadata)).map((block) => toBlock(block, lineAt));
  const length = blocks.reduce((sum, { text, boilerplate }) => sum + (boilerplate ? 0 : text.length), 0);
  const state = length < STUB_LENGTH && !metadata.body ? readState(root) : null;
  if (metadata.body && metadata.body.length > FULLER * length) {
    blocks = takeFullText(metadata.body, blocks);
    warnings.push('the text is taken from the page’s JSON-LD, which is fuller than what the page shows');
  } else if (state !== null && state.length > MUCH_FULLER * length) {
    blocks = takeFullText(state, blocks);
    warnings.push('the text is taken from the data of the page’s scripts, which would show it');
  } else if (metadata.paid && length < STUB_LENGTH) {
    warnings.push(`the page holds only the beginning of a paid article (${length} characters)`);
  }
  if (blocks.every(({ boilerplate }) => boilerplate)) {
    throw new AlignerError(
      'empty',
      cut
        ? `${name}: ${CUT}, and there is no article text in it`
        : `${name} holds no article text; if scripts load it, save the page from a browser`,
    );
  }
  const { title, kicker, published, url, alternates, language, details } = metadata;
  return { title, kicker, published, url, alternates, language, details, blocks, warnings };
}

function toBlock({ text, offset, boilerplate }: SelectedBlock, lineAt: (offset: number) => number): Block {
  return { text, line: lineAt(offset), ...(boilerplate ? { boilerplate } : {}) };
}

/** Offsets come in rising order, so one pass over the source serves them all. */
function createLineCounter(source: string): (offset: number) => number {
  let line = 1;
  let next = source.indexOf('\n');
  return (offset) => {
    for (; next >= 0 && next < offset; line++) next = source.indexOf('\n', next + 1);
    return line;
  };
}
