import type { OpenFilter } from '../stage.ts';

/** Names the files of a run as `aligner feed` names them: what a file is called depends on all that is named. */
export const labelFiles: OpenFilter = ({ emit, tools }) => {
  const files: { key: string; input: string; inside: string }[] = [];
  return {
    take({ key, fields }) {
      files.push({ key, input: JSON.parse(fields[0]!), inside: JSON.parse(fields[1]!) });
    },
    async end() {
      const nameFile = await tools.openLabels([...new Set(files.map(({ input }) => input))]);
      for (const { key, input, inside } of files) {
        const id = nameFile(input, inside);
        const name = inside === '' ? input : `${input.replace(/(?<!\/)\/+$/, '')}/${inside}`;
        emit('labels', key, JSON.stringify({ name, id }));
      }
    },
  };
};
