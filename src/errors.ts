/** What went wrong, in a form that programs can test for; the message is for people. */
export type ErrorCode =
  | 'usage'
  | 'not-found'
  | 'unreadable'
  | 'is-directory'
  | 'empty'
  | 'binary'
  | 'malformed'
  | 'too-large'
  | 'wrong-language'
  | 'same-language'
  | 'bad-lexicon'
  | 'bad-index'
  | 'bad-state'
  | 'locked'
  | 'write-failed';

/**
 * An expected failure: bad input, bad usage, a file that cannot be written. Its message names the thing,
 * says what is wrong and what to do, and is all that the user sees; any other error is a bug and keeps its stack.
 */
export class AlignerError extends Error {
  override readonly name = 'AlignerError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Exit codes of the program, as in the README's table. */
export const EXIT = { done: 0, gateFailed: 1, failed: 2, interrupted: 130, terminated: 143 } as const;
