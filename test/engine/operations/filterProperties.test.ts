import fc from 'fast-check';
import { plainChat, type SimulatedChat } from '../../gateways';
import { listedChats } from '../harness/listedChats';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const DAY = 86_400_000;
const day = fc
	.integer({ min: 1, max: 6 })
	.map((count) => new Date(Date.UTC(2026, 0, 1) + count * DAY));
const name = fc.constantFrom('Ána', 'BANANA', 'Zoë', '1');

const account = fc.array(
	fc.record({
		isGroup: fc.boolean(),
		name,
		unread: fc.nat(3),
		lastMessageAt: fc.option(day),
		muted: fc.constantFrom(false as const, 'forever' as const),
		pinned: fc.boolean(),
		archived: fc.boolean(),
		lastMessage: fc.record({ fromMe: fc.boolean(), content: fc.constant({}) }),
	}),
	{ maxLength: 40 },
);

const everyFilter = fc.record({
	chatTypes: fc.subarray(['group', 'contact', 'channel'], { minLength: 1 }),
	unreadOnly: fc.boolean(),
	unreadAtLeast: fc.integer({ min: 1, max: 3 }),
	hasName: fc.boolean(),
	phoneStartsWith: fc.constantFrom('55', '+55 (11) 9000, 44', '44'),
	activeSince: day,
	inactiveSince: day,
	nameContains: fc.constantFrom('ana', 'zoe', 'x'),
	isMuted: fc.boolean(),
	isArchived: fc.boolean(),
	isPinned: fc.boolean(),
	notFromMe: fc.boolean(),
});
type Filters = Partial<typeof everyFilter extends fc.Arbitrary<infer Value> ? Value : never>;

/** Up to three at once: hardly a chat would pass all of them. */
const filters: fc.Arbitrary<Filters> = everyFilter.chain((every) =>
	fc.subarray(Object.entries(every), { maxLength: 3 }).map((chosen) => Object.fromEntries(chosen)),
);

const ASCII: Record<string, string> = { Ána: 'ana', BANANA: 'banana', Zoë: 'zoe', 1: '1' };

/** What a plain filter gives: a chat without a message has no time, and passes no filter on it. */
function passes(chat: SimulatedChat, wanted: Filters, ignored: string[]): boolean {
	const type = chat.group ? 'group' : 'contact';
	const time = chat.lastMessageAt;
	const { unreadAtLeast, hasName, phoneStartsWith } = wanted;
	const { chatTypes, unreadOnly, activeSince, inactiveSince, nameContains } = wanted;
	const flags = {
		isMuted: chat.muted === 'forever',
		isArchived: chat.archived,
		isPinned: chat.pinned,
		notFromMe: chat.lastMessage?.fromMe === false,
	};
	return (
		(chatTypes?.includes(type) ?? true) &&
		(!unreadOnly || chat.unread > 0) &&
		(unreadAtLeast === undefined || chat.unread >= unreadAtLeast) &&
		hasName !== false &&
		(phoneStartsWith === undefined || (type === 'contact' && phoneStartsWith !== '44')) &&
		(ignored.includes('time') || !activeSince || (time !== null && time >= activeSince)) &&
		(ignored.includes('time') || !inactiveSince || (time !== null && time < inactiveSince)) &&
		(nameContains === undefined || ASCII[chat.name ?? '']?.includes(nameContains) === true) &&
		(['isMuted', 'isArchived', 'isPinned', 'notFromMe'] as const).every(
			(flag) =>
				ignored.includes(flag) || wanted[flag] === undefined || wanted[flag] === flags[flag],
		)
	);
}

function toSimulated(chats: typeof account extends fc.Arbitrary<infer Value> ? Value : never) {
	const group = {
		ownerJid: '5511999990001@c.us',
		createdAt: new Date('2024-01-01T00:00:00.000Z'),
		participants: [],
		inviteCode: '',
		nameChangedAt: new Date('2024-01-01T00:00:00.000Z'),
		nameChangedByJid: '5511999990001@c.us',
	};
	return chats.map(({ isGroup, ...chat }, index) =>
		isGroup
			? plainChat(`120363${String(index).padStart(12, '0')}@g.us`, { ...chat, group })
			: plainChat(`55119${String(index).padStart(8, '0')}@c.us`, chat),
	);
}

/**
 * As a gateway lists them that knows chats by their messages: the newest first, those without one not at all.
 * No two are of one second, as the order of these is chance.
 */
function newestFirst(chats: readonly SimulatedChat[]): SimulatedChat[] {
	const dated = chats.flatMap((chat, index) =>
		chat.lastMessageAt ? [{ chat, time: chat.lastMessageAt.getTime() - index * 1000 }] : [],
	);
	return dated
		.sort((one, other) => other.time - one.time)
		.map(({ chat, time }) => ({ ...chat, lastMessageAt: new Date(time) }));
}

test.each(GATEWAY_NAMES)(
	'%s: filters and a limit give the first ones of what a plain filter over all chats gives',
	async (gatewayName) => {
		const gateway = setup().gateways[gatewayName];
		const scene = fc.record({
			account,
			filters,
			limit: fc.option(fc.integer({ min: 1, max: 12 })),
			pageSize: fc.integer({ min: 1, max: 15 }),
			pagesAtOnce: fc.integer({ min: 1, max: 5 }),
			capPageSize: maybe(fc.integer({ min: 1, max: 8 })),
			repeatLastPage: fc.boolean(),
		});
		const property = fc.asyncProperty(scene, async ({ limit, ...given }) => {
			gateway.reset();
			const { capPageSize, repeatLastPage, pageSize, pagesAtOnce } = given;
			Object.assign(gateway.behaviour, { capPageSize, repeatLastPage });
			const { unsupportedFilters, supports } = gateway.traits;
			const made = toSimulated(given.account);
			const chats = supports.chatsWithoutMessages ? made : newestFirst(made);
			gateway.account.chats.splice(0, Infinity, ...chats);
			const listed = listedChats(gateway);
			const isTimeTold = listed.some(({ lastMessageAt }) => lastMessageAt !== null);
			const ignored = [
				...unsupportedFilters,
				...(supports.lastMessage ? [] : ['notFromMe']),
				...(isTimeTold ? [] : ['time']),
			];
			const expected = listed.filter((chat) => passes(chat, given.filters, ignored));
			const wanted = Object.entries(given.filters).filter(([, value]) => value !== undefined);
			const { items, error } = await runOn(setup(), gateway, {
				operation: 'getChats',
				...(limit === null ? { returnAll: true } : { limit }),
				filters: Object.fromEntries(
					wanted.map(([key, value]) => [key, value instanceof Date ? value.toISOString() : value]),
				),
				options: { pageSize, pagesAtOnce, whenFilterUnsupported: 'ignore' },
			});
			expect(error).toBeUndefined();
			const ids = items.map(({ json }) => json.id);
			const [all, first] = [expected, expected.slice(0, limit ?? Infinity)].map((some) =>
				some.map(({ jid }) => jid),
			);
			if (gateway.traits.supports.stableOrder) return expect(ids).toEqual(first);
			expect(new Set(ids).size).toBe(first?.length);
			expect(all).toEqual(expect.arrayContaining(ids));
		});
		await fc.assert(property, { numRuns: Number(process.env.PROPERTY_RUNS ?? 60) });
	},
	600_000,
);
