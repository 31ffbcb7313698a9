import { manyChats } from '../gateways';
import { listSearchContext } from './engine';
import { GATEWAY_NAMES, useSetup, type Setup } from './setup';

const setup = useSetup();
const big = useSetup({ account: manyChats(250) });

async function search(
	{ engine, gateways }: Setup,
	name: (typeof GATEWAY_NAMES)[number],
	filter?: string,
) {
	const { credentialType, credentials } = gateways[name];
	const context = listSearchContext(engine, {
		parameters: { gateway: name, operation: 'getChatMetadata' },
		credentials: { [credentialType]: credentials },
	});
	const node = engine.nodeTypes.getByNameAndVersion('whatsAppChats');
	const searchChats = node.methods?.listSearch?.searchChats;
	if (!searchChats) throw new Error('The node has no list of chats');
	return (await searchChats.call(context, filter)).results;
}

describe.each(GATEWAY_NAMES)('The list of chats on %s', (name) => {
	test('shows names with the phone, or "group"', async () => {
		const results = await search(setup(), name);
		expect(results).toContainEqual({
			name: 'Ana Souza (5511999990001)',
			value: '5511999990001@c.us',
		});
		expect(results).toContainEqual({ name: 'Família (group)', value: '120363000000000101@g.us' });
		expect(results).toHaveLength(30);
	});

	test.each([
		['ana sou', ['5511999990001@c.us']],
		['петров', ['79001110006@c.us']],
		['+55 11 99999-0002', ['5511999990002@c.us']],
		['no such chat', []],
	])('finds %j', async (filter, ids) => {
		const results = await search(setup(), name, filter);
		expect(results.map(({ value }) => value)).toEqual(ids);
	});

	test('holds the chats of every page', async () => {
		expect(await search(big(), name)).toHaveLength(250);
	});

	test('an error reaches the person instead of an empty list', async () => {
		setup().gateways[name].failAlways({ kind: 'status', status: 503 });
		await expect(search(setup(), name)).rejects.toThrow(/problem of its own \(HTTP 503\)/);
	});
});
