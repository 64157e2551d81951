import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { packageFile } from '../../../process/package-file.ts';

/** The page's parts, in the order in which they follow each other; the scripts share one scope. */
const STYLES = ['base.css', 'desk.css', 'inspector.css', 'feed.css', 'print.css'];
const SCRIPTS = [
  'corrections.js',
  'evidence.js',
  'geometry.js',
  'elements.js',
  'language.js',
  'ribbons.js',
  'desk.js',
  'toolbar.js',
  'inspector.js',
  'save.js',
  'export.js',
  'feed.js',
  'walk.js',
  'keys.js',
  'main.js',
];

export interface Assets {
  style: string;
  script: string;
  /** Content security policy: this style and this script, nothing else, and no network at all. */
  policy: string;
}

/** Reads the style and the script that every report carries in itself. */
export function readAssets(): Assets {
  const style = `\n${STYLES.map(readAsset).join('\n')}`;
  const script = `\n'use strict';\n(() => {\n${SCRIPTS.map(readAsset).join('\n')}})();\n`;
  const policy = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return { style, script, policy };
}

function readAsset(name: string): string {
  return readFileSync(packageFile(`report/${name}`), 'utf8');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
