import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All temporary folders of a test run go into one, which is removed when the run is over. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'aligner-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
