import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { runAligner } from './run.ts';

/** `schema/` describes every line that comes out and every record that goes in; `docs/fields.md` is printed from it. */
const ROOT = new URL('../', import.meta.url).pathname;
const BASE = 'https://unpkg.com/article-aligner/schema/';

interface Schema {
  $id: string;
  title: string;
  description?: string;
  required?: string[];
  properties: Record<string, { description?: string }>;
}

const names = readdirSync(join(ROOT, 'schema'))
  .map((file) => file.replace(/\.schema\.json$/, ''))
  .sort();
const schemas = new Map<string, Schema>(
  names.map((name) => [name, JSON.parse(readFileSync(join(ROOT, `schema/${name}.schema.json`), 'utf8'))]),
);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false });
for (const schema of schemas.values()) ajv.addSchema(schema);

const check = (name: string, value: unknown) => {
  const validate = ajv.getSchema(`${BASE}${name}.schema.json`)!;
  validate(value);
  return validate.errors;
};

const GERMAN =
  'Der Stadtrat hat am Dienstag den Haushalt für das kommende Jahr mit großer Mehrheit beschlossen.';
const ENGLISH = 'On Tuesday the city council passed the budget for the coming year by a large majority.';

describe('the schemas', () => {
  it.each(names)('%s has the address of its published file', (name) => {
    expect(schemas.get(name)!.$id).toBe(`${BASE}${name}.schema.json`);
  });

  it('hold for records and for what align --jsonl makes of them, failures too', async () => {
    const pair = { id: 'a', a: { text: GERMAN, authors: 'Anna Meyer' }, b: { text: ENGLISH } };
    expect(check('pair-record', pair)).toBeNull();
    expect(check('pair-record', { id: 'a', a: { text: GERMAN }, b: {} })).not.toBeNull();
    const stdin = [pair, { id: 'b', a: { text: GERMAN }, b: { text: GERMAN } }].map((line) =>
      JSON.stringify(line),
    );
    const { stdout } = await runAligner(['align', '--jsonl', '--sentences'], { stdin: stdin.join('\n') });
    const [aligned, failed] = stdout.split('\n').map((line) => line && JSON.parse(line));
    expect(check('bilingual', aligned)).toBeNull();
    expect(aligned.articles.de.authors).toEqual(['Anna Meyer']);
    expect(check('error', failed)).toBeNull();
  });

  it('hold for the articles and the statistics of a feed, and for reports of gates', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'aligner-'));
    const record = { id: 'a', text: `${GERMAN}\n${GERMAN}`, published: '2026-03-01' };
    expect(check('article-record', record)).toBeNull();
    const args = [
      'feed',
      '--jsonl',
      '--stats',
      'stats.json',
      '--min-coverage',
      '50%',
      '--report',
      'json=r.json',
    ];
    const { stdout } = await runAligner(args, { cwd, stdin: JSON.stringify(record) });
    expect(check('article', JSON.parse(stdout))).toBeNull();
    expect(check('stats', JSON.parse(readFileSync(join(cwd, 'stats.json'), 'utf8')))).toBeNull();
    expect(check('gates', JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')))).toBeNull();
  });

  it.each(['feed', 'clean'])('describe the plan "%s" for a cluster', async (plan) => {
    const { code, stdout } = await runAligner(['stage', '--plan', plan]);
    expect(code).toBe(0);
    expect(check('plan', JSON.parse(stdout))).toBeNull();
  });
});

describe('docs/fields.md', () => {
  const describeSchema = ({ $id, title, description, required = [], properties }: Schema) => {
    const rows = Object.entries(properties).map(([field, { description: text }]) => {
      const always = required.includes(field) ? ', always there' : '';
      return `- \`${field}\`${always}${text ? `: ${text}` : ''}\n`;
    });
    const file = $id.slice(BASE.length);
    return `## ${title}\n\n${description} Schema: \`schema/${file}\`.\n\n${rows.join('')}`;
  };

  it('lists every field of every shape', () => {
    const shown = [
      'article',
      'bilingual',
      'error',
      'article-record',
      'pair-record',
      'stats',
      'gates',
      'plan',
    ];
    expect(names).toEqual([...shown, 'config'].sort());
    const text = `# Fields\n\nEvery shape of JSON that goes in or comes out, printed from the schemas.\n\n${shown
      .map((name) => describeSchema(schemas.get(name)!))
      .join('\n')}`;
    const file = join(ROOT, 'docs/fields.md');
    if (process.env.UPDATE_FIXTURES) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('leaves no field without a meaning, but for plain names', () => {
    const bare = [...schemas].flatMap(([name, { properties }]) =>
      name === 'config'
        ? []
        : Object.entries(properties)
            .filter(([field, { description }]) => field !== 'id' && field !== 'confidence' && !description)
            .map(([field]) => `${name}.${field}`),
    );
    expect(bare).toEqual([]);
  });
});
