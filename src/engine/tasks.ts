import { alignArticles } from '../align/align-articles.ts';
import type { Lexicon } from '../align/words/lexicon/lexicon.ts';
import { openVocabularies } from '../align/words/open-vocabularies.ts';
import type { Article, BilingualDocument, DiscrepancyScope, LanguageTag } from '../model.ts';
import { type CounterpartJudgement, judgeCounterpart } from '../pair/judge-counterpart.ts';
import { listKeys } from '../pair/keys.ts';
import { restoreOwn } from '../pair/own-texts.ts';
import { packKeys } from '../pair/rows.ts';

/** List what an article can be found by from the other language. */
export interface KeysTask {
  kind: 'keys';
  languages: [LanguageTag, LanguageTag];
  texts: string[];
  /** Which of the two languages it is in. */
  side: 0 | 1;
}

/** Judge one article against its possible counterparts. */
export interface JudgeTask {
  kind: 'judge';
  languages: [LanguageTag, LanguageTag];
  /** Texts of the article's paragraphs. */
  a: string[];
  others: string[][];
}

/** Line up two articles for the output. */
export interface AlignTask {
  kind: 'align';
  id: string;
  a: Article;
  b: Article;
  minScore?: number | undefined;
  sentences?: boolean | undefined;
  discrepancies?: DiscrepancyScope | undefined;
}

export type Task = KeysTask | JudgeTask | AlignTask;

interface Results {
  /** Packed keys. */
  keys: Uint32Array;
  /** One per possible counterpart. */
  judge: CounterpartJudgement[];
  align: BilingualDocument;
}
export type TaskResult<T extends Task> = Results[T['kind']];

/** Does the tasks of a feed, with one lexicon for all of them. */
export class TaskRunner {
  readonly #lexicon: Lexicon | undefined;

  constructor(lexicon: Lexicon | undefined) {
    this.#lexicon = lexicon;
  }

  run<T extends Task>(task: T): TaskResult<T> {
    return this.#do(task) as TaskResult<T>;
  }

  #do(task: Task): Results[Task['kind']] {
    if (task.kind === 'keys') return this.#listKeys(task);
    return task.kind === 'judge' ? this.#judge(task) : this.#align(task);
  }

  #listKeys({ languages, texts, side }: KeysTask): Uint32Array {
    const vocabulary = openVocabularies(languages, this.#lexicon)[side];
    return packKeys(listKeys(texts, vocabulary, side === 0));
  }

  #judge({ languages, a, others }: JudgeTask): CounterpartJudgement[] {
    const vocabularies = openVocabularies(languages, this.#lexicon);
    return others.map((b) => judgeCounterpart(a, b, vocabularies));
  }

  /** What a feed says elsewhere is not shown, but counts for what the two articles are to each other. */
  #align({ id, a, b, ...options }: AlignTask): BilingualDocument {
    const whole = [restoreOwn(a), restoreOwn(b)] as const;
    return alignArticles(a, b, { ...options, id, whole, lexicon: this.#lexicon });
  }
}
