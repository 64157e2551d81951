import { fileURLToPath } from 'node:url';
import { EXIT } from '../../errors.ts';
import { type Io, openOutput } from '../../process/io.ts';
import { packageFile } from '../../process/package-file.ts';

/** `aligner cluster`: where the driver for Apache Spark is. Gives the exit code. */
export async function printDriver(io: Io): Promise<number> {
  const output = await openOutput(io, undefined);
  await output.write(`${fileURLToPath(packageFile('cluster/aligner_spark.py'))}\n`);
  await output.commit();
  return EXIT.done;
}
