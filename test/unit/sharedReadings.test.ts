import { plugChat } from '../../nodes/WhatsAppChats/gateways/plugChat';
import { newSummary } from '../../nodes/WhatsAppChats/paging/page';
import type { ChatsRead } from '../../nodes/WhatsAppChats/paging/readChatList';
import { SharedReadings, type ReadRange } from '../../nodes/WhatsAppChats/paging/sharedReadings';

const NOW = new Date('2026-01-15T18:00:00.000Z');

/** The first chats of a list, one in two of them unread. */
function readOf(count: number, isWhole: boolean): ChatsRead {
	const chats = Array.from({ length: count }, (_, at) => {
		const response = { phone: `55119${String(at).padStart(8, '0')}`, unread: String(at % 2) };
		return { item: plugChat.toChat(response, NOW), response };
	});
	return { chats, isWhole, summary: newSummary(), failure: null };
}

const accountOf = (token: string) => ({ gateway: plugChat, credentials: { token }, manner: {} });
const unread = (limit: number): ReadRange => ({
	limit,
	matches: ({ unreadCount }) => unreadCount !== null && unreadCount > 0,
});

test('a reading that was long enough serves the next, and one that was not is followed by a whole one', async () => {
	const readings = new SharedReadings();
	const ranges: ReadRange[] = [];
	const read = async (range: ReadRange) => {
		ranges.push(range);
		return await Promise.resolve(range.limit === Infinity ? readOf(100, true) : readOf(10, false));
	};
	const sizes = [];
	for (const limit of [5, 4, 6, 50, 60]) {
		const { read: one, isShared } = await readings.read(accountOf('a'), unread(limit), read);
		sizes.push([one.chats.length, isShared]);
	}
	expect(sizes).toEqual([
		[10, false],
		[10, true],
		[100, false],
		[100, true],
		[100, true],
	]);
	expect(ranges.map(({ limit }) => limit)).toEqual([5, Infinity]);
});

test('no more chats are kept than allowed, those that were used last for longest', async () => {
	const readings = new SharedReadings(25);
	const whole = { limit: Infinity };
	const read = async () => await Promise.resolve(readOf(10, true));
	const isKept = async (token: string) =>
		(await readings.read(accountOf(token), whole, read)).isShared;
	expect([await isKept('a'), await isKept('b'), await isKept('a')]).toEqual([false, false, true]);
	expect([await isKept('c'), await isKept('a'), await isKept('b')]).toEqual([false, true, false]);
});

test('the latest is kept however long it is', async () => {
	const readings = new SharedReadings(5);
	const read = async () => await Promise.resolve(readOf(10, true));
	await readings.read(accountOf('a'), { limit: Infinity }, read);
	const { isShared } = await readings.read(accountOf('a'), { limit: Infinity }, read);
	expect(isShared).toBe(true);
});

test('a reading that fails is not kept', async () => {
	const readings = new SharedReadings();
	const fail = async () => await Promise.reject(new Error('The page failed'));
	const all = { limit: Infinity };
	await expect(readings.read(accountOf('a'), all, fail)).rejects.toThrow('The page failed');
	const { isShared } = await readings.read(
		accountOf('a'),
		all,
		async () => await Promise.resolve(readOf(1, true)),
	);
	expect(isShared).toBe(false);
});

test('who asks while the same is being read waits for it, and reads anew only where that failed', async () => {
	const readings = new SharedReadings();
	const whole = { limit: Infinity };
	let count = 0;
	const read = async () => {
		await Promise.resolve();
		if (++count === 1) throw new Error('busy');
		return readOf(10, true);
	};
	const asked = [1, 2, 3].map(async () => await readings.read(accountOf('a'), whole, read));
	const outcomes = await Promise.allSettled([...asked, readings.read(accountOf('b'), whole, read)]);
	expect(
		outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.isShared : 'failed')),
	).toEqual(['failed', false, true, false]);
	expect(count).toBe(3);
});
