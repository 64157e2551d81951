// The least that a program does with JSON Lines: it parses every record of the files it is given and prints those of the last.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const files = process.argv.slice(2);
for (const file of files) {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const record = JSON.parse(line);
    if (file === files.at(-1)) process.stdout.write(`${JSON.stringify(record)}\n`);
  }
}
