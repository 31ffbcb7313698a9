import { activeChat, plainChat } from '../../gateways';
import {
	isLookUp,
	known,
	lidOf,
	lookedUp,
	resolvingChats,
	useHiddenPeople,
} from '../harness/hiddenPeople';
import { runOn, lacking } from '../harness/setup';

const { setup, zApi, given } = useHiddenPeople();

test('the phone of each chat is filled; id, lid, order and all else stay', async () => {
	given([
		plainChat('5511999990001@c.us', { name: 'Ana' }),
		known(1, { name: 'Rita', unread: 3 }),
		plainChat('5511999990002@c.us', { lid: '190000000099999@lid' }),
		known(2),
		plainChat('120363000000000101@g.us', { name: 'Família' }),
	]);
	const before = await runOn(setup(), zApi(), resolvingChats({ resolveLids: false }));
	expect(lookedUp(zApi())).toEqual([]);
	const { items, hints, error } = await runOn(setup(), zApi(), resolvingChats());
	expect(error).toBeUndefined();
	expect(hints).toEqual([]);
	const phones = ['5511999990001', '5511977700001', '5511999990002', '5511977700002', null];
	expect(items.map(({ json }) => json)).toEqual(
		before.items.map(({ json }, index) => ({ ...json, phone: phones[index] })),
	);
	expect(items.map(({ json }) => [json.id, json.lid]).slice(1, 4)).toEqual([
		['190000000000001@lid', '190000000000001@lid'],
		['5511999990002@c.us', '190000000099999@lid'],
		['190000000000002@lid', '190000000000002@lid'],
	]);
	expect(lookedUp(zApi()).sort()).toEqual(['190000000000001@lid', '190000000000002@lid']);
});

test('Simplify keeps the number, and Include Response the object of the list', async () => {
	given([known(1)]);
	const parameters = { ...resolvingChats({ includeResponse: true }), simple: true };
	const { items } = await runOn(setup(), zApi(), parameters);
	expect(items[0]?.json).toMatchObject({ id: lidOf(1), phone: '5511977700001' });
	expect(items[0]?.json.response).toMatchObject({ lid: lidOf(1) });
	expect(items[0]?.json.response).not.toHaveProperty('phone');
});

test('a person who is listed by number and by LID stays two chats', async () => {
	given([known(1), plainChat('5511977700001@c.us')]);
	const { items } = await runOn(setup(), zApi(), resolvingChats());
	expect(items.map(({ json }) => [json.id, json.phone])).toEqual([
		['190000000000001@lid', '5511977700001'],
		['5511977700001@c.us', '5511977700001'],
	]);
});

test('only chats that come out are looked up, after filters and limit', async () => {
	given([known(1), known(2, { unread: 1 }), known(3, { unread: 1 }), known(4, { unread: 1 })]);
	const parameters = {
		...resolvingChats(),
		returnAll: false,
		limit: 2,
		filters: { unreadOnly: true },
	};
	const { items } = await runOn(setup(), zApi(), parameters);
	expect(items.map(({ json }) => json.phone)).toEqual(['5511977700002', '5511977700003']);
	expect(lookedUp(zApi()).sort()).toEqual([lidOf(2), lidOf(3)]);
});

test.each(['={{ null }}', '={{ false }}', '={{ "" }}'])(
	'nothing is looked up where the option is %s',
	async (resolveLids) => {
		given([known(1)]);
		const { items, hints } = await runOn(setup(), zApi(), resolvingChats({ resolveLids }));
		expect([items[0]?.json.phone, hints, lookedUp(zApi())]).toEqual([null, [], []]);
	},
);

test('what is neither yes nor no is refused before any request', async () => {
	const { error } = await runOn(setup(), zApi(), resolvingChats({ resolveLids: 'please' }));
	expect(error?.message).toBe("'Resolve LIDs' is neither true nor false");
	expect(zApi().requests).toEqual([]);
});

test.each(lacking('numbersBehindLids'))(
	'%s, where an expression switches it on, gives every chat and a hint',
	async (name) => {
		const gateway = setup().gateways[name];
		gateway.account.chats = [activeChat(lidOf(1))];
		const parameters = { ...resolvingChats(), gateway: `={{ "${name}" }}` };
		const { items, hints, error } = await runOn(setup(), gateway, parameters, { input: [{}, {}] });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => [json.id, json.phone])).toEqual(
			[0, 1].map(() => [lidOf(1), null]),
		);
		expect(hints).toEqual([
			`${gateway.traits.title} doesn't provide the numbers behind LIDs, so none could be resolved.`,
		]);
		expect(gateway.requests.filter(isLookUp)).toEqual([]);
	},
);
