import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { NOT_IN_FILES, RULE_LEVELS, SECTIONS, SHARED } from '../../../src/cli/config/apply.ts';
import { describeProgram } from '../../../src/cli.ts';

/** `schema/config.schema.json` is made of the options that the program itself describes. */
const FILE = new URL('../../../schema/config.schema.json', import.meta.url);

const program = await describeProgram(['completion'], { io: process, finish: () => {} });
const commands = program.commands.filter((command) => SECTIONS.includes(command.name()));

type Option = (typeof commands)[number]['options'][number];

function describeOption({ description, argChoices, required, optional }: Option) {
  if (!required && !optional) return { description, type: 'boolean' };
  if (argChoices) return { description, enum: argChoices };
  return { description, type: ['string', 'number', 'array'], items: { type: 'string' } };
}

const describeOptions = (options: readonly Option[]) =>
  Object.fromEntries(
    options
      .filter((option) => !NOT_IN_FILES.includes(option.attributeName()))
      .map((option) => [option.attributeName(), describeOption(option)]),
  );

const expected = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://unpkg.com/article-aligner/schema/config.schema.json',
  title: 'Settings of aligner: aligner.config.json, or the "aligner" key of package.json',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    ignore: { description: 'Globs of files to pass over', type: 'array', items: { type: 'string' } },
    rules: {
      description: 'Name of a rule to its level: off, warn or error',
      type: 'object',
      propertyNames: {
        pattern:
          '^(update|supersedes|duplicate|near-duplicate|contained|extended|boilerplate(/[a-z0-9-]+)?)$',
      },
      additionalProperties: { enum: RULE_LEVELS },
    },
    ...describeOptions(
      SHARED.map((key) => {
        const all = commands.flatMap(({ options }) => options);
        return all.find((option) => option.attributeName() === key)!;
      }),
    ),
    ...Object.fromEntries(
      commands.map((command) => [
        command.name(),
        {
          description: `Options of aligner ${command.name()}`,
          type: 'object',
          additionalProperties: false,
          properties: describeOptions(command.options),
        },
      ]),
    ),
  },
};

describe('schema/config.schema.json', () => {
  it('describes the options that there are', () => {
    const text = `${JSON.stringify(expected, null, 2)}\n`;
    if (process.env.UPDATE_FIXTURES) writeFileSync(FILE, text);
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(JSON.parse(text));
  });

  it.each([
    [{ clean: { across: true, maxRemoved: '60%' }, rules: { update: 'off' }, ignore: ['drafts'] }, true],
    [{ clean: { acros: true } }, false],
    [{ rules: { update: 'never' } }, false],
  ])('judges %j: %s', (settings, valid) => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(expected);
    expect(validate(settings)).toBe(valid);
  });
});
