/**
 * Characters that would steer a terminal, forge a line of a log, or turn the order of the letters around: control characters
 * (ISO 6429), line and paragraph separators, and the directional overrides and isolates of Unicode.
 */
const STEERING = /[\0-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
/** Where GitHub Actions and Azure Pipelines look for commands in the output of a step: at the start of a line. */
const RUNNER_COMMAND = /^(\s*)(::|##\[|##vso\[)/;

/** A line as a person or a build server may read it, whatever names and texts stand in it: steering characters as `\u001b`. */
export function escapeControls(line: string): string {
  return line
    .replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(RUNNER_COMMAND, (_, space, command) => `${space}\\${command}`);
}
