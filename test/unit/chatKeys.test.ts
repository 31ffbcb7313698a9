import fc from 'fast-check';
import { toChat } from '../../nodes';
import type { Mapped } from '../../nodes/WhatsAppChats/gateways/gateway';
import { keyByChat } from '../../nodes/WhatsAppChats/paging/chatKeys';
import { fingerprint } from '../../nodes/WhatsAppChats/paging/fingerprint';
import { SeenChats } from '../../nodes/WhatsAppChats/paging/seenChats';
import type { Chat } from '../../nodes/WhatsAppChats/whatsapp/items';
import { counted, longestHold, MAX_HOLD } from './countedThread';

const read = (response: Record<string, unknown>): Mapped<Chat> => ({
	item: toChat('zApi', response),
	response,
});

/** As it was first written, to be read and not to be fast: pluses behind a key until nobody has it. */
function keyedInWords(page: Array<Mapped<Chat>>): Map<string, Mapped<Chat>> {
	const result = new Map<string, Mapped<Chat>>();
	const isDuplicate = (other: Mapped<Chat> | undefined, { item }: Mapped<Chat>) =>
		other !== undefined &&
		(item.id === null || JSON.stringify(other.item) !== JSON.stringify(item));
	for (const chat of page) {
		let key = chat.item.id ?? JSON.stringify(chat.response);
		while (isDuplicate(result.get(key), chat)) key += '+';
		result.set(key, chat);
	}
	return result;
}

/** Few of each kind, so that many are duplicates or copies. */
const pages = fc.array(
	fc.array(
		fc
			.record(
				{
					phone: fc.constantFrom('5511900000001', '5511900000002', '1@lid', 'strange'),
					name: fc.constantFrom('Ana', 'Bia', 'Cid', null),
					tags: fc.constantFrom([], [1], { a: [1, 2] }, { a: { b: null } }),
				},
				{ requiredKeys: [] },
			)
			.map(read),
		{ maxLength: 12 },
	),
	{ minLength: 2, maxLength: 3 },
);

test('the same chats count as one as when every key is compared with every other', async () => {
	await fc.assert(
		fc.asyncProperty(pages, async (several) => {
			const asInWords = several.map(keyedInWords);
			const asTheyAre = await Promise.all(several.map(keyByChat));
			const names = new Map<string, string>();
			asInWords.forEach((expected, at) => {
				const given = asTheyAre[at] ?? new Map<string, Mapped<Chat>>();
				const isSameList = [...expected.values()].every(
					(one, place) => one === [...given.values()][place],
				);
				expect([isSameList, given.size]).toEqual([true, expected.size]);
				// From page to page the same key in either, whatever it is called.
				[...expected.keys()].forEach((key, place) => {
					const name = [...given.keys()][place] ?? '';
					expect(names.get(key) ?? name).toBe(name);
					names.set(key, name);
				});
			});
			expect(new Set(names.values()).size).toBe(names.size);
		}),
		{ numRuns: 500 },
	);
});

test('no id can be mistaken for the key of a duplicate, or of a chat without an id', async () => {
	const seen = new SeenChats();
	await seen.add([
		read({ phone: 'strange', name: 'Ana' }),
		read({ phone: 'strange', name: 'Bia' }),
		read({}),
	]);
	const others = ['strange+', '1 strange', '{}', '0#{}'].map((phone) => read({ phone }));
	expect((await seen.add(others)).added).toBe(others.length);
	expect(seen.size).toBe(3 + others.length);
});

test('duplicates get the same keys again on the next page and in the next pass', async () => {
	const page = [
		...['Ana', 'Bia'].map((name) => read({ phone: '5511900000001', name })),
		...[{}, {}, { x: 1 }].map(read),
	];
	const seen = new SeenChats();
	expect((await seen.add(page)).added).toBe(5);
	seen.beginPass();
	expect(await seen.add(page)).toMatchObject({ added: 0, fresh: 5, hasMoved: false });
	expect((await seen.inOrder()).length).toBe(5);
});

describe('The work for a page grows with its length', () => {
	const steps = async (entry: (index: number) => Record<string, unknown>, count: number) => {
		const chats = Array.from({ length: count }, (_, index) => {
			const { item, response } = read(entry(index));
			return { item: counted(item), response: counted(response) };
		});
		return await longestHold(() => new SeenChats().add(chats));
	};

	test.each<[string, (index: number) => Record<string, unknown>]>([
		['of chats without any field', () => ({})],
		['of chats without an id that are alike', () => ({ name: 'Ana', a: [1] })],
		[
			'of chats with one id and different names',
			(index) => ({ phone: '551199', name: `${index}` }),
		],
		['of copies of one chat', () => ({ phone: '551199', name: 'Ana' })],
	])('%s', async (_what, entry) => {
		const small = await steps(entry, 200);
		const large = await steps(entry, 400);
		expect(large.steps / small.steps).toBeLessThan(2.1);
		expect(large.longest).toBeLessThan(MAX_HOLD);
	});
});

describe('The fingerprint of a value', () => {
	test('is the same exactly where its JSON is', async () => {
		await fc.assert(
			fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (one, other) => {
				const isSame = JSON.stringify(one) === JSON.stringify(other);
				expect((await fingerprint(one)) === (await fingerprint(other))).toBe(isSame);
				expect(await fingerprint(structuredClone(one))).toBe(await fingerprint(one));
			}),
			{ numRuns: 500 },
		);
	});

	test.each<[unknown, unknown]>([
		[[[], 1], [[1]]],
		[{ a: { b: 1 } }, { a: {}, b: 1 }],
		[
			{ a: 1, b: 2 },
			{ b: 2, a: 1 },
		],
		['1,', [1]],
		[{ a: [] }, { a: {} }],
		[1, '1'],
	])('%j is not %j', async (one, other) => {
		expect(await fingerprint(one)).not.toBe(await fingerprint(other));
	});

	test('may be nested deeper than functions can call themselves, and of any size', async () => {
		let deep: unknown = 1;
		for (let level = 0; level < 100_000; level++) deep = level % 2 ? [deep] : { deep };
		expect(await fingerprint(deep)).toHaveLength(44);
		const texts = Array.from({ length: 400 }, () => counted({ text: 'x'.repeat(10_000) }));
		const { longest, steps } = await longestHold(() => fingerprint(texts));
		expect(steps).toBe(400);
		expect(longest).toBeLessThan(MAX_HOLD / 2);
	});
});
