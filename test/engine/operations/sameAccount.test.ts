import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';
import { realAccount, sampleAccount, TRAITS, type SimulatedAccount } from '../../gateways';
import { listedChats } from '../harness/listedChats';
import { missingByReadme } from '../harness/readmeTable';
import {
	freezeClock,
	GATEWAY_NAMES,
	runOn,
	useSetup,
	supporting,
	type Setup,
} from '../harness/setup';

type GatewayName = (typeof GATEWAY_NAMES)[number];
type Items = ReadonlyMap<unknown, IDataObject>;
type Missing = Record<GatewayName, Set<string>>;

freezeClock('2026-11-20T12:00:00.000Z');

/** The digits of persons without a name, whom some gateways show by number. */
const NAMELESS = ['79001110009', '351910000064'];

/** Who of the gateways tells a field is compared with: first the one that tells most. */
function providersBy(missing: Missing): GatewayName[] {
	return [...GATEWAY_NAMES].sort((one, other) => missing[one].size - missing[other].size);
}

async function readItems(setup: Setup, name: GatewayName, runs: INodeParameters[]): Promise<Items> {
	const items = new Map<unknown, IDataObject>();
	for (const parameters of runs) {
		const run = await runOn(setup, setup.gateways[name], { simple: false, ...parameters });
		expect(run.error).toBeUndefined();
		for (const { json } of run.items) items.set(json.id, json);
	}
	return items;
}

/** What a gateway must give for a field: what the best provider gives, or null where README says so. */
function expected(read: Map<GatewayName, Items>, missing: Missing, name: GatewayName, id: unknown) {
	const providers = providersBy(missing);
	return (key: string): unknown => {
		const { numberAsName } = TRAITS[name];
		const nameless = NAMELESS.find((phone) => id === `${phone}@c.us`);
		if (numberAsName && key === 'name' && nameless) return numberAsName(nameless);
		if (key === 'lid' && String(id).endsWith('@lid')) return id;
		const number = HIDDEN_NUMBERS.get(id);
		if (key === 'phone' && number) return TRAITS[name].supports.numberBesideLid ? number : null;
		if (missing[name].has(key)) return null;
		const provider = providers.find(
			(other) => read.get(other)?.has(id) && !missing[other].has(key),
		);
		return provider && read.get(provider)?.get(id)?.[key];
	};
}

function expectSameItems(
	read: Map<GatewayName, Items>,
	missing: Missing,
	idsOn: (name: GatewayName) => readonly string[],
): void {
	for (const [name, items] of read) {
		expect([...items.keys()].sort()).toEqual([...idsOn(name)].sort());
		for (const [id, { gateway, gatewayChatId, ...item }] of items) {
			expect(gateway).toBe(name);
			expect(gatewayChatId).toEqual(expect.any(String));
			const expectation = expected(read, missing, name, id);
			const keys = Object.keys(item);
			const expectedItem = Object.fromEntries(keys.map((key) => [key, expectation(key)]));
			expect({ gateway, ...item }).toEqual({ gateway, ...expectedItem });
		}
	}
}

/** Where the gateway states no size it is counted; then it is made that of a gateway that does state it. */
function expectCountedSizes(
	read: Map<GatewayName, Items>,
	trait: 'sizeOfInvite' | 'sizeOfGroup',
): void {
	const stating = [...read].find(([name]) => TRAITS[name].supports[trait])?.[1];
	for (const [name, items] of read) {
		if (TRAITS[name].supports[trait]) continue;
		for (const [id, group] of items) {
			const { participants } = group;
			expect(group.size).toBe(Array.isArray(participants) ? participants.length : null);
			group.size = stating?.get(id)?.size;
		}
	}
}

/**
 * Takes the names of participants away, as some gateways provide none: they must be null there. So it is with
 * the LIDs beside their numbers.
 */
function takeNames(read: Map<GatewayName, Items>): void {
	for (const [name, items] of read) {
		const { participantNames, numberBesideLid } = TRAITS[name].supports;
		for (const group of items.values()) {
			const participants = Array.isArray(group.participants) ? group.participants : [];
			group.participants = participants
				.filter(isRecord)
				.map(({ name: own, shortName, lid, ...rest }) => {
					if (!participantNames) expect([own, shortName]).toEqual([null, null]);
					if (!numberBesideLid && rest.phone !== null) expect(lid).toBeNull();
					const hidden = rest.phone === null ? { lid } : {};
					return Object.assign<IDataObject, object>({}, { ...rest, ...hidden });
				});
		}
	}
}

/** The numbers behind LIDs, by these. */
const HIDDEN_NUMBERS = new Map<unknown, string | undefined>(
	realAccount().chats.map(({ jid, numberBehindLid }) => [jid, numberBehindLid]),
);

const ACCOUNTS: Array<[what: string, account: SimulatedAccount]> = [
	['the sample account', sampleAccount()],
	['an account that looks like a real one', realAccount()],
];

describe.each(ACCOUNTS)('Of %s', (_what, account) => {
	const setup = useSetup({ account });
	const listedOn = (name: GatewayName) => listedChats(setup().gateways[name]).map(({ jid }) => jid);

	test('the same account gives the same chats on every gateway, save for what README says', async () => {
		const read = new Map<GatewayName, Items>();
		for (const name of GATEWAY_NAMES) {
			read.set(name, await readItems(setup(), name, [{ operation: 'getChats', returnAll: true }]));
		}
		expectSameItems(read, missingByReadme('Get Chats'), listedOn);
	});

	test('a chat looked up by its id is the same on every gateway, save for what README says', async () => {
		// The number behind a LID makes another item of it: see lids.test.ts.
		const idsOn = (name: GatewayName) =>
			listedOn(name).filter((jid) => HIDDEN_NUMBERS.get(jid) === undefined);
		const runsOn = (name: GatewayName) =>
			idsOn(name).map((value) => ({
				operation: 'getChatMetadata',
				chat: { __rl: true, mode: 'id', value },
			}));
		const read = new Map<GatewayName, Items>();
		for (const name of GATEWAY_NAMES) read.set(name, await readItems(setup(), name, runsOn(name)));
		expectSameItems(read, missingByReadme('Get Chat Metadata'), idsOn);
	});

	test('an invite gives the same group on every gateway that reads invites', async () => {
		const groups = account.chats.filter(({ group }) => group !== undefined);
		const runs = groups.map(({ group }) => ({
			operation: 'getGroupInviteMetadata',
			invite: group?.inviteCode ?? '',
		}));
		const read = new Map<GatewayName, Items>();
		for (const name of supporting('groupInvites'))
			read.set(name, await readItems(setup(), name, runs));
		expectCountedSizes(read, 'sizeOfInvite');
		takeNames(read);
		const ids = groups.map(({ jid }) => jid);
		expectSameItems(read, missingByReadme('Get Group Invite Metadata'), () => ids);
	});

	test('a group looked up by its id is the same on every gateway, save for what README says', async () => {
		const ids = account.chats.filter(({ group }) => group !== undefined).map(({ jid }) => jid);
		const runs = ids.map((value) => ({
			operation: 'getGroupMetadata',
			group: { __rl: true, mode: 'id', value },
			options: { inviteLink: true },
		}));
		const read = new Map<GatewayName, Items>();
		for (const name of GATEWAY_NAMES) read.set(name, await readItems(setup(), name, runs));
		expectCountedSizes(read, 'sizeOfGroup');
		takeNames(read);
		expectSameItems(read, missingByReadme('Get Group Metadata'), () => ids);
	});
});
