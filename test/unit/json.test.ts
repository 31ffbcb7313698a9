import fc from 'fast-check';
import { parseJson } from '../../nodes/WhatsAppChats/http/json';
import { longestHold, MAX_HOLD } from './countedThread';

/** Longer than a batch, so that there is a border between any two entries. */
const GAP = ' '.repeat(120_000);

/** A JSON text with so much white space that a list in it is parsed entry by entry. */
const stretched = (value: unknown): string =>
	Array.isArray(value)
		? `[${value.map((entry) => JSON.stringify(entry)).join(`${GAP},${GAP}`)}]`
		: JSON.stringify(value);

const anyJson = fc.oneof(
	fc.jsonValue({ maxDepth: 4 }),
	fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 6 }),
	fc.dictionary(
		fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'data')),
		fc.array(fc.jsonValue({ maxDepth: 1 })),
	),
);

const parsed = async (text: string) => await parseJson(text).then((value) => ({ value }), String);

/** What JSON.parse makes of a text; null where it refuses it. */
function byJsonParse(text: string): { value: unknown } | null {
	try {
		return { value: JSON.parse(text) };
	} catch {
		return null;
	}
}

test('any JSON is read as JSON.parse reads it', async () => {
	await fc.assert(
		fc.asyncProperty(anyJson, async (json) => {
			const text = JSON.stringify(json, null, 1);
			expect(await parseJson(text)).toEqual(JSON.parse(text));
		}),
		{ numRuns: 500 },
	);
});

test('so is a list of several batches, by itself and in an object', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 6 }), async (list) => {
			const text = stretched(list);
			const around = `{"result":"OK","__proto__":[1],"data":${text},"data2":${text},"x":{"y":[2]}}`;
			expect(await parseJson(text)).toEqual(JSON.parse(text));
			expect(await parseJson(around)).toEqual(JSON.parse(around));
		}),
		{ numRuns: 20 },
	);
});

describe('What JSON.parse refuses is refused, wherever the text is damaged:', () => {
	const signs = fc.constantFrom('', ',', '[', ']', '{', '}', '"', '\\', ':', '1', ' ', '/');
	const damaged = (texts: fc.Arbitrary<string>) =>
		fc.tuple(texts, fc.nat(), fc.nat(2), signs).map(([whole, at, length, sign]) => {
			const from = at % (whole.length + 1);
			return whole.slice(0, from) + sign + whole.slice(from + length);
		});

	test('short texts', async () => {
		const texts = damaged(anyJson.map((json) => JSON.stringify(json)));
		const isAsExpected = async (text: string) =>
			expect(await parsed(text)).toEqual(byJsonParse(text) ?? 'UnreadableAnswer: notJson');
		await fc.assert(fc.asyncProperty(texts, isAsExpected), { numRuns: 1_000 });
	});

	test('texts of several batches', async () => {
		const texts = damaged(fc.constantFrom('[1~,~{"a":[2]}~,~"b"]', '{"a":[1~,~{}~,~2],"b":[]}'));
		const isAsExpected = async (short: string) => {
			const text = short.replaceAll('~', GAP);
			const refused = expect.stringMatching(/notJson|tooLong/);
			expect(await parsed(text)).toEqual(byJsonParse(text) ?? refused);
		};
		await fc.assert(fc.asyncProperty(texts, isAsExpected), { numRuns: 100 });
	});
});

test.each([
	`[${GAP},1]`,
	`[1${GAP},]`,
	`[1${GAP},${GAP}]`,
	`[1${GAP},${GAP},2]`,
	`{"data":[1${GAP},${GAP}]}`,
	`[1${GAP},2}`,
	`[1${GAP}`,
	`1${GAP}]`,
	'',
	'[1]]',
	'{"a":[1]}}',
])('what is no list, number %#, is no JSON with a gap in it', async (text) => {
	await expect(parseJson(text)).rejects.toThrow('notJson');
});

test.each([
	['tooDeep', '['.repeat(101)],
	['tooDeep', '{"a":'.repeat(101)],
	['tooLong', `[{"a":"${'x'.repeat(1_200_000)}"}]`],
	['tooLong', `{"a":"${'x'.repeat(1_200_000)}"}`],
	['tooLong', `{${'"a":{},'.repeat(60_000)}"b":1}`],
	['tooMany', `[${'0,'.repeat(1_000_000)}0]`],
])('%s, number %#', async (failure, text) => {
	await expect(parseJson(text)).rejects.toThrow(failure);
});

test('a list of 100,000 chats is read in slices', async () => {
	const chat = '{"id":"79991112233@c.us","name":"Maria","unreadCount":0}';
	const text = `[${`${chat},`.repeat(99_999)}${chat}]`;
	const looks = text.length / 50_000;
	const { longest, steps } = await longestHold(async () => {
		expect(await parseJson(text)).toHaveLength(100_000);
	}, 5);
	expect(steps).toBeGreaterThan(5 * looks);
	expect(longest).toBeLessThan(MAX_HOLD);
});
