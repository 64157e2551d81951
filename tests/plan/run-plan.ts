import { Buffer } from 'node:buffer';
import { loadFilter } from '../../src/plan/load-filter.ts';
import { PLANS } from '../../src/plan/plans.ts';
import { checkRow, writeNumber } from '../../src/plan/rows.ts';
import { runFilter } from '../../src/plan/run-filter.ts';
import type { Stage, StageOptions, StageTools } from '../../src/plan/stage.ts';

export interface PlanRun {
  lines: string[];
  stats: { exit: number; failures: string[]; messages: string[]; stats: Record<string, never> };
}

/** How a run of a plan may differ without a difference in what comes out. */
export interface Chance {
  parts(stage: string): number;
  /** Rows in another order, and some of them twice. */
  disturb(rows: readonly string[], stream: string): string[];
}

export const DEFAULT_OPTIONS: StageOptions = {
  near: 'strict',
  maxDays: 3,
  many: false,
  onlyPairs: false,
  known: [],
  check: false,
  minCoverage: undefined,
  failOn: undefined,
};

const compareBytes = (a: string, b: string) => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));

/** Runs a plan in memory, as an engine on a cluster does: rows of every stream are spread over parts by key. */
export async function runPlan(
  plan: keyof typeof PLANS,
  files: readonly { name: string; content: string }[],
  tools: StageTools,
  options: Partial<StageOptions> = {},
  chance: Chance = { parts: () => 1, disturb: (rows) => [...rows] },
): Promise<PlanRun> {
  const streams = new Map<string, string[]>();
  const add = (stream: string, ...fields: string[]) => {
    const rest = fields.slice(1).join('\t');
    const row = `${fields[0]}\t${rest}\t${writeNumber(checkRow(stream, fields[0]!, rest))}`;
    streams.set(stream, [...(streams.get(stream) ?? []), row]);
  };
  files.forEach(({ name, content }, i) => {
    const key = i.toString(16).padStart(8, '0');
    add('files', key, JSON.stringify(name), JSON.stringify(''));
    add('contents', key, Buffer.from(content).toString('base64'));
  });
  for (const stage of PLANS[plan]) await runStage(stage, streams, tools, options, chance);
  const lines = [...new Set(streams.get('lines') ?? [])].sort(compareBytes);
  return {
    lines: lines.map((row) => row.split('\t')[1]!),
    stats: JSON.parse(streams.get('stats')![0]!.split('\t')[1]!),
  };
}

async function runStage(
  stage: Stage,
  streams: Map<string, string[]>,
  tools: StageTools,
  options: Partial<StageOptions>,
  chance: Chance,
): Promise<void> {
  const filter = await loadFilter(stage.name);
  const count = stage.kind === 'one' ? 1 : chance.parts(stage.name);
  const parts = Array.from({ length: count }, (): string[] => []);
  stage.inputs.forEach((stream, input) => {
    for (const row of chance.disturb(streams.get(stream) ?? [], stream)) {
      const [key, ...rest] = row.split('\t');
      const part = [...key!].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 65_521, 7) % count;
      parts[part]!.push([key, input, ...rest].join('\t'));
    }
  });
  const sides = stage.sides.flatMap((stream) =>
    [...new Set(streams.get(stream) ?? [])].map((row) => `~${stream}\t${row}`),
  );
  for (const output of stage.outputs) streams.set(output, streams.get(output) ?? []);
  for (const part of parts) {
    const rows = [...new Set(part)].sort(compareBytes);
    let end: string | undefined;
    let written = 0;
    const context = { options: { ...DEFAULT_OPTIONS, ...options }, tools };
    await runFilter(stage, filter, [[...sides, ...rows]], context, (lines) => {
      for (const line of lines) {
        if (line.startsWith('~end')) {
          end = line;
          continue;
        }
        written++;
        const tab = line.indexOf('\t');
        streams.get(line.slice(0, tab))!.push(line.slice(tab + 1));
      }
    });
    if (end !== `~end\t${written}`)
      throw new Error(`${stage.name} gave ${written} rows and ended with ${end}`);
  }
}
