import { toPlainLine } from '../layout.ts';

/** GitHub shows no more annotations of one kind per step. */
export const MAX_ANNOTATIONS = 10;

/** A workflow command that GitHub Actions shows beside a line of a file, or beside the file where no line is known. */
export function writeAnnotation(
  level: 'error' | 'warning',
  { file, line }: { file: string; line?: number | undefined },
  title: string,
  message: string,
): string {
  const place = line === undefined ? '' : `,line=${line}`;
  return `::${level} file=${escapeProperty(file)}${place},title=${escapeProperty(title)}::${escapeMessage(toPlainLine(message))}\n`;
}

/** The escapes of workflow commands: `%` first, because the others make new ones. */
function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
