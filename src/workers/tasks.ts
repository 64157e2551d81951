import { alignArticles } from '../align/align-articles.ts';
import { compareTexts } from '../align/compare-texts.ts';
import type { Lexicon } from '../align/lexicon/lexicon.ts';
import { openVocabularies } from '../align/open-vocabularies.ts';
import { type CounterpartJudgement, judgeCounterpart } from '../feed/judge-counterpart.ts';
import { listKeys } from '../feed/keys.ts';
import { packKeys } from '../feed/line-filters.ts';
import type { Article, BilingualDocument, DocumentRelation, LanguageTag } from '../model.ts';

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

/** See whether two lists of paragraphs have anything to do with each other. */
export interface RelateTask {
  kind: 'relate';
  languages: [LanguageTag, LanguageTag];
  a: string[];
  b: string[];
}

/** Line up two articles for the output. */
export interface AlignTask {
  kind: 'align';
  id: string;
  a: Article;
  b: Article;
  minScore?: number | undefined;
  sentences?: boolean | undefined;
}

export type Task = KeysTask | JudgeTask | RelateTask | AlignTask;

interface Results {
  /** Packed keys. */
  keys: Uint32Array;
  /** One per possible counterpart. */
  judge: CounterpartJudgement[];
  relate: DocumentRelation;
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
    if (task.kind === 'judge') return this.#judge(task);
    return task.kind === 'relate' ? this.#relate(task) : this.#align(task);
  }

  #listKeys({ languages, texts, side }: KeysTask): Uint32Array {
    const vocabulary = openVocabularies(languages, this.#lexicon)[side];
    return packKeys(listKeys(texts, vocabulary, side === 0));
  }

  #judge({ languages, a, others }: JudgeTask): CounterpartJudgement[] {
    const vocabularies = openVocabularies(languages, this.#lexicon);
    return others.map((b) => judgeCounterpart(a, b, vocabularies));
  }

  #relate({ languages, a, b }: RelateTask): DocumentRelation {
    return compareTexts(a, b, openVocabularies(languages, this.#lexicon)).relation;
  }

  #align({ id, a, b, minScore, sentences }: AlignTask): BilingualDocument {
    return alignArticles(a, b, { id, lexicon: this.#lexicon, minScore, sentences });
  }
}
