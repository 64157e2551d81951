import { alignArticles } from '../align/align-articles.ts';
import type { Lexicon } from '../align/lexicon/lexicon.ts';
import { openVocabularies } from '../align/open-vocabularies.ts';
import { type CounterpartJudgement, judgeCounterpart } from '../feed/judge-counterpart.ts';
import type { Article, BilingualDocument, LanguageTag } from '../model.ts';

/** Judge one article against its possible counterparts. */
export interface JudgeTask {
  kind: 'judge';
  languages: [LanguageTag, LanguageTag];
  /** Texts of the article's paragraphs. */
  a: string[];
  others: { b: string[]; likeness: number }[];
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

export type Task = JudgeTask | AlignTask;
export type TaskResult<T extends Task> = T extends JudgeTask ? CounterpartJudgement[] : BilingualDocument;

/** Does the tasks of a feed, with one lexicon for all of them. */
export class TaskRunner {
  readonly #lexicon: Lexicon | undefined;

  constructor(lexicon: Lexicon | undefined) {
    this.#lexicon = lexicon;
  }

  run<T extends Task>(task: T): TaskResult<T> {
    return (task.kind === 'judge' ? this.#judge(task) : this.#align(task)) as TaskResult<T>;
  }

  #judge({ languages, a, others }: JudgeTask): CounterpartJudgement[] {
    const vocabularies = openVocabularies(languages, this.#lexicon);
    return others.map(({ b, likeness }) => judgeCounterpart(a, b, likeness, vocabularies));
  }

  #align({ id, a, b, minScore, sentences }: AlignTask): BilingualDocument {
    return alignArticles(a, b, { id, lexicon: this.#lexicon, minScore, sentences });
  }
}
