import fc from 'fast-check';
import { findErrorText, findReportedFailure } from '../../nodes/WhatsAppChats/gateways/errorText';

test.each<[answer: unknown, words: string]>([
	[{ error: 'a', message: 'b' }, 'a'],
	[{ error: '', message: ' ', reason: 'c' }, 'c'],
	[{ error: 7, detail: 'c' }, 'c'],
	[{ error: { error: { message: 'deep' } } }, 'deep'],
	[{ errors: [{ errors: ['deep'] }] }, 'deep'],
	[{ errors: [null, 7, {}, 'fourth'] }, 'fourth'],
	[{ error: { info: 'x' } }, 'x'],
	[['bare'], 'bare'],
	[[{ detail: 'first' }, { detail: 'second' }], 'first'],
	[{ success: 0 }, 'success: false'],
	[{ ok: 'false' }, 'ok: false'],
	[{ error: true }, 'error: true'],
	[{ status: 'FAILED' }, 'status: FAILED'],
	[[{ success: false }], 'success: false'],
])('the own words of %j are %j', (answer, words) => {
	expect(findErrorText(answer)).toBe(words);
});

test.each([
	...[{}, [], [[]], [null], null, undefined, 7, true, false, 'a text by itself'],
	...[{ text: 'a message of someone' }, { info: 'x' }, { name: 'Ana' }, { phone: '5511999990001' }],
	...[{ success: true }, { ok: 1 }, { status: 'ok' }, { status: 410 }, { error: false }],
	{ error: { error: { error: { error: 'too deep' } } } },
	{ errors: [1, 2, 3, 4, 5, 'too far'] },
])('%j has no words', (answer) => {
	expect(findErrorText(answer)).toBeNull();
});

test.each<[answer: unknown, words: string]>([
	[{ error: 'a' }, 'a'],
	[{ message: 'b' }, 'b'],
	[{ error: { text: 'a' } }, 'a'],
	[{ success: false, description: 'c' }, 'c'],
	[{ success: false }, 'success: false'],
])('%j states a failure: %j', (answer, words) => {
	expect(findReportedFailure(answer)).toBe(words);
});

test.each([
	...[{ reason: 'x' }, { description: 'x' }, { detail: 'x' }, { title: 'x' }, { errors: ['x'] }],
	...[{ error: null }, { error: '' }, { error: {} }, { error: 0 }, { about: 'error' }, [], null],
])('%j states no failure', (answer) => {
	expect(findReportedFailure(answer)).toBeNull();
});

test('whatever is answered, the words are a text of it, or a flag, or none', () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 4 }), (answer) => {
			const words = findErrorText(answer);
			if (words !== null) expect(words.trim()).not.toBe('');
		}),
		{ numRuns: 1000 },
	);
});

test('an answer without an end is looked at in so many steps', () => {
	let reads = 0;
	const bottomless: object = new Proxy(
		{},
		{
			get() {
				reads++;
				return Array.from({ length: 1000 }, () => bottomless);
			},
			ownKeys() {
				throw new Error('An object may have a million keys');
			},
		},
	);
	expect(findErrorText(bottomless)).toBeNull();
	expect(findReportedFailure(Array.from({ length: 1000 }, () => bottomless))).toBeNull();
	expect(findErrorText(Array.from({ length: 1000 }, () => bottomless))).toBeNull();
	expect(reads).toBeLessThan(250_000);
});
