import type { BilingualDocument } from '../../model.ts';
import type { WriterContext } from '../context.ts';
import { isBySentence } from '../order.ts';
import { escapeXml, xmlAttribute } from '../xml.ts';
import { createFramedWriter, type PairWriter } from './writer.ts';

/**
 * XCES alignments, the link files of corpus tools such as those of OPUS: a `linkGrp` for each document, a `link` for each pair,
 * with the ids of the paragraphs (or sentences) on both sides and its score as `certainty`. Texts stay in the articles. What has no
 * partner is linked with nothing, so that every paragraph stands in a link.
 */
export function writePairXces(context: WriterContext): PairWriter {
  return createFramedWriter(context, {
    open: () => HEAD,
    document: writeGroup,
    close: () => '</cesAlign>\n',
  });
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE cesAlign PUBLIC "-//CES//DTD XML cesAlign//EN" "">
<cesAlign version="1.0">
`;

function writeGroup(document: BilingualDocument): string {
  const { id, languages, articles, pairs, unpaired } = document;
  const [from, to] = languages;
  const linked = pairs.map(({ sides, score }) => ({
    targets: [sides[from]!.ids, sides[to]!.ids] as const,
    certainty: String(score),
  }));
  const alone = [
    ...unpaired[from]!.map((paragraph) => ({ targets: [[paragraph], []] as const, certainty: undefined })),
    ...unpaired[to]!.map((paragraph) => ({ targets: [[], [paragraph]] as const, certainty: undefined })),
  ];
  const links = [...linked, ...alone].map(({ targets, certainty }, index) => {
    const attributes =
      xmlAttribute('id', `SL${index + 1}`) +
      xmlAttribute('xtargets', targets.map((ids) => ids.join(' ')).join(';')) +
      (certainty === undefined ? '' : xmlAttribute('certainty', certainty));
    return `    <link${attributes}/>\n`;
  });
  const names = xmlAttribute('fromDoc', articles[from]!.id) + xmlAttribute('toDoc', articles[to]!.id);
  return `  <!-- ${escapeXml(id).replace(/-(?=-)/g, '- ')} -->\n  <linkGrp targType="${isBySentence(document) ? 's' : 'p'}"${names}>\n${links.join('')}  </linkGrp>\n`;
}
