import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documents } from './documents';

for (const { file, text } of documents()) {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, text);
	process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
}
