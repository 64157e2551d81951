import { readVersion } from '../../../process/version.ts';
import { FAIR, RELATION_SIGNS, STRONG } from '../../confidence.ts';
import type { Assets } from './assets.ts';
import { escapeHtml, escapeJson } from './escape.ts';

/** Everything up to the first document. */
export function openPage(title: string, isFeed: boolean, { style, policy }: Assets): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="aligner ${escapeHtml(readVersion())}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body class="${isFeed ? 'feed' : 'single'}">
<main>
${isFeed ? openFeed(title) : ''}`;
}

export function closePage({ script }: Assets): string {
  return `</main>
<div id="tools"></div>
<script type="application/json" id="config">${escapeJson({ strong: STRONG, fair: FAIR, signs: RELATION_SIGNS })}</script>
<noscript><p class="notice">Without scripts this page can be read and printed; ribbons, filters and corrections need them.</p></noscript>
<script>${script}</script>
</body>
</html>
`;
}

/** The page fills in the filters, because only it sees all documents. */
function openFeed(title: string): string {
  return `<header class="masthead"><h1>${escapeHtml(title)}</h1><p id="totals" class="totals" role="status"></p></header>
<form id="filters" class="filters" hidden></form>
`;
}
