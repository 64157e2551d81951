import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { runAligner } from './run.ts';

/**
 * Every `fixtures/<case>/<name>.run.json` is a run of the program in that folder; what it must print stands beside
 * it in `<name>.expected`. A new case needs no code. `UPDATE_FIXTURES=1` rewrites the expectations, never in CI.
 */
interface FixtureRun {
  args: string[];
  /** Exit code; 0 when absent. */
  exit?: number;
  /** Name of the published schema that the output must satisfy. */
  schema?: 'article' | 'bilingual';
}

const ROOT = new URL('../fixtures/', import.meta.url).pathname;
const update = Boolean(process.env.UPDATE_FIXTURES);
if (update && process.env.CI)
  throw new Error('UPDATE_FIXTURES must not be set in CI: expectations are reviewed, not made there');

const readSchema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8'));
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
  .addSchema(readSchema('article'))
  .addSchema(readSchema('bilingual'));

const runs = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.run.json'))
  .sort();

describe.each(runs)('fixtures/%s', (path) => {
  const file = join(ROOT, path);
  const expectedFile = file.replace(/\.run\.json$/, '.expected');
  const { args, exit = 0, schema }: FixtureRun = JSON.parse(readFileSync(file, 'utf8'));

  it(`aligner ${args.join(' ')}`, async () => {
    const { code, stdout, stderr } = await runAligner(args, { cwd: join(file, '..') });
    const shown = `${stdout}----- stderr\n${stderr}`;
    if (update) writeFileSync(expectedFile, shown);
    expect(existsSync(expectedFile), `${expectedFile} is missing; make it with UPDATE_FIXTURES=1`).toBe(true);
    expect(shown).toBe(readFileSync(expectedFile, 'utf8'));
    expect(code).toBe(exit);
    if (schema) {
      const validate = ajv.getSchema(readSchema(schema).$id)!;
      validate(JSON.parse(stdout));
      expect(validate.errors).toBeNull();
    }
  });
});
