import { AlignerError } from '../../errors.ts';

interface Signature {
  what: string;
  offset: number;
  bytes: string;
  hint: string;
}

const UNPACK = 'unpack it and name the files or the folder';
const ZIP = 'PK\x03\x04';
const SIGNATURES: Signature[] = [
  // Both begin with an unpacked file that names their kind.
  {
    what: 'an EPUB book',
    offset: 30,
    bytes: 'mimetypeapplication/epub+zip',
    hint: 'unpack it, it holds HTML pages, and name the folder',
  },
  {
    what: 'an OpenDocument file',
    offset: 30,
    bytes: 'mimetypeapplication/vnd.oasis.opendocument',
    hint: 'save it as a Word document (.docx) or as text',
  },
  { what: 'a zip archive (or an office document)', offset: 0, bytes: ZIP, hint: UNPACK },
  { what: 'a tar archive', offset: 257, bytes: 'ustar', hint: UNPACK },
  { what: 'a 7z archive', offset: 0, bytes: '7z\xbc\xaf\x27\x1c', hint: UNPACK },
  { what: 'a RAR archive', offset: 0, bytes: 'Rar!\x1a\x07', hint: UNPACK },
  {
    what: 'packed with xz',
    offset: 0,
    bytes: '\xfd7zXZ\0',
    hint: 'pipe it through "xz -dc", or pack it with gzip',
  },
  {
    what: 'packed with bzip2',
    offset: 0,
    bytes: 'BZh',
    hint: 'pipe it through "bzip2 -dc", or pack it with gzip',
  },
  {
    what: 'packed with zstd',
    offset: 0,
    bytes: '\x28\xb5\x2f\xfd',
    hint: 'pipe it through "zstd -dc", or pack it with gzip',
  },
  { what: 'packed with gzip twice', offset: 0, bytes: '\x1f\x8b', hint: 'unpack it once' },
  {
    what: 'a PDF file',
    offset: 0,
    bytes: '%PDF-',
    hint: 'save its text first, for instance with "pdftotext"',
  },
];

export interface ArchiveOptions {
  /** Takes zip archives, which Word documents are. */
  zip?: boolean | undefined;
}

/**
 * Refuses what holds articles in a form that is not read here, with what to do about it.
 *
 * @throws AlignerError `binary`.
 */
export function refuseArchive(head: Buffer, name: string, { zip }: ArchiveOptions = {}): void {
  for (const { what, offset, bytes, hint } of SIGNATURES) {
    if (head.toString('latin1', offset, offset + bytes.length) !== bytes) continue;
    if (bytes === ZIP && zip) continue;
    // "BZh" alone may begin a text; the level digit and the block's magic number follow it.
    if (bytes === 'BZh' && !/^BZh[1-9]1AY&SY/.test(head.toString('latin1', 0, 10))) continue;
    throw new AlignerError('binary', `${name} is ${what}; ${hint}`);
  }
}
