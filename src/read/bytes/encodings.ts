/** Names that are in use, besides those of the WHATWG Encoding Standard. */
const ALIASES: Record<string, string> = {
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  latin9: 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  'latin-1': 'windows-1252',
  ansi: 'windows-1252',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  utf32: 'utf-32le',
  'utf-32': 'utf-32le',
  utf32le: 'utf-32le',
  utf32be: 'utf-32be',
  'utf-32le': 'utf-32le',
  'utf-32be': 'utf-32be',
};

/** The label under which an encoding is known here, or undefined for one that nobody knows. */
export function findEncoding(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  const alias = ALIASES[name];
  if (alias) return alias;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

/** Decodes all of `bytes`; what is not valid becomes U+FFFD. A byte order mark is dropped. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding.startsWith('utf-32')) return decodeUtf32(bytes, encoding === 'utf-32le');
  const decoder = new TextDecoder(encoding);
  // Decoding in one go takes a shortcut in Node 20 that reads windows-1252 as Latin-1: quotes, dashes and € would be lost.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, littleEndian);
    const valid = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    if (at > 0 || code !== 0xfeff) pieces.push(valid ? String.fromCodePoint(code) : '\uFFFD');
  }
  return pieces.join('');
}
