import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runAligner } from '../../run.ts';

const PARAGRAPH = 'Der Rat hat am Dienstag den Haushalt <2027> & mehr mit großer Mehrheit beschlossen.';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'aligner-'));
  await writeFile(join(cwd, 'twice.txt'), `${PARAGRAPH}\n${PARAGRAPH}\n`);
});
const clean = (...args: string[]) => runAligner(['clean', ...args, 'twice.txt'], { cwd });
const read = (file: string) => readFile(join(cwd, file), 'utf8');

describe('--report', () => {
  it('writes every gate as a test case, and what failed with its reason', async () => {
    const { code } = await clean('--check', '--max-removed', '60%', '--report', 'junit=report.xml');
    expect(code).toBe(1);
    expect(await read('report.xml')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<testsuites name="aligner" tests="2" failures="1">\n' +
        '  <testsuite name="aligner" tests="2" failures="1">\n' +
        '    <testcase classname="aligner" name="--check">\n' +
        '      <failure message="--check: 1 of 2 paragraphs would be removed"></failure>\n' +
        '    </testcase>\n' +
        '    <testcase classname="aligner" name="--max-removed"/>\n' +
        '  </testsuite>\n' +
        '</testsuites>\n',
    );
  });

  it('writes the same as JSON', async () => {
    await clean('--max-removed', '60%', '--report', 'json=report.json');
    expect(JSON.parse(await read('report.json'))).toEqual({
      passed: true,
      gates: [{ gate: '--max-removed', failure: null }],
    });
  });

  it('names new findings, with the signs of XML escaped', async () => {
    await writeFile(join(cwd, 'b.txt'), '');
    await clean('--check', '--baseline', 'b.txt', '--report', 'junit=report.xml');
    expect(await read('report.xml')).toContain('twice.txt:2: new: p2: duplicate of p1 (line 1)');
    expect(await read('report.xml')).toContain('&lt;2027&gt; &amp; mehr');
  });

  it.each(['junit', 'html=report.html', 'junit='])('refuses %s before any work', async (report) => {
    const { code, stdout, stderr } = await clean('--report', report);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/give a format and a file, such as junit=report\.xml/);
  });
});
