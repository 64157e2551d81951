import { alignArticles } from '../align/align-articles.ts';
import type { Lexicon } from '../align/lexicon/lexicon.ts';
import { openVocabularies } from '../align/open-vocabularies.ts';
import { type CounterpartJudgement, judgeCounterpart } from '../feed/judge-counterpart.ts';
import type { Article, BilingualDocument } from '../model.ts';

/** Judge one article against its possible counterparts. */
export interface JudgeTask {
  kind: 'judge';
  a: Article;
  others: { b: Article; likeness: number }[];
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

  #judge({ a, others }: JudgeTask): CounterpartJudgement[] {
    return others.map(({ b, likeness }) => {
      const vocabularies = openVocabularies([a.language.tag, b.language.tag], this.#lexicon);
      return judgeCounterpart(listTexts(a), listTexts(b), likeness, vocabularies);
    });
  }

  #align({ id, a, b, minScore, sentences }: AlignTask): BilingualDocument {
    return alignArticles(a, b, { id, lexicon: this.#lexicon, minScore, sentences });
  }
}

const listTexts = ({ paragraphs }: Article) => paragraphs.map(({ text }) => text);
