import type { TaskRunner } from '../engine/tasks.ts';
import type { DiscrepancyScope } from '../model.ts';
import type { StageTools } from '../plan/stage.ts';
import type { Io } from '../process/io.ts';
import type { ReadOptions } from '../read/index.ts';
import { type LexiconChoice, readChosenLanguages, readChosenLexicon } from '../read/shipped/lexicon.ts';
import { openVocabulary } from '../read/shipped/words.ts';

export interface ToolOptions extends LexiconChoice {
  /** How files are read. */
  reading?: ReadOptions | undefined;
  minScore?: number | undefined;
  sentences?: boolean | undefined;
  discrepancies?: DiscrepancyScope | undefined;
  /** Leave out pairs whose sides state different facts. */
  withoutDiscrepancies?: boolean | undefined;
  /** The working folder to use; that of the process by default. */
  io?: Io | undefined;
}

/**
 * What the stages of a plan need of the rest of the program. Every part of a stage is a process, so each tool is loaded
 * when it is asked for.
 *
 * @throws AlignerError what is wrong with the lexicon
 */
export async function openStageTools(options: ToolOptions = {}): Promise<StageTools> {
  const { io = process, reading = {}, minScore, sentences, discrepancies } = options;
  const languages = await readChosenLanguages(options, io);
  let opened: Promise<TaskRunner> | undefined;
  const openRunner = async () => {
    const { TaskRunner } = await import('../engine/tasks.ts');
    const { decodeLexicon } = await import('../align/words/lexicon/codec.ts');
    return new TaskRunner(decodeLexicon(await readChosenLexicon(options, io)));
  };
  const getRunner = () => {
    opened ??= openRunner();
    return opened;
  };
  return {
    languages,
    openVocabulary,
    async openLabels(names) {
      const { labelInputs, labelInside } = await import('../read/bytes/labels.ts');
      const labels = labelInputs(names, io.cwd());
      return (input, inside) => (inside === '' ? labels.get(input)! : labelInside(labels, input, inside));
    },
    async *readContent(file, content) {
      const { readContent } = await import('../read/index.ts');
      yield* readContent({ ...file, file: file.id }, content, reading);
    },
    async listKeys(texts, side) {
      return (await getRunner()).run({ kind: 'keys', languages: [...languages], texts, side });
    },
    async judge(a, others) {
      const runner = await getRunner();
      const judgements = runner.run({ kind: 'judge', languages: [...languages], a, others });
      return judgements.map(({ probability }) => probability);
    },
    async align(id, a, b) {
      const runner = await getRunner();
      return runner.run({ kind: 'align', id, a, b, minScore, sentences, discrepancies });
    },
    async deliver(aligned) {
      const { countDiscrepancies, leaveOutDiscrepancies } = await import(
        '../write/documents/discrepancies.ts'
      );
      const { toJson } = await import('../write/documents/json.ts');
      const document = options.withoutDiscrepancies ? leaveOutDiscrepancies(aligned) : aligned;
      const contradicting = aligned.pairs.filter(({ discrepancies }) => discrepancies.length > 0);
      return {
        document,
        line: JSON.stringify(toJson(document)),
        facts: countDiscrepancies(aligned),
        pairs: contradicting.length,
      };
    },
  };
}
