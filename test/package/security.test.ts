import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

test('every file that SECURITY.md names as a proof is there', () => {
	const text = readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8');
	const files = Array.from(text.matchAll(/`(test\/[\w/.-]+)`/g), ([, file = '']) => file);
	expect(files.length).toBeGreaterThan(10);
	expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});
