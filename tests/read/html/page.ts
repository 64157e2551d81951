/** A paragraph as news has them; the number makes it one of its own. */
export const sentence = (n: number) =>
  `Im Absatz ${n} berichtet die Stadt Rostau von der neuen Hafenbrücke, die nach drei Jahren Bauzeit für den Verkehr freigegeben worden ist.`;

export const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => `<p>${sentence(from + i)}</p>`).join('\n');

/** A page with a headline, a body long enough to be found, and whatever else is given. */
export function makePage({ head = '', before = '', inside = '', after = '' } = {}): string {
  return `<!doctype html>
<html lang="de"><head><title>Hafenbrücke eröffnet | Rostauer Bote</title>${head}</head>
<body>
<header><nav><ul><li><a href="/">Start</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article>
<h1>Hafenbrücke eröffnet</h1>
${before}
<div class="article-body">
${paragraphs(1, 3)}
${inside}
${paragraphs(4, 6)}
</div>
</article>${after}</main>
<footer><p>${'Impressum und alles, was die Kanzlei dazu noch sagen wollte, steht hier. '.repeat(3)}</p></footer>
</body></html>`;
}
