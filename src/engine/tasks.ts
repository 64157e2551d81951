import { alignArticles, roundChance } from '../align/align-articles.ts';
import { compareTexts } from '../align/compare-texts.ts';
import type { Lexicon } from '../align/words/lexicon/lexicon.ts';
import { openVocabularies } from '../align/words/open-vocabularies.ts';
import type { Article, BilingualDocument, DiscrepancyScope, LanguageTag } from '../model.ts';
import { type CounterpartJudgement, judgeCounterpart } from '../pair/judge-counterpart.ts';
import { listKeys } from '../pair/keys.ts';
import { listOwnTexts } from '../pair/own-texts.ts';
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

  /** Where nothing in common is left after cleaning, the two articles are to each other what they were when printed. */
  #align({ id, a, b, ...options }: AlignTask): BilingualDocument {
    const document = alignArticles(a, b, { ...options, id, lexicon: this.#lexicon });
    if (document.relation !== 'unrelated') return document;
    const vocabularies = openVocabularies([a.language.tag, b.language.tag], this.#lexicon);
    const { relation, confidence } = compareTexts(listOwnTexts(a), listOwnTexts(b), vocabularies);
    return { ...document, relation, confidence: roundChance(confidence) };
  }
}
