import type { BilingualDocument, Pair } from '../../model.ts';
import type { WriterContext } from '../context.ts';
import { escapeXml, xmlAttribute } from '../xml.ts';
import { printDiscrepancy } from './discrepancies.ts';
import { createFramedWriter, createLanguageGuard, type PairWriter } from './writer.ts';

/**
 * XLIFF 2.1: one `file`, a `group` per bilingual document, a `unit` with one segment per pair. Scores and places
 * stand in the standard's Metadata module. An XLIFF file has one source and one target language.
 */
export function writePairXliff(context: WriterContext): PairWriter {
  const checkLanguages = createLanguageGuard('XLIFF');
  return createFramedWriter(context, {
    open,
    document: (document, index) => writeGroup(document, `d${index + 1}`, checkLanguages(document)),
    close: () => '  </file>\n</xliff>\n',
  });
}

/** A file must hold something; with no document at all that is an empty group. */
function open(first: BilingualDocument | undefined): string {
  const [source, target] = first?.languages ?? ['und', 'und'];
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1"${xmlAttribute('srcLang', source)}${xmlAttribute('trgLang', target)}>
  <file id="f1" canResegment="no" xml:space="preserve">
${first ? '' : '    <group id="d0"/>\n'}`;
}

function writeGroup(
  document: BilingualDocument,
  groupId: string,
  [source, target]: [string, string],
): string {
  const { id, relation, confidence, articles, pairs } = document;
  const metadata = {
    relation,
    confidence: String(confidence),
    'source-file': articles[source]!.source.name,
    'target-file': articles[target]!.source.name,
    'source-article': articles[source]!.id,
    'target-article': articles[target]!.id,
  };
  const units = pairs.map((pair, index) => writeUnit(pair, `${groupId}.p${index + 1}`, [source, target]));
  return `    <group id="${groupId}"${xmlAttribute('name', id)}>
${writeMetadata(metadata, '      ')}${units.join('')}    </group>
`;
}

function writeUnit(pair: Pair, id: string, [source, target]: [string, string]): string {
  const metadata = {
    score: String(pair.score),
    relation: pair.relation,
    'source-paragraphs': pair.sides[source]!.ids.join(' '),
    'target-paragraphs': pair.sides[target]!.ids.join(' '),
  };
  return `      <unit id="${id}">
${writeMetadata(metadata, '        ')}${writeNotes(pair, [source, target])}        <segment id="s1"${describeState(pair)}>
          <source>${escapeXml(pair.sides[source]!.text)}</source>
          <target>${escapeXml(pair.sides[target]!.text)}</target>
        </segment>
      </unit>
`;
}

/** A note per fact that differs, for the reviewer. */
function writeNotes({ discrepancies }: Pair, languages: [string, string]): string {
  if (discrepancies.length === 0) return '';
  const notes = discrepancies.map(
    (found) =>
      `          <note category="discrepancy">${escapeXml(`${found.kind}: ${printDiscrepancy(found, languages)}`)}</note>\n`,
  );
  return `        <notes>\n${notes.join('')}        </notes>\n`;
}

/** Only a translation counts as translated; what merely tells of the same thing is the translator's raw material. */
function describeState({ relation, reviewed }: Pair): string {
  const state = relation !== 'translation' ? 'initial' : reviewed ? 'reviewed' : 'translated';
  return `${xmlAttribute('state', state)}${xmlAttribute('subState', `aligner:${relation}`)}`;
}

function writeMetadata(entries: Record<string, string>, indent: string): string {
  const lines = Object.entries(entries).map(
    ([type, value]) => `${indent}    <mda:meta${xmlAttribute('type', type)}>${escapeXml(value)}</mda:meta>\n`,
  );
  return `${indent}<mda:metadata>\n${indent}  <mda:metaGroup category="aligner">\n${lines.join('')}${indent}  </mda:metaGroup>\n${indent}</mda:metadata>\n`;
}
