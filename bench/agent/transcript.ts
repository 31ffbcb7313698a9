import type { Result } from './ask';

/** Word for word what was called and answered. */
export function transcript(results: readonly Result[]): string {
	const lines = results.flatMap(({ question, calls }) => [
		`\n# ${question.asked}`,
		...calls.flatMap(({ written, read }) => [`> ${written}`, read]),
	]);
	return `${lines.join('\n')}\n`;
}
