import { Caller } from '../../bench/agent/caller';
import { NotListed, type Arguments, type ListedTool } from '../../bench/agent/listing';
import { tokensOf } from '../../bench/agent/tokens';
import { readAnswer } from '../../bench/agent/toolAnswer';

const TOOLS: ListedTool[] = [
	{
		name: 'Get_chats',
		inputSchema: { properties: { Search: { type: 'string' }, Limit: { type: 'number' } } },
	},
	{
		name: 'Get_chat_metadata',
		inputSchema: { properties: { Chat: { type: 'string' } }, required: ['Chat'] },
	},
];
const EMPTY = '[{"chats":[],"total":0,"hasMore":false,"next":null,"notes":[]}]';

const sent: Array<[string, Arguments]> = [];
const send = async (name: string, args: Arguments) => {
	sent.push([name, args]);
	return await Promise.resolve({ text: EMPTY, isError: false });
};
beforeEach(() => sent.splice(0));

describe('The scripted caller', () => {
	test.each([
		['a tool', 'Send_message', {}, 'There is no tool Send_message, only Get_chats, '],
		['an argument', 'Get_chats', { Unread_Only: true }, 'Get_chats takes no Unread_Only'],
		['a type', 'Get_chats', { Limit: '5' }, 'Get_chats\'s Limit is a number, not "5"'],
		['a lack', 'Get_chat_metadata', {}, 'Get_chat_metadata wants Chat as well'],
	])('refuses %s that the listing does not have', async (_, name, args, message) => {
		const { ask, calls } = new Caller(TOOLS, send);
		const asking = ask(name, args);
		await expect(asking).rejects.toBeInstanceOf(NotListed);
		await expect(asking).rejects.toThrow(message);
		expect([sent, calls]).toEqual([[], []]);
	});

	test('keeps what it wrote and what it read', async () => {
		const { ask, calls } = new Caller(TOOLS, send);
		await ask('Get_chats');
		await ask('Get_chats', { Limit: 5 });
		expect(calls).toEqual([
			{ written: '{"name":"Get_chats","arguments":{}}', read: EMPTY },
			{ written: '{"name":"Get_chats","arguments":{"Limit":5}}', read: EMPTY },
		]);
	});
});

test('four characters are a token, rounded up once for all calls', () => {
	const calls = [
		{ written: '{"a":1}', read: '[]' },
		{ written: '{}', read: '[{}]' },
	];
	expect(tokensOf([])).toBe(0);
	expect(tokensOf(calls)).toBe(4);
	expect(tokensOf(calls, 'x'.repeat(9))).toBe(6);
});

describe('An answer', () => {
	test('lists chats and says what continues it', () => {
		const item = { chats: [{ id: 'a' }], total: 3, hasMore: true, next: 'abc', notes: ['One.'] };
		expect(readAnswer(JSON.stringify([item]), false)).toEqual({
			failure: null,
			listed: [{ id: 'a' }],
			total: 3,
			next: 'abc',
			notes: ['One.'],
		});
	});

	test('lists groups, and ends where there is no more', () => {
		const item = { groups: [{ id: 'g' }], total: 1, hasMore: false, next: null, notes: [] };
		const { listed, next } = readAnswer(JSON.stringify([item]), false);
		expect([listed, next]).toEqual([[{ id: 'g' }], null]);
	});

	test('need not know how many there are in all', () => {
		expect(readAnswer('[{"groups":[],"hasMore":false}]', false)).toMatchObject({
			total: null,
			next: null,
			notes: [],
		});
	});

	test('may be a failure, which is no JSON', () => {
		const { failure, listed } = readAnswer('NodeOperationError: No. Retryable: no', true);
		expect([failure, listed]).toEqual(['NodeOperationError: No. Retryable: no', []]);
	});

	test.each(['[]', '[{"id":"a"},{"id":"b"}]', '{"chats":{},"total":1}', '{"total":1}', '"text"'])(
		'is not %s',
		(text) => {
			expect(() => readAnswer(text, false)).toThrow(/^The answer (is no item|lists nothing): /);
		},
	);
});
