import { activeChat, plainChat, realAccount, type SimulatedChat } from '../../gateways';
import { randomNumbers } from '../../unit/randomNumbers';
import { ExampleTools } from '../harness/agentAnswer';
import { handToAgent } from '../harness/agentRun';
import { listedChats } from '../harness/listedChats';
import { GATEWAY_NAMES, useSetup } from '../harness/setup';

const setup = useSetup({ account: realAccount() });
const ONE_TIME = new Date('2026-01-10T10:00:00.000Z');

/** Hands each answer's `next` back until there is none, and gives the chats of all answers. */
async function readAll(tools: ExampleTools, args: object, afterEach = () => {}) {
	const ids: unknown[] = [];
	const notes: string[] = [];
	let next: string | null = '';
	for (let answers = 0; next !== null && answers < 500; answers++) {
		const answer = await tools.call('Get_chats', { ...args, Next: next });
		ids.push(...(answer.chats ?? []).map(({ id }) => id));
		notes.push(...answer.notes);
		expect(answer.hasMore).toBe(answer.next !== null);
		next = answer.next;
		afterEach();
	}
	return { ids, notes };
}

describe.each(GATEWAY_NAMES)('On %s', (name) => {
	const gateway = () => setup().gateways[name];
	const tools = async () => await ExampleTools.of(setup().engine, gateway());

	test.each([1, 7, 100])(
		'answers of %d give each chat once, half of them without a time and in an order that changes',
		async (Limit) => {
			gateway().behaviour = { reshuffleEquals: randomNumbers(Limit) };
			const { ids } = await readAll(await tools(), { Limit });
			const whole = await (await tools()).call('Get_chats', { Limit: 100 });
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids).toHaveLength(listedChats(gateway()).length);
			expect(ids.slice(0, 100)).toEqual(whole.chats?.map(({ id }) => id));
		},
	);

	test('250 chats of one time come once each', async () => {
		const real = gateway().account.chats;
		gateway().account.chats = Array.from({ length: 250 }, (_, at) =>
			activeChat(`5511988${String(at).padStart(6, '0')}@c.us`, { lastMessageAt: ONE_TIME }),
		);
		gateway().behaviour = { reshuffleEquals: randomNumbers(250) };
		const { ids } = await readAll(await tools(), { Limit: 30 });
		gateway().account.chats = real;
		expect(ids).toHaveLength(250);
		expect(new Set(ids).size).toBe(250);
	});
});

describe('While messages come in', () => {
	test('each chat that stays in its place comes once, and a note says that others came to the top', async () => {
		const { plugChat } = setup().gateways;
		const real = plugChat.account.chats;
		const chats = Array.from({ length: 40 }, (_, at) => numbered(at));
		plugChat.account.chats = [...chats];
		const rising = ['551198800000039@c.us', '551198800000002@c.us'];
		const afterEach = () => {
			const jid = rising.shift();
			const risen = chats.find((chat) => chat.jid === jid);
			if (!risen) return;
			const others = plugChat.account.chats.filter((chat) => chat !== risen);
			const lastMessageAt = new Date(Date.parse('2026-02-01T00:00:00Z') - rising.length);
			plugChat.account.chats = [{ ...risen, lastMessageAt }, ...others];
		};
		const tools = await ExampleTools.of(setup().engine, plugChat);
		const { ids, notes } = await readAll(tools, { Limit: 10 }, afterEach);
		plugChat.account.chats = real;
		const stayed = chats.map(({ jid }) => jid).filter((jid) => jid !== '551198800000039@c.us');
		expect(ids).toEqual(stayed);
		expect(notes).toContain(
			"1 chat of these has new messages since the first answer and came to the top. Call again without 'Next' to see them.",
		);
		expect(notes).toContain(
			"2 chats of these have new messages since the first answer and came to the top. Call again without 'Next' to see them.",
		);
	});

	test('it goes on behind a chat that has gone', async () => {
		const { plugChat } = setup().gateways;
		const real = plugChat.account.chats;
		const chats = Array.from({ length: 20 }, (_, at) => numbered(at));
		plugChat.account.chats = chats;
		const tools = await ExampleTools.of(setup().engine, plugChat);
		const first = await tools.call('Get_chats', { Limit: 10 });
		plugChat.account.chats = chats.filter((_, at) => at !== 9);
		const second = await tools.call('Get_chats', { Limit: 10, Next: first.next });
		plugChat.account.chats = real;
		expect(second.chats?.map(({ id }) => id)).toEqual(chats.slice(10).map(({ jid }) => jid));
	});
});

describe('In the order that the workflow sets', () => {
	const tool = async (sort: string) =>
		await handToAgent(setup().engine, setup().gateways.plugChat, {
			operation: 'getChats',
			limit: 10,
			next: "={{ $fromAI('Next', ``, 'string', '') }}",
			options: { sort },
		});

	test.each(['name', 'mostUnread', 'newest'])('by %s it goes on too', async (sort) => {
		const ids: unknown[] = [];
		for (let Next: unknown = ''; Next !== null;) {
			const { text } = await (await tool(sort)).call({ Next });
			ids.push(...(text.match(/"id":"[^"]+"/g) ?? []));
			Next = /"next":"([^"]+)"/.exec(text)?.[1] ?? null;
		}
		const all = setup().gateways.plugChat.account.chats.length;
		expect(ids).toHaveLength(all);
		expect(new Set(ids).size).toBe(all);
	});

	test('by name, behind a chat that has gone, it says so', async () => {
		const { plugChat } = setup().gateways;
		const real = plugChat.account.chats;
		plugChat.account.chats = Array.from({ length: 20 }, (_, at) => numbered(at));
		const { items } = await (await tool('name')).call();
		plugChat.account.chats = plugChat.account.chats.filter(({ name }) => name !== 'Pessoa 10');
		const second = (await tool('name')).call({ Next: items[0]?.next });
		await expect(second).rejects.toThrow(
			"'Next' is no longer valid. Copy 'next' of the last answer as it is, or leave it out to begin with the first chat. Retryable: yes, with other arguments.",
		);
		plugChat.account.chats = real;
	});
});

test.each(['abc', '1.2.3', 'mkfq76vs.0.ebgUz0.1', '5', '💥'])(
	'a next of %s is refused',
	async (Next) => {
		const tools = await ExampleTools.of(setup().engine, setup().gateways.plugChat);
		expect(await tools.fail('Get_chats', { Next })).toContain(
			"'Next' is not one that this tool returned. Copy 'next' of the last answer as it is",
		);
	},
);

function numbered(at: number): SimulatedChat {
	return plainChat(`5511988${String(at).padStart(8, '0')}@c.us`, {
		name: `Pessoa ${String(at + 1).padStart(2, '0')}`,
		lastMessageAt: new Date(ONE_TIME.getTime() - at * 60_000),
	});
}
