import type { Article, BilingualDocument, LanguageTag } from '../../../model.ts';
import { count, nameLanguage } from '../../../text/wording.ts';
import { RELATION_MEANINGS, RELATION_SIGNS, rateConfidence } from '../../confidence.ts';
import { isBySentence } from '../../order.ts';
import { arrangeRows } from '../../rows.ts';
import { toJson } from '../json.ts';
import { escapeHtml, escapeJson } from './escape.ts';
import { createParagraphWriter } from './paragraphs.ts';

/** A document by itself: the verdict, then both articles side by side. `index` counts from 0. */
export function writeDocument(document: BilingualDocument, index: number): string {
  return `<article class="document" id="d${index + 1}">
<header class="masthead"><h1><bdi>${escapeHtml(document.id)}</bdi></h1></header>
${writeBody(document)}</article>
`;
}

/** Verdict, desk and data: what a document consists of wherever it stands. */
export function writeBody(document: BilingualDocument): string {
  return `${writeVerdict(document)}${writeDesk(document)}<script type="application/json" class="data">${escapeJson(toJson(document))}</script>
`;
}

function writeVerdict(document: BilingualDocument): string {
  const { relation, confidence, pairs, languages, coverage, unpaired } = document;
  const noun = isBySentence(document) ? 'sentence' : 'paragraph';
  const shares = languages.map(
    (tag) => `<div class="share" data-tag="${escapeHtml(tag)}">
<dt>${escapeHtml(nameLanguage(tag))}</dt>
<dd>${writeBar(coverage[tag] ?? 0)}<span class="share-text">${describeShare(coverage[tag] ?? 0, unpaired[tag]!.length, noun)}</span></dd>
</div>`,
  );
  return `<section class="verdict" aria-label="Verdict">
<p class="verdict-line"><strong class="relation">${describeRelation(relation)}</strong>
<span class="confidence" data-level="${rateConfidence(confidence)}">confidence ${confidence.toFixed(2)}</span>
<span class="pair-count">${count(pairs.length, 'pair')}</span></p>
<p class="meaning">${escapeHtml(capitalize(RELATION_MEANINGS[relation]))}.</p>
<dl class="coverage">${shares.join('')}</dl>
</section>
`;
}

/** `81 % stands in pairs, 2 paragraphs have no partner` */
function describeShare(share: number, unpaired: number, noun: string): string {
  const rest = unpaired === 0 ? '' : `, ${count(unpaired, noun)} without a partner`;
  return `${Math.round(share * 100)} % stands in pairs${rest}`;
}

/** A bar drawn in SVG, because the page's policy allows no style attributes. */
export function writeBar(share: number): string {
  return `<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-track" width="100" height="6"/><rect class="bar-fill" width="${Math.round(share * 100)}" height="6"/></svg>`;
}

export function describeRelation(relation: BilingualDocument['relation']): string {
  const sign = relation === 'unrelated' ? '≠' : RELATION_SIGNS[relation];
  return `<span class="sign" aria-hidden="true">${sign}</span> ${capitalize(relation)}`;
}

function writeDesk(document: BilingualDocument): string {
  const writeEntry = createParagraphWriter(document);
  const rows = arrangeRows(document).map(({ pair, sides }) => {
    const columns = document.languages.map(
      (tag, side) =>
        `<div class="side side-${side + 1}">${sides[tag]!.map((entry) => writeEntry(tag, entry)).join('')}</div>`,
    );
    return `<div class="row${pair === null ? '' : ' row-pair'}">${columns.join('<div class="gutter"></div>')}</div>\n`;
  });
  const noun = isBySentence(document) ? 'sentence' : 'paragraph';
  const heads = document.languages.map(
    (tag, side) =>
      `<div class="side side-${side + 1}">${writeHead(tag, document.articles[tag]!, noun)}</div>`,
  );
  return `<section class="desk" aria-label="Both articles side by side">
<div class="row row-heads">${heads.join('<div class="gutter"></div>')}</div>
${rows.join('')}</section>
`;
}

function writeHead(tag: LanguageTag, article: Article, noun: string): string {
  const { title, source, published, dateline, removed, warnings, paragraphs } = article;
  const facts = [
    source.name,
    published,
    dateline ? [dateline.place, dateline.agency].filter(Boolean).join(', ') : null,
  ]
    .filter((fact) => fact !== null)
    .map((fact) => `<span dir="auto">${escapeHtml(fact)}</span>`);
  const counts = `${count(paragraphs.length, noun)}${removed.length > 0 ? `, ${removed.length} removed` : ''}`;
  return `<p class="language">${escapeHtml(nameLanguage(tag))}</p>
${title === null ? '' : `<h2 lang="${escapeHtml(tag)}" dir="auto">${escapeHtml(title)}</h2>\n`}<p class="facts">${facts.join(' · ')} · ${counts}</p>
${warnings.map((warning) => `<p class="warning">${escapeHtml(warning)}</p>`).join('')}`;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
