import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { untoldByReadme } from '../harness/readmeTable';
import { freezeClock, GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

type GatewayName = (typeof GATEWAY_NAMES)[number];
type Items = ReadonlyMap<unknown, IDataObject>;
type Untold = Record<GatewayName, Set<string>>;

freezeClock('2026-11-20T12:00:00.000Z');
const setup = useSetup();

/** WhatsGate shows a person without a name by number, as on its page; the others say no name. */
const NAMED_BY_NUMBER = { id: '79001110009@c.us', name: '+7 900 111-00-09' };

/** Who of the gateways tells a field is compared with; Z-API first, as it tells most. */
const TELLERS: readonly GatewayName[] = ['zApi', 'whatsGate', 'plugChat'];

async function readItems(name: GatewayName, runs: INodeParameters[]): Promise<Items> {
	const items = new Map<unknown, IDataObject>();
	for (const parameters of runs) {
		const run = await runOn(setup(), setup().gateways[name], { simple: false, ...parameters });
		expect(run.error).toBeUndefined();
		for (const { json } of run.items) items.set(json.id, json);
	}
	return items;
}

/** What a gateway must give for a field: what the best teller gives, or null where README says so. */
function expected(read: Map<GatewayName, Items>, untold: Untold, name: GatewayName, id: unknown) {
	return (key: string): unknown => {
		if (name === 'whatsGate' && key === 'name' && id === NAMED_BY_NUMBER.id) {
			return NAMED_BY_NUMBER.name;
		}
		if (key === 'lid' && String(id).endsWith('@lid')) return id;
		if (untold[name].has(key)) return null;
		const teller = TELLERS.find((other) => read.has(other) && !untold[other].has(key));
		return teller && read.get(teller)?.get(id)?.[key];
	};
}

function expectSameItems(
	read: Map<GatewayName, Items>,
	untold: Untold,
	ids: readonly string[],
): void {
	for (const [name, items] of read) {
		expect([...items.keys()].sort()).toEqual([...ids].sort());
		for (const [id, { gateway, gatewayChatId, ...item }] of items) {
			expect(gateway).toBe(name);
			expect(gatewayChatId).toEqual(expect.any(String));
			const expectation = expected(read, untold, name, id);
			const keys = Object.keys(item);
			const expectedItem = Object.fromEntries(keys.map((key) => [key, expectation(key)]));
			expect({ gateway, ...item }).toEqual({ gateway, ...expectedItem });
		}
	}
}

const accountIds = () => setup().gateways.zApi.account.chats.map(({ jid }) => jid);

test('the same account gives the same chats on every gateway, save for what README says', async () => {
	const read = new Map<GatewayName, Items>();
	for (const name of GATEWAY_NAMES) {
		read.set(name, await readItems(name, [{ operation: 'getChats', returnAll: true }]));
	}
	expectSameItems(read, untoldByReadme('Get Chats'), accountIds());
});

test('a chat looked up by its id is the same on every gateway, save for what README says', async () => {
	const runs = accountIds().map((value) => ({
		operation: 'getChatMetadata',
		chat: { __rl: true, mode: 'id', value },
	}));
	const read = new Map<GatewayName, Items>();
	for (const name of GATEWAY_NAMES) read.set(name, await readItems(name, runs));
	expectSameItems(read, untoldByReadme('Get Chat Metadata'), accountIds());
});

test('an invite gives the same group on both gateways that read invites', async () => {
	const groups = setup().gateways.zApi.account.chats.filter(({ group }) => group !== undefined);
	const runs = groups.map(({ group }) => ({
		operation: 'getGroupInviteMetadata',
		invite: group?.inviteCode ?? '',
	}));
	const read = new Map<GatewayName, Items>();
	for (const name of ['plugChat', 'zApi'] as const) read.set(name, await readItems(name, runs));
	const untold = untoldByReadme('Get Group Invite Metadata');
	for (const [id, group] of read.get('plugChat') ?? []) {
		const { participants } = group;
		expect(group.size).toBe(Array.isArray(participants) ? participants.length : null);
		group.size = read.get('zApi')?.get(id)?.size;
	}
	expectSameItems(
		read,
		untold,
		groups.map(({ jid }) => jid),
	);
});
