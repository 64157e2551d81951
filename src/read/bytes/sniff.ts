import type { InputFormat } from '../../model.ts';
import { findWideEncoding } from './decode.ts';
import { decodeAs } from './encodings.ts';

/** Enough of a file to see what it is, past the comments that may stand first. */
export const SNIFF_BYTES = 1 << 16;

const FEED_ROOT = /^<(?:rss|feed|(?:\w+:)?RDF)[\s>]/i;
const HTML_TAG =
  /^<(?:!doctype html|html|head|body|title|meta|article|section|main|div|p|h[1-6]|ul|ol|table|blockquote|figure|script|link|a|span)[\s>/]/i;
const MARKDOWN_FENCE = /^---\s*\n/;

/** Tells the format from the content; the name only decides where the content is open. */
export function detectFormat(head: Buffer, name: string): InputFormat {
  if (head.toString('latin1', 0, 4) === 'PK\x03\x04') return 'docx';
  const start = readStart(head);
  if (/^WARC\/\d/.test(start)) return 'warc';
  if (isMail(start, name)) return 'mail';
  if (start.startsWith('{') || start.startsWith('[')) return detectJson(start, name);
  if (start.startsWith('<')) return detectMarkup(start, name);
  if (MARKDOWN_FENCE.test(start)) return 'text';
  // Bits of HTML in running text are text, unless the file says otherwise.
  return extensionOf(name) === 'html' && start.includes('>', start.search(/<\w/) >>> 0) ? 'html' : 'text';
}

/** A block of header fields, among them one that only mail has; the name tells where there is none such. */
function isMail(start: string, name: string): boolean {
  const header = /^(?:From .*\n)?(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){2,}(?=\r?\n)/.exec(start)?.[0];
  if (header === undefined) return false;
  return /^(?:MIME-Version|Received|Message-ID):/im.test(header) || /\.(?:eml|mht|mhtml)$/i.test(name);
}

function readStart(head: Buffer): string {
  return decodeAs(findWideEncoding(head) ?? 'utf-8', head.subarray(0, SNIFF_BYTES))
    .replace(/^\uFEFF/, '')
    .trimStart();
}

function detectJson(start: string, name: string): InputFormat {
  if (/^\{[^{}]*"version"\s*:\s*"https?:\/\/jsonfeed\.org\//.test(start)) return 'feed';
  // A pretty-printed document opens with a bracket alone; text rarely opens with either.
  if (/^\{\s*"/.test(start) || /^\[\s*[{\]]/.test(start)) return 'jsonl';
  return ['jsonl', 'feed'].includes(extensionOf(name) ?? '') ? 'jsonl' : 'text';
}

function detectMarkup(start: string, name: string): InputFormat {
  const root = skipProlog(start);
  if (FEED_ROOT.test(root)) return 'feed';
  if (/^<(?:\w+:)?nitf[\s>]/i.test(root)) return 'nitf';
  if (/^<(?:\w+:)?news(?:Item|Message)[\s>]/.test(root)) return 'newsml';
  if (HTML_TAG.test(root)) return 'html';
  const byName = extensionOf(name);
  if (byName === 'feed' || byName === 'html') return byName;
  return /^<\?xml\b/.test(start) ? 'feed' : 'text';
}

/** Cuts off the XML declaration, comments and a document type, unless it is that of HTML. */
function skipProlog(markup: string): string {
  let rest = markup;
  for (;;) {
    const next = rest
      .replace(/^<\?[^>]*>\s*/, '')
      .replace(/^<!--[\s\S]*?-->\s*/, '')
      .replace(/^<!doctype (?!html)[^[>]*(?:\[[^\]]*\]\s*)?>\s*/i, '');
    if (next === rest) return rest;
    rest = next;
  }
}

const EXTENSIONS: Record<string, InputFormat> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xml: 'feed',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'jsonl',
};

function extensionOf(name: string): InputFormat | undefined {
  const extension = /\.([a-z]+)$/.exec(name.toLowerCase().replace(/\.gz$/, ''))?.[1];
  return extension ? EXTENSIONS[extension] : undefined;
}
