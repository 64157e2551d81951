import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeProgram } from '../src/cli.ts';
import { runAligner } from './run.ts';

/** What the documentation says is true: its commands run, its options exist, its links lead somewhere. */
const ROOT = new URL('../', import.meta.url).pathname;

const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'SECURITY.md', 'THIRD-PARTY-NOTICES.md'],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** The lines of a page's shell blocks that call the program, without comments. */
function listCommands(page: string): string[] {
  const blocks = [...read(page).matchAll(/```(?:sh|console)\n([\s\S]*?)```/g)].map(([, code]) => code!);
  return blocks
    .flatMap((code) => code.split('\n'))
    .map((line) => line.replace(/^\$ /, '').replace(/\s+#\s.*$/, ''))
    .filter((line) => line.startsWith('aligner '));
}

const program = await describeProgram(['completion'], { io: process, finish: () => {} });
const withoutHeadings = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');

describe.each(PAGES)('%s', (page) => {
  it('links only to what is there', () => {
    const text = read(page).replace(/```[\s\S]*?```/g, '');
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, target]) => target!);
    const broken = links.filter((link) => {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? join(ROOT, page) : join(ROOT, dirname(page), path);
      if (!existsSync(file)) return true;
      if (anchor === undefined) return false;
      const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
        withoutHeadings(heading!),
      );
      return !headings.includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names only commands and options that exist', () => {
    const wrong = listCommands(page).filter((line) => {
      const words = line.split(/\s+/).slice(1);
      let command = program.commands.find((one) => one.name() === words[0]);
      command = command?.commands.find((one) => one.name() === words[1]) ?? command;
      const flags = words.filter((word) => /^-{1,2}[a-z]/.test(word)).map((word) => word.split('=')[0]!);
      return (
        !command ||
        flags.some((flag) => !command.options.some(({ short, long }) => flag === short || flag === long))
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe.each([
  ['docs/getting-started.md', 'fixtures/belta-kazakhstan'],
  ['docs/translation-memory.md', 'fixtures/harbour-bridge'],
])('%s', (page, fixture) => {
  it('can be followed command by command', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'aligner-'));
    cpSync(join(ROOT, fixture), cwd, { recursive: true });
    for (const line of listCommands(page)) {
      const [command = '', target] = line.split(' > ');
      const { code, stdout } = await runAligner(command.split(/\s+/).slice(1), { cwd });
      expect({ line, code }).toEqual({ line, code: 0 });
      if (target) writeFileSync(join(cwd, target), stdout);
    }
    expect(readdirSync(cwd)).toContain('report.html');
  });
});

describe('docs/commands.md', () => {
  it('is what the program says of itself', async () => {
    const names = program.commands.flatMap((command) =>
      command.commands.length > 0
        ? command.commands.map((child) => `${command.name()} ${child.name()}`)
        : [command.name()],
    );
    const parts = [];
    for (const name of names) {
      const { stdout } = await runAligner([...name.split(' '), '--help']);
      parts.push(`## aligner ${name}\n\n\`\`\`text\n${stdout.trim()}\n\`\`\`\n`);
    }
    const text = `# Commands\n\nPrinted by the program: \`aligner help COMMAND\` says the same.\n\n${parts.join('\n')}`;
    const file = join(ROOT, 'docs/commands.md');
    if (process.env.UPDATE_FIXTURES) writeFileSync(file, text);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('the package', () => {
  it('works from what is packed, without running any script, and warns of nothing', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'aligner-'));
    const packed = JSON.parse(
      execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', cwd], {
        cwd: ROOT,
        encoding: 'utf8',
      }),
    );
    execFileSync('tar', ['-xzf', packed[0].filename], { cwd });
    const files: string[] = packed[0].files.map(({ path }: { path: string }) => path);
    for (const file of ['SECURITY.md', 'THIRD-PARTY-NOTICES.md', 'LICENSE', 'schema/config.schema.json'])
      expect(files).toContain(file);
    // Its dependencies are found beside it, as an installation would put them.
    execFileSync('ln', ['-s', join(ROOT, 'node_modules'), join(cwd, 'package/node_modules')]);
    const example = join(cwd, 'package/fixtures/belta-kazakhstan');
    const articles = ['de', 'en'].map((tag) => relative(cwd, join(example, `belta-kazakhstan.${tag}.txt`)));
    const aligner = join(cwd, 'package/bin/aligner.js');
    const stdout = execFileSync('node', [aligner, 'align', '-q', ...articles], { cwd, encoding: 'utf8' });
    expect(JSON.parse(stdout).pairs.length).toBeGreaterThan(0);
  });
});
