import type { Dateline } from './model.ts';

export function parseDateline(_text: string): { dateline: Dateline; length: number } | null {
  return null;
}
