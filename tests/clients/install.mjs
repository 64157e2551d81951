// Installs the programs that our files are tried in: a browser, two translation tools, an XML validator, shells.
// Debian's packages only; where that cannot be done it says what is missing and fails, so that nothing is skipped.
import { spawnSync } from 'node:child_process';

/** Command -> Debian package. */
const PROGRAMS = {
  chromium: 'chromium',
  omegat: 'omegat',
  po2tmx: 'translate-toolkit',
  xmllint: 'libxml2-utils',
  zsh: 'zsh',
  fish: 'fish',
};

const isMissing = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status !== 0;
const run = (command, ...args) =>
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const missing = Object.keys(PROGRAMS).filter(isMissing);
if (missing.length > 0) {
  const packages = missing.map((command) => PROGRAMS[command]);
  console.log(`installing ${packages.join(' ')}`);
  const isInstalled =
    process.getuid?.() === 0 &&
    run('apt-get', 'update') &&
    run('apt-get', 'install', '-y', '--no-install-recommends', ...packages);
  const still = missing.filter(isMissing);
  if (!isInstalled || still.length > 0) {
    console.error(
      `cannot install ${still.join(', ') || packages.join(', ')}: this needs Debian, root and its package server.\n` +
        `Install by hand: apt-get install ${packages.join(' ')}`,
    );
    process.exitCode = 1;
  }
}
