// The page speaks English or German: as the browser does, and switchable. Texts of articles are never touched.

/** What is the author's, or a name. */
const AUTHORS = '.text, bdi, [dir="auto"], kbd, script, style, .warning';

/** English -> German, for whole texts. @type {Record<string, string>} */
const GERMAN = {
  Undo: 'Rückgängig',
  'Save JSON': 'JSON speichern',
  Keys: 'Tasten',
  Close: 'Schließen',
  Cancel: 'Abbrechen',
  Confirm: 'Bestätigen',
  Unlink: 'Trennen',
  'Merge with…': 'Verbinden mit …',
  'Link with…': 'Verknüpfen mit …',
  'Next doubtful': 'Nächstes zweifelhafte',
  Show: 'Zeigen',
  Order: 'Reihenfolge',
  Selection: 'Auswahl',
  Relation: 'Beziehung',
  Evidence: 'Belege',
  Verdict: 'Ergebnis',
  German: 'Deutsch',
  English: 'Englisch',
  less: 'darunter',
  'Search titles and texts': 'Titel und Texte durchsuchen',
  'with doubtful pairs only': 'nur mit zweifelhaften Paaren',
  'with contradicting facts only': 'nur mit widersprüchlichen Angaben',
  'as in the feed': 'wie in der Datei',
  'most doubtful first': 'zweifelhafteste zuerst',
  'surest first': 'sicherste zuerst',
  'Alignment report': 'Bericht zum Abgleich',
  'no partner': 'kein Gegenstück',
  'has no partner': 'hat kein Gegenstück',
  'no evidence words': 'keine Belege',
  'made or confirmed by a reviewer': 'von einer Person bestätigt',
  'Choose the paragraph to join with.': 'Wählen Sie den Absatz, der dazugehört.',
  'Taken out by rule.': 'Nach einer Regel entfernt.',
  'No document matches. Clear the search, or allow more relations.':
    'Kein Dokument passt. Leeren Sie die Suche, oder lassen Sie mehr Beziehungen zu.',
  'Saved.': 'Gespeichert.',
  'No doubtful pair follows.': 'Es folgt kein zweifelhaftes Paar.',
  'No doubtful pair before this one.': 'Davor steht kein zweifelhaftes Paar.',
  'go through the paragraphs of one article': 'durch die Absätze eines Artikels gehen',
  'go to the partner, or to the other article': 'zum Gegenstück oder zum anderen Artikel gehen',
  'select the paragraph or its pair': 'den Absatz oder sein Paar auswählen',
  'confirm the selected pair': 'das ausgewählte Paar bestätigen',
  'unlink the selected pair': 'das ausgewählte Paar trennen',
  'unlink only the chosen paragraph of the selected pair': 'nur den gewählten Absatz aus dem Paar nehmen',
  'go to the next or previous pair that is doubtful or contradicts itself':
    'zum nächsten oder vorigen Paar gehen, das zweifelhaft oder widersprüchlich ist',
  'link or merge the selection with the next chosen paragraph':
    'die Auswahl mit dem nächsten gewählten Absatz verbinden',
  'change the relation of the selected pair': 'die Beziehung des ausgewählten Paares ändern',
  'undo the last correction': 'die letzte Korrektur zurücknehmen',
  'save the corrected JSON': 'das korrigierte JSON speichern',
  'cancel, close': 'abbrechen, schließen',
};

/** Words and turns inside longer texts, the longest first. @type {[RegExp, string][]} */
const TURNS = [
  [/^(\d+) of (\d+) documents?, (\d+) pairs?$/, '$1 von $2 Dokumenten, $3 Paare'],
  [/\b(\d+) (?:paragraph|sentence)s? without a partner/g, '$1 ohne Gegenstück'],
  [/% stands in pairs/g, '% stehen in Paaren'],
  [/\b1 paragraph\b/g, '1 Absatz'],
  [/\b(\d+) paragraphs\b/g, '$1 Absätze'],
  [/\b1 sentence\b/g, '1 Satz'],
  [/\b(\d+) sentences\b/g, '$1 Sätze'],
  [/\b1 pair\b/g, '1 Paar'],
  [/\b(\d+) pairs\b/g, '$1 Paare'],
  [/\b1 correction\b/g, '1 Korrektur'],
  [/\b(\d+) corrections\b/g, '$1 Korrekturen'],
  [/^Unlink (p[\d.]+) only$/, 'Nur $1 trennen'],
  [/([\d.]+) and more/g, '$1 und mehr'],
  [/\bconfidence (?=[\d.])/g, 'Sicherheit '],
  [/\bscore (?=[\d.])/g, 'Wert '],
  [/(?<=[\d.] |, )fair$/g, 'mittel'],
  [/(?<=[\d.] |, )strong$/g, 'hoch'],
  [/(?<=[\d.] |, )weak$/g, 'schwach'],
  [/\btranslation\b/gi, 'Übersetzung'],
  [/\bpartial\b/gi, 'teilweise'],
  [/\bcomparable\b/gi, 'vergleichbar'],
  [/\bunrelated\b/gi, 'ohne Bezug'],
  [/\breviewed\b/g, 'geprüft'],
  [/\bremoved: /g, 'entfernt: '],
  [/(?<=\d )removed\b/g, 'entfernt'],
];

/** @param {string} text @returns {string} */
function toGerman(text) {
  const bare = text.trim();
  const whole = GERMAN[bare];
  if (whole !== undefined) return text.replace(bare, whole);
  return TURNS.reduce((now, [pattern, german]) => now.replace(pattern, german), text);
}

/** Text node -> the English that it was given. @type {WeakMap<Node, string>} */
const originals = new WeakMap();
let inGerman = false;

/** @param {Node} root */
function translateBelow(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) translateNode(node);
}

/** @param {Node} node */
function translateNode(node) {
  const now = node.nodeValue ?? '';
  if (now.trim() === '' || node.parentElement?.closest(AUTHORS)) return;
  const known = originals.get(node);
  // A text that differs from both wordings of the known one has been set anew.
  const english = known !== undefined && (now === known || now === toGerman(known)) ? known : now;
  originals.set(node, english);
  const wanted = inGerman ? toGerman(english) : english;
  if (wanted !== now) node.nodeValue = wanted;
}

const observer = new MutationObserver((changes) => {
  for (const { type, target, addedNodes } of changes) {
    if (type === 'characterData') translateNode(target);
    for (const node of addedNodes) {
      if (node instanceof Text) translateNode(node);
      else translateBelow(node);
    }
  }
});

/** @param {boolean} german */
function speak(german) {
  inGerman = german;
  document.documentElement.lang = german ? 'de' : 'en';
  translateBelow(document.body);
}

function startLanguage() {
  const button = createButton('Deutsch', '', () => {
    speak(!inGerman);
    button.textContent = inGerman ? 'English' : 'Deutsch';
  });
  button.classList.add('language-switch');
  button.dir = 'auto';
  find(document, '.masthead').append(button);
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  if (/^de\b/i.test(navigator.language)) button.click();
}
