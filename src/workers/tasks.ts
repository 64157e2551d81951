import { alignArticles } from '../align/align-articles.ts';
import type { Lexicon } from '../align/lexicon/lexicon.ts';
import { createVocabulary, type Vocabulary } from '../align/vocabulary.ts';
import { compareValues } from '../feed/agreement.ts';
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

/** Does the tasks of a feed; holds what is costly to make. Pure but for that. */
export class TaskRunner {
  readonly #lexicon: Lexicon | undefined;
  readonly #vocabularies = new Map<string, Vocabulary>();

  constructor(lexicon: Lexicon | undefined) {
    this.#lexicon = lexicon;
  }

  run<T extends Task>(task: T): TaskResult<T> {
    return (task.kind === 'judge' ? this.#judge(task) : this.#align(task)) as TaskResult<T>;
  }

  #judge({ a, others }: JudgeTask): CounterpartJudgement[] {
    return others.map(({ b, likeness }) => {
      const document = alignArticles(a, b, { lexicon: this.#lexicon });
      const agreement = compareValues(document, [this.#vocabularyOf(a), this.#vocabularyOf(b)]);
      return judgeCounterpart(document, likeness, agreement);
    });
  }

  #align({ id, a, b, minScore, sentences }: AlignTask): BilingualDocument {
    return alignArticles(a, b, { id, lexicon: this.#lexicon, minScore, sentences });
  }

  #vocabularyOf({ language: { tag } }: Article): Vocabulary {
    const known = this.#vocabularies.get(tag);
    if (known) return known;
    const side = this.#lexicon?.sides.find(({ language }) => language === tag);
    const vocabulary = createVocabulary(tag, side);
    this.#vocabularies.set(tag, vocabulary);
    return vocabulary;
  }
}
