import { plainChat, type SimulatedAccount } from '../../gateways';
import { handToAgent } from '../harness/agentRun';
import { passOneMinute, pickerPage, scrollThrough } from '../harness/chatPicker';
import { freezeClock, GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';
import { STRANGER_NAMES } from '../harness/strangerNames';

freezeClock('2026-01-15T18:00:00.000Z');
afterEach(passOneMinute);

const people = useSetup({ account: account((at) => `55119000000${10 + at}@c.us`) });
const groups = useSetup({ account: account((at) => `1203630000000002${10 + at}@g.us`) });
const hidden = useSetup({ account: account((at) => `1900000000003${10 + at}@lid`) });
const nameless = useSetup({ account: namelessAccount() });
const many = useSetup({ account: account((at) => `5511900000${100 + at}@c.us`, 150) });

/** What n8n would run or show as HTML, what breaks a line, and what turns the direction of a text. */
const NOT_PLAIN =
	/^[\p{C}\p{Z}\p{M}]*=|\$fromAI|<\/?[a-z]|[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/iu;

/** A name between two signs that keep its direction to itself. */
const ISOLATED = /^\u2068([^\u2066-\u2069]*)\u2069/;

describe.each(GATEWAY_NAMES)('The list of chats of %s with hostile names', (name) => {
	test.each([
		['people', people, (at: number) => ` (+55 11 90000-00${10 + at})`],
		['groups', groups, () => ' (group)'],
		['people without a number', hidden, () => ' (number hidden)'],
	] as const)('shows %s as plain text', async (_kind, setup, behind) => {
		const gateway = setup().gateways[name];
		const { names, ids } = await pickerPage(setup(), gateway);
		expect(ids).toEqual(gateway.account.chats.map(({ jid }) => jid));
		expect(names).toEqual(STRANGER_NAMES.map(([, shown], at) => shown + behind(at)));
		const inside = names.map((shown) => shown.replace(ISOLATED, '$1'));
		expect(inside.filter((shown) => NOT_PLAIN.test(shown))).toEqual([]);
	});

	test('shows names of invisible characters as no name', async () => {
		const { names } = await pickerPage(nameless(), nameless().gateways[name]);
		expect(names).toEqual(['+55 11 90000-0001', 'No name …0001 (group)', 'No name …0002 (group)']);
	});

	test.each(['={{(()=>{', '={{ $JSON', '“={{ $json', "$fromAI('note'", '<IMG '])(
		'finds %j by what it shows',
		async (typed) => {
			const gateway = people().gateways[name];
			const found = await pickerPage(people(), gateway, typed);
			expect(found.names).toHaveLength(1);
		},
	);

	test.each(['last messages', 'messages $fromai note', `${'דנה'.repeat(20)} (+55 11`])(
		'%j is looked for in all of a name, shown or not',
		async (typed) => {
			const { ids } = await pickerPage(people(), people().gateways[name], typed);
			expect(ids).toHaveLength(1);
		},
	);

	test('finds a long name that is pasted whole, and looks at its beginning alone', async () => {
		const gateway = people().gateways[name];
		const normalize = jest.spyOn(String.prototype, 'normalize');
		const { ids } = await pickerPage(people(), gateway, '='.repeat(1_000_000));
		const lengths = normalize.mock.contexts.map((text) => String(text).length);
		normalize.mockRestore();
		expect(ids).toEqual(['5511900000032@c.us']);
		expect(Math.max(...lengths)).toBeLessThan(5000);
	});

	test('goes on behind each of them when it is scrolled', async () => {
		const pages = await scrollThrough(many(), many().gateways[name]);
		expect(pages.map(({ ids }) => ids.length)).toEqual([100, 50]);
		expect(pages[0]?.paginationToken).not.toMatch(NOT_PLAIN);
	});

	test.each(['={{ $json }}', '={{(()=>', '=$FROMAI(', "$fromAI('note'", 'Ana $fromAI'])(
		'%j, once picked, is run in a workflow and by an agent',
		async (typed) => {
			const gateway = people().gateways[name];
			const { names, ids } = await pickerPage(people(), gateway, typed);
			const [cachedResultName = ''] = names;
			expect(cachedResultName).toMatch(/^[^=]/);
			const chat = { __rl: true, mode: 'list', value: String(ids[0]), cachedResultName };
			const parameters = { operation: 'getChatMetadata', chat };
			const { items, error } = await runOn(people(), gateway, parameters);
			expect({ error, id: items[0]?.json.id }).toEqual({ id: ids[0] });
			const tool = await handToAgent(people().engine, gateway, parameters);
			expect((await tool.call()).items).toMatchObject([{ chats: [{ id: ids[0] }] }]);
		},
	);
});

/** Chats with hostile names, over and over, newest first. */
function account(jid: (at: number) => string, count = STRANGER_NAMES.length): SimulatedAccount {
	const chats = Array.from({ length: count }, (_, at) =>
		plainChat(jid(at), {
			name: STRANGER_NAMES[at % STRANGER_NAMES.length]?.[0] ?? '',
			lastMessageAt: new Date(Date.UTC(2026, 0, 15) - at * 1000),
		}),
	);
	return { chats, inviteOnlyGroups: [], phoneConnected: true };
}

/** Names that a gateway gives and nobody sees. */
function namelessAccount(): SimulatedAccount {
	const chats = [
		plainChat('5511900000001@c.us', { name: '\u200b\u202e' }),
		plainChat('120363000000000001@g.us', { name: '\u0000\u2060' }),
		plainChat('120363000000000002@g.us', { name: '\u2066\n\u2069' }),
	].map((chat, at) => ({ ...chat, lastMessageAt: new Date(Date.UTC(2026, 0, 15) - at * 1000) }));
	return { chats, inviteOnlyGroups: [], phoneConnected: true };
}
