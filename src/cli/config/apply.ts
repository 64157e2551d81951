import type { Command, Option } from 'commander';
import { AlignerError } from '../../errors.ts';
import type { Io } from '../../process/io.ts';
import { type Config, findConfig, findIgnoreFile, isObject } from './find.ts';

/** Commands that may have a section of their own. */
export const SECTIONS = ['clean', 'explain', 'align', 'feed', 'convert'];
/** What is about the configuration itself. */
export const SPECIAL = ['$schema', 'ignore', 'rules'];
/** Options that several commands have: at the top they hold for each that has them. */
export const SHARED = [
  ...['input', 'encoding', 'fixEncoding', 'fields', 'include', 'exclude', 'quiet', 'color'],
  ...['near', 'sentences', 'unit', 'minScore', 'lexicon', 'lexiconOnly', 'baseline', 'report'],
];
/** What an invocation says of itself; in a file it would say it of all. */
export const NOT_IN_FILES = ['config', 'stdinFilename'];

/**
 * Gives a command the options that stand in the configuration and not on the command line.
 *
 * @throws AlignerError `usage` for a setting that does not exist or has a wrong value
 */
export async function applyConfig(command: Command, io: Io): Promise<void> {
  const named = command.getOptionValue('config');
  // Commands that read no articles have no such option.
  if (named === false || !command.options.some(({ long }) => long === '--config')) return;
  const config = await findConfig(io, typeof named === 'string' ? named : undefined);
  const ignore = await findIgnoreFile(io);
  const patterns = config && readList(config, 'ignore');
  const lists = [...(ignore ? [ignore] : []), ...(patterns ? [{ base: config.folder, patterns }] : [])];
  if (lists.length > 0) command.setOptionValueWithSource('ignore', lists, 'config');
  if (!config) return;
  const { settings } = config;
  if (settings.rules !== undefined)
    command.setOptionValueWithSource('rules', readRules(config, settings.rules), 'config');
  const section = settings[command.name()] ?? {};
  if (!isObject(section)) throw refuse(config, command.name(), 'must be an object with options');
  for (const key of Object.keys(settings)) {
    if (![...SPECIAL, ...SECTIONS, ...SHARED].includes(key))
      throw refuse(config, key, `is not a setting; options of one command belong into its section`);
  }
  const shared = Object.entries(settings).filter(([key]) => SHARED.includes(key) && findOption(command, key));
  const own = Object.entries(section).map(
    ([key, value]) => [key, value, `${command.name()}.${key}`] as const,
  );
  for (const [key, value, path = key] of [...own, ...shared] as [string, unknown, string?][])
    applySetting(command, config, { key, value, path });
}

interface Setting {
  key: string;
  value: unknown;
  /** As a message names it. */
  path: string;
}

function applySetting(command: Command, config: Config, { key, value, path }: Setting): void {
  const option = findOption(command, key);
  if (!option || NOT_IN_FILES.includes(key))
    throw refuse(config, path, `is not an option of ${command.name()}`);
  // The command line, and a command's own section over what is shared.
  if (!isUnset(command, key) || (key === 'format' && namesFormat(command))) return;
  command.setOptionValueWithSource(key, parseValue(option, value, config, path), 'config');
  for (const [implied, impliedValue] of Object.entries(readImplied(option)))
    if (isUnset(command, implied)) command.setOptionValueWithSource(implied, impliedValue, 'config');
}

function isUnset(command: Command, key: string): boolean {
  return [undefined, 'default'].includes(command.getOptionValueSource(key));
}

/** Whether the command line names the format in another way than by `--format`. */
function namesFormat(command: Command): boolean {
  return ['json', 'jsonl', 'diff', 'output', 'to'].some((key) => command.getOptionValueSource(key) === 'cli');
}

function findOption(command: Command, key: string): Option | undefined {
  return command.options.find((option) => option.attributeName() === key);
}

function readImplied(option: Option): Record<string, unknown> {
  return (option as { implied?: Record<string, unknown> }).implied ?? {};
}

function parseValue(option: Option, value: unknown, config: Config, path: string): unknown {
  if (!option.required && !option.optional) {
    if (typeof value === 'boolean') return value;
    throw refuse(config, path, 'must be true or false');
  }
  const values = Array.isArray(value) ? value : [value];
  if (values.length === 0 || values.some((one) => typeof one !== 'string' && typeof one !== 'number'))
    throw refuse(config, path, 'must be text or a number');
  const written = values.map(String);
  if (option.argChoices && !written.every((one) => option.argChoices!.includes(one)))
    throw refuse(config, path, `must be one of: ${option.argChoices.join(', ')}`);
  const { parseArg } = option;
  if (!parseArg && values.length > 1) throw refuse(config, path, 'must be a single value');
  return parseArg ? written.reduce<unknown>((earlier, one) => parseArg(one, earlier), undefined) : written[0];
}

function readList({ settings, file }: Config, key: string): string[] | null {
  const value = settings[key];
  if (value === undefined) return null;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new AlignerError('usage', `${file}: "${key}" must be a list of globs`);
}

export const RULE_LEVELS = ['off', 'warn', 'error'];

function readRules(config: Config, rules: unknown): Record<string, string> {
  if (!isObject(rules)) throw refuse(config, 'rules', 'must be an object: a rule and its level');
  for (const [rule, level] of Object.entries(rules)) {
    if (
      !/^(?:update|supersedes|duplicate|near-duplicate|contained|extended|boilerplate(?:\/[a-z0-9-]+)?)$/.test(
        rule,
      )
    )
      throw refuse(config, `rules.${rule}`, 'is not a rule; the rules are in docs/configuration.md');
    if (!RULE_LEVELS.includes(level as string))
      throw refuse(config, `rules.${rule}`, `must be one of: ${RULE_LEVELS.join(', ')}`);
  }
  return rules as Record<string, string>;
}

function refuse({ file }: Config, path: string, why: string): AlignerError {
  return new AlignerError('usage', `${file}: "${path}" ${why}`);
}
