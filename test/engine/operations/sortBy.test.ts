import { manyChats, plainChat, type SimulatedChat } from '../../gateways';
import { chatNames } from '../harness/chatNames';
import { runOn, supporting, useSetup } from '../harness/setup';

const setup = useSetup({ account: { chats: [], inviteOnlyGroups: [], phoneConnected: true } });
const big = useSetup({ account: manyChats(250) });

let made = 0;
const chat = (name: string | undefined, unread: number, lastMessageAt: string | null) =>
	plainChat(`1203630000${String(made++).padStart(8, '0')}@g.us`, {
		...(name !== undefined && { name }),
		unread,
		lastMessageAt: lastMessageAt === null ? null : new Date(lastMessageAt),
	});

const CHATS: SimulatedChat[] = [
	chat('Grupo 10', 2, '2026-01-02T00:00:00Z'),
	chat(undefined, 9, '2026-01-05T00:00:00Z'),
	chat('Яна', 0, null),
	chat('ÁLVARO', 2, '2026-01-03T00:00:00Z'),
	chat('grupo 9', 0, '2026-01-02T00:00:00Z'),
	chat('Alva', 7, '2026-01-01T00:00:00Z'),
	chat('álvaro', 2, '2026-01-04T00:00:00Z'),
	chat('дача', 0, '2025-12-31T23:59:59Z'),
];
const NAMELESS = CHATS[1]?.jid;
const AS_GIVEN = CHATS.map(({ name, jid }) => name ?? jid);

describe.each(supporting('stableOrder'))('Sort By on %s', (name) => {
	const gateway = () => setup().gateways[name];
	beforeEach(() => gateway().account.chats.splice(0, Infinity, ...CHATS));
	const sorted = async (sort: string | undefined, more = {}) => {
		const options = sort === undefined ? {} : { sort };
		const parameters = { operation: 'getChats', returnAll: true, options, ...more };
		const run = await runOn(setup(), gateway(), parameters);
		expect(run.error).toBeUndefined();
		return chatNames(run, gateway());
	};

	test.each([undefined, 'asGiven', ''])('%j keeps the gateway’s order', async (sort) => {
		expect(await sorted(sort)).toEqual(AS_GIVEN);
	});

	test.each([
		['newest', [NAMELESS, 'álvaro', 'ÁLVARO', 'Grupo 10', 'grupo 9', 'Alva', 'дача', 'Яна']],
		['name', ['Alva', 'ÁLVARO', 'álvaro', 'grupo 9', 'Grupo 10', 'дача', 'Яна', NAMELESS]],
		['mostUnread', [NAMELESS, 'Alva', 'Grupo 10', 'ÁLVARO', 'álvaro', 'Яна', 'grupo 9', 'дача']],
	])(
		'%s; equal ones stay as they were, and who doesn’t tell comes last',
		async (sort, expected) => {
			expect(await sorted(sort)).toEqual(expected);
		},
	);

	test('sorts what passes the filters, then keeps the first ones', async () => {
		const more = { returnAll: false, limit: 2, filters: { nameContains: 'a' } };
		expect(await sorted('mostUnread', more)).toEqual(['Alva', 'ÁLVARO']);
	});

	test('an order that doesn’t exist is refused before any request', async () => {
		const parameters = { operation: 'getChats', options: { sort: 'date' } };
		const { error } = await runOn(setup(), gateway(), parameters);
		expect(error?.message).toBe("'Sort By' has a value it can't have");
		expect(error?.description).toContain('asGiven, newest, name, mostUnread');
		expect(gateway().requests).toEqual([]);
	});

	test('with a limit, all pages are read before', async () => {
		const { account } = big().gateways[name];
		const last = account.chats.at(-1);
		if (last) last.lastMessageAt = new Date('2026-02-01T00:00:00Z');
		const { items } = await runOn(big(), big().gateways[name], {
			operation: 'getChats',
			limit: 2,
			options: { sort: 'newest' },
		});
		expect(items.map(({ json }) => json.id)).toEqual([last?.jid, account.chats[0]?.jid]);
	});
});
