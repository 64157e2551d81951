// Joins the modules of the program into a few files, split where a command loads more: reading a hundred small files takes
// a third of a short run. Only the program runs from these; the library and the worker threads use the modules themselves.
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const bundle = await rolldown({
  input: `${dist}cli.js`,
  platform: 'node',
  // Dependencies stay what npm installed.
  external: (id) => !/^[./]/.test(id),
});
await bundle.write({ dir: `${dist}bundle`, format: 'esm', chunkFileNames: '[name].js', cleanDir: true });
await bundle.close();
