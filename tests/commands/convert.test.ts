import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { toJson } from '../../src/write/documents/json.ts';
import { PAIR_FORMATS } from '../../src/write/formats.ts';
import { runAligner } from '../run.ts';
import { makeHarbourDocument, renderPairs } from '../write/documents.ts';

const stored = JSON.stringify(toJson(makeHarbourDocument()));

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
  await writeFile(join(cwd, 'in.jsonl'), `${stored}\n${stored}\n`);
});

describe('aligner convert', () => {
  it.each(PAIR_FORMATS)('writes %s as align would', async (format) => {
    const { code, stdout, stderr } = await runAligner(['convert', 'in.jsonl', '--to', format], { cwd });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: '2 records in = 2 converted + 0 refused; 6 pairs\n',
    });
    expect(stdout).toBe(await renderPairs(format, [makeHarbourDocument(), makeHarbourDocument()]));
  });

  it('gives JSON back byte for byte', async () => {
    const { stdout } = await runAligner(['convert', '--to', 'jsonl', '-'], {
      stdin: `${stored}\n${stored}\n`,
    });
    expect(stdout).toBe(`${stored}\n${stored}\n`);
  });

  it('reads one indented document from stdin', async () => {
    const indented = `${JSON.stringify(JSON.parse(stored), null, 2)}\n`;
    const { code, stdout } = await runAligner(['convert', '--to', 'json'], { stdin: indented });
    expect({ code, stdout }).toEqual({ code: 0, stdout: indented });
  });

  it('converts what it can, names what it cannot with its line, and exits with 2', async () => {
    await writeFile(join(cwd, 'bad.jsonl'), `${stored}\nnonsense}\n`);
    const { code, stdout, stderr } = await runAligner(['convert', '--to', 'tsv', 'bad.jsonl', 'no.jsonl'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(stdout.split('\n')).toHaveLength(5);
    expect(stderr).toMatch(/bad\.jsonl:2: not valid JSON/);
    expect(stderr).toMatch(/no\.jsonl does not exist/);
    expect(stderr).toMatch(/3 records in = 1 converted \+ 2 refused; 3 pairs/);
  });

  it('takes what feed writes: unpaired articles are counted and left out, failures keep their place', async () => {
    const article = JSON.stringify(makeHarbourDocument().articles.de);
    const failure = '{"id":"x","error":{"code":"empty","message":"nothing in it"}}';
    const stdin = `${article}\n${stored}\n${failure}\n`;
    const { code, stdout, stderr } = await runAligner(['convert', '--to', 'jsonl'], { stdin });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${stored}\n${failure}\n` });
    expect(stderr).toBe(
      '3 records in = 1 converted + 1 failed before + 1 unpaired article left out + 0 refused; 3 pairs\n',
    );
  });

  it('says what to do about articles that are not lined up', async () => {
    const stdin = JSON.stringify(makeHarbourDocument().articles.de);
    const { code, stdout, stderr } = await runAligner(['convert', '--to', 'tmx'], { stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/articles only, and no bilingual document; line them up with "aligner align"/);
  });

  it('leaves an existing file alone when nothing could be converted', async () => {
    await writeFile(join(cwd, 'out.tmx'), 'precious');
    const { code } = await runAligner(['convert', 'no.jsonl', '--to', 'tmx', '-o', 'out.tmx'], { cwd });
    expect(code).toBe(2);
    expect(await readFile(join(cwd, 'out.tmx'), 'utf8')).toBe('precious');
  });

  it('asks for the format, and lists the formats there are', async () => {
    expect((await runAligner(['convert', 'in.jsonl'], { cwd })).stderr).toMatch(
      /name the format to convert to with --to: json, jsonl, tmx/,
    );
    const { code, stderr } = await runAligner(['convert', 'in.jsonl', '--to', 'pdf'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/unknown format "pdf" for convert; choose one of: json, jsonl, tmx, xliff/);
  });

  it('says that the folder of the output does not exist, and leaves nothing behind', async () => {
    const { code, stderr } = await runAligner(['convert', 'in.jsonl', '--to', 'tmx', '-o', 'no/out.tmx'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot write no\/out\.tmx: its folder does not exist; create it first/);
    expect(await readdir(cwd)).toEqual(['in.jsonl']);
  });

  it.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
    const { code, stderr } = await runAligner(['convert', 'in.jsonl', '--to', 'tmx', '-o', '/dev/full'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot write \/dev\/full: the disk is full; make room and run again/);
  });

  it('refuses a document in other languages where a format holds one pair of them, and goes on', async () => {
    const turned = stored.replaceAll('"en"', '"fr"');
    await writeFile(join(cwd, 'in.jsonl'), `${stored}\n${turned}\n`);
    const { code, stderr } = await runAligner(['convert', 'in.jsonl', '--to', 'xliff', '-o', 'out.xlf'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/is de\/fr, but this XLIFF file holds de\/en/);
    expect(stderr).toMatch(/1 converted \+ 1 refused/);
    expect(await readFile(join(cwd, 'out.xlf'), 'utf8')).not.toContain('fr');
  });
});
