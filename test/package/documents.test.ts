import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documents } from '../../docs/build/documents';

describe('what is made from the types of the items is as they are; else: npm run docs', () => {
	test.each(documents().map(({ file, text }) => [path.basename(file), file, text]))(
		'%s',
		(_name, file, text) => {
			expect(readFileSync(file, 'utf8')).toBe(text);
		},
	);
});
