/** A piece of the raw input that will be a paragraph. */
export interface Block {
  text: string;
  /** 1-based line on which it starts. */
  line: number;
  /** What it is when it is no part of the article's text, though it stands among it: `related links`. */
  boilerplate?: string;
}
