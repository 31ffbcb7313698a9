import Table from 'cli-table3';
import { median } from '../measure';
import { markdownTable, thousands } from '../report';
import { agentGoals } from './agentGoals';
import type { Result } from './ask';

const HEAD = ['Question', 'Answer', 'Calls', 'Tokens', 'with the listing', 'before'];

/** Of a wrong answer. */
const MOST_LINES = 5;

/** All figures as a table for the terminal, with what was to be reached. */
export function terminalTable(results: readonly Result[]): string {
	const table = new Table({
		head: HEAD,
		colWidths: [54, null, null, null, null, null],
		wordWrap: true,
		colAligns: ['left', 'left', 'right', 'right', 'right', 'right'],
		style: { head: [], border: [] },
	});
	table.push(...rows(results));
	const goals = agentGoals(results).map(
		({ text, measured, isReached }) => `${isReached ? '✔' : '✘'} ${text}: ${measured}`,
	);
	return [table.toString(), ...goals, ...results.flatMap(wrongAnswer), ''].join('\n');
}

/** The same in Markdown. */
export function pageTable(results: readonly Result[]): string {
	return markdownTable(HEAD, rows(results));
}

function rows(results: readonly Result[]): string[][] {
	const before = results.flatMap(({ tokensBefore }) => tokensBefore ?? []);
	const columns = [
		results.map(({ tokens }) => tokens),
		results.map(({ tokensWithListing }) => tokensWithListing),
		before,
	];
	const most = (numbers: number[]) => Math.max(...numbers);
	const foot = (title: string, of: (numbers: number[]) => number) => [
		title,
		'',
		'',
		...columns.map((column) => thousands(Math.ceil(of(column)))),
	];
	return [...results.map(row), foot('Median', median), foot('Worst', most)];
}

function row(result: Result): string[] {
	const { question, isRight, calls, tokens, tokensWithListing, tokensBefore } = result;
	return [
		question.gateway === 'evolution' ? `${question.asked} (Evolution API)` : question.asked,
		isRight ? 'right' : 'wrong',
		String(calls.length),
		thousands(tokens),
		thousands(tokensWithListing),
		tokensBefore === null ? 'no way' : thousands(tokensBefore),
	];
}

function wrongAnswer({ question, answer, isRight }: Result): string[] {
	if (isRight) return [];
	const missing = question.expected.filter((line) => !answer.includes(line));
	const unexpected = answer.filter((line) => !question.expected.includes(line));
	return [
		'',
		`✘ ${question.asked}`,
		`  not in the answer: ${missing.slice(0, MOST_LINES).join(' | ')}`,
		`  not expected: ${unexpected.slice(0, MOST_LINES).join(' | ')}`,
	];
}
