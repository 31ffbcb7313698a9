import { manyChats } from '../../gateways';
import { SIMPLE_CHAT_FIELDS } from '../../simpleFields';
import { listedChats } from '../harness/listedChats';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();
const big = useSetup({ account: manyChats(250) });

const ALL_KEYS = [
	'name',
	'phone',
	'type',
	'isGroup',
	'unreadCount',
	'lastMessageAt',
	'lastMessageFromMe',
	'lastMessageText',
	'isMuted',
	'mutedUntil',
	'isPinned',
	'isArchived',
	'isReadOnly',
	'isMarkedSpam',
	'isAnnouncementGroup',
	'communityId',
	'about',
	'profilePictureUrl',
	'profilePictureExpiresAt',
	'group',
	'lid',
	'id',
	'gatewayChatId',
	'gateway',
];

describe.each(GATEWAY_NAMES)('Get Chats on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test('gives one simple item a chat, in the gateway’s order, paired with its input item', async () => {
		const { items, error } = await runOn(setup(), gateway(), { operation: 'getChats' });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id)).toEqual(listedChats(gateway()).map(({ jid }) => jid));
		for (const item of items) {
			expect(Object.keys(item.json)).toEqual(SIMPLE_CHAT_FIELDS);
			expect(item.pairedItem).toEqual({ item: 0 });
		}
	});

	test('gives every field with Simplify off', async () => {
		const parameters = { operation: 'getChats', simple: false };
		const { items } = await runOn(setup(), gateway(), parameters);
		for (const { json } of items) expect(Object.keys(json)).toEqual(ALL_KEYS);
	});

	test.each([true, false])(
		'adds the gateway’s own object, untouched, with Simplify %s',
		async (simple) => {
			const own = { phone: '5511999999999', id: '5511999999999@c.us', odd: [1, { two: null }] };
			const body = gateway().traits.asList([own]);
			gateway().failNext({ kind: 'answer', body });
			const options = { includeResponse: true };
			const parameters = { operation: 'getChats', limit: 1, simple, options };
			const { items } = await runOn(setup(), gateway(), parameters);
			expect(items).toHaveLength(1);
			expect(items[0]?.json.response).toEqual(own);
			expect(Object.keys(items[0]?.json ?? {})).toEqual([
				...(simple ? SIMPLE_CHAT_FIELDS : ALL_KEYS),
				'response',
			]);
		},
	);

	test('gives no more than Limit', async () => {
		const parameters = { operation: 'getChats', limit: 7 };
		const { items } = await runOn(setup(), gateway(), parameters);
		expect(items.map(({ json }) => json.id)).toEqual(
			gateway()
				.account.chats.slice(0, 7)
				.map(({ jid }) => jid),
		);
	});

	test('reads an account of many pages whole', async () => {
		const { account } = big().gateways[name];
		const parameters = { operation: 'getChats', returnAll: true };
		const { items } = await runOn(big(), big().gateways[name], parameters);
		expect(items.map(({ json }) => json.id)).toEqual(account.chats.map(({ jid }) => jid));
	});

	test('an account without chats gives no item and no error', async () => {
		const body = gateway().traits.asList([]);
		gateway().failAlways({ kind: 'answer', body });
		const { items, error } = await runOn(setup(), gateway(), { operation: 'getChats' });
		expect(items).toEqual([]);
		expect(error).toBeUndefined();
	});

	test.each([null, 'a text', 7, ['a list']])(
		'an entry that is no object (%j) is an error that says which and where',
		async (entry) => {
			const chat = { phone: '5511999999999', id: '5511999999999@c.us' };
			const list = [chat, chat, entry, chat];
			const body = gateway().traits.asList(list);
			gateway().failNext({ kind: 'answer', body });
			const { error, items } = await runOn(setup(), gateway(), { operation: 'getChats' });
			expect(items).toEqual([]);
			expect(error?.message).toMatch(
				/sent an entry that is not an object: number 3 of .*the chats/,
			);
		},
	);

	test.each([0, -1, 1.5, 'many'])('refuses the Limit %j before any request', async (limit) => {
		const { error } = await runOn(setup(), gateway(), { operation: 'getChats', limit });
		expect(error?.message).toBe("'Limit' is not a whole number of 1 or more");
		expect(gateway().requests).toEqual([]);
	});
});
