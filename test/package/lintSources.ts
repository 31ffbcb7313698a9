import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

/** The rules that are walls; without the compiler's own, no source has to be a file. */
const WALLS = new Set([
	'@typescript-eslint/consistent-type-assertions',
	'@typescript-eslint/no-non-null-assertion',
	'@typescript-eslint/no-restricted-imports',
	'import-x/no-cycle',
	'import-x/no-restricted-paths',
	'no-restricted-syntax',
]);

/**
 * Lints the sources that come as JSON on standard input, and prints what the walls say of each. It is a process
 * of its own, as Jest can't load ESLint's configuration.
 */
async function main(): Promise<void> {
	const eslint = new ESLint({
		ruleFilter: ({ ruleId }) => WALLS.has(ruleId),
		overrideConfig: {
			files: ['**/*.ts'],
			languageOptions: { parserOptions: { projectService: false } },
		},
	});
	const given: unknown = JSON.parse(await text(process.stdin));
	const sources = Array.isArray(given) ? given.filter(isSource) : [];
	const found = await Promise.all(
		sources.map(async ({ file, code }) => {
			const results = await eslint.lintText(code, { filePath: file });
			return results.flatMap(({ messages }) => messages.map(({ message }) => message));
		}),
	);
	process.stdout.write(JSON.stringify(found));
}

function isSource(given: unknown): given is { file: string; code: string } {
	const isObject = typeof given === 'object' && given !== null;
	return isObject && 'file' in given && 'code' in given;
}

void main();
