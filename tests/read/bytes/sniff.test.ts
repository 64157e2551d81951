import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/read/bytes/sniff.ts';

const detect = (content: string | Buffer, name = 'input') => detectFormat(Buffer.from(content), name);

describe('detectFormat', () => {
  it.each([
    ['Ein Absatz.', 'text'],
    ['---\ntitle: x\n---\nText', 'text'],
    ['[Anmerkung der Redaktion] Text', 'text'],
    ['{Platzhalter} Text', 'text'],
    ['<3 steht im Text', 'text'],
    ['<!DOCTYPE html><html></html>', 'html'],
    ['\uFEFF\n <!-- saved --> <html lang="de">', 'html'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="y">', 'html'],
    ['<p>Ein Absatz.</p>', 'html'],
    ['<?xml version="1.0"?><rss version="2.0">', 'feed'],
    ['<?xml version="1.0"?>\n<!-- x -->\n<feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
    ['<rdf:RDF xmlns:rdf="x">', 'feed'],
    ['<!DOCTYPE lolz [<!ENTITY a "b">]><rss>', 'feed'],
    ['{"version": "https://jsonfeed.org/version/1.1", "items": []}', 'feed'],
    ['{"id": "1", "text": "x"}\n', 'jsonl'],
    ['{\n  "text": "x"\n}', 'jsonl'],
    ['[{"text": "x"}]', 'jsonl'],
  ])('takes %j as %s', (content, format) => {
    expect(detect(content)).toBe(format);
  });

  it('sees through UTF-16', () => {
    expect(detect(Buffer.from('\uFEFF<html><p>x</p>', 'utf16le'))).toBe('html');
  });

  it('asks the name only where the content is open', () => {
    expect(detect('Text mit <b>etwas</b> Auszeichnung', 'a.html.gz')).toBe('html');
    expect(detect('Text mit <b>etwas</b> Auszeichnung', 'a.txt')).toBe('text');
    expect(detect('<rss version="2.0">', 'a.txt')).toBe('feed');
  });
});
