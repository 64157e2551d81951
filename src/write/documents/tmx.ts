import type { BilingualDocument, Pair } from '../../model.ts';
import { readVersion } from '../../process/version.ts';
import type { WriterContext } from '../context.ts';
import { isBySentence } from '../order.ts';
import { escapeXml, xmlAttribute } from '../xml.ts';
import { printDiscrepancy } from './discrepancies.ts';
import { createFramedWriter, type PairWriter } from './writer.ts';

/**
 * Translation Memory eXchange 1.4b: one `tu` per pair, with its score, relation and place as `prop`. Without a
 * DOCTYPE, which the format does not ask for and hardened XML readers refuse.
 */
export function writePairTmx(context: WriterContext): PairWriter {
  return createFramedWriter(context, { open, document: writeUnits, close: () => '  </body>\n</tmx>\n' });
}

/** `*all*` is the standard's word for a memory in which every language may be the source. */
const ANY_SOURCE = '*all*';

function open(first: BilingualDocument | undefined): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="aligner"${xmlAttribute('creationtoolversion', readVersion())}${xmlAttribute('segtype', first && isBySentence(first) ? 'sentence' : 'paragraph')} o-tmf="aligner-json" adminlang="en"${xmlAttribute('srclang', first?.languages[0] ?? ANY_SOURCE)} datatype="plaintext"/>
  <body>
`;
}

function writeUnits(document: BilingualDocument): string {
  return document.pairs.map((pair, index) => writeUnit(document, pair, index)).join('');
}

function writeUnit({ id, languages, articles }: BilingualDocument, pair: Pair, index: number): string {
  const variants = languages.map((tag) => {
    const { ids, text } = pair.sides[tag]!;
    return `      <tuv${xmlAttribute('xml:lang', tag)}>
        ${prop('source', articles[tag]!.source.name)}
        ${prop('article', articles[tag]!.id)}
        ${prop('paragraphs', ids.join(' '))}
        <seg>${escapeXml(text)}</seg>
      </tuv>
`;
  });
  return `    <tu${xmlAttribute('tuid', `${id}#${index + 1}`)}${xmlAttribute('srclang', languages[0])}>
      ${prop('document', id)}
      ${prop('score', String(pair.score))}
      ${prop('relation', pair.relation)}${pair.reviewed ? `\n      ${prop('reviewed', 'yes')}` : ''}${pair.discrepancies.map((found) => `\n      ${prop('discrepancy', `${found.kind}: ${printDiscrepancy(found, languages)}`)}`).join('')}
${variants.join('')}    </tu>
`;
}

/** The standard asks for an `x-` before property types of one's own. */
function prop(type: string, value: string): string {
  return `<prop type="x-${type}">${escapeXml(value)}</prop>`;
}
