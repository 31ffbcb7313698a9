import fc from 'fast-check';
import { firstOf, toChatList } from '../../nodes/WhatsAppChats/chatPicker/chatList';
import { toListedChat } from '../../nodes/WhatsAppChats/chatPicker/listedChat';
import { matching } from '../../nodes/WhatsAppChats/chatPicker/matching';
import { toChat } from '../../nodes/WhatsAppChats/gateways/whatsGate/chat';
import { longestHold, MAX_HOLD } from './countedThread';

const asItIs = (name: string) => name;

/** Chats in no order, one in ten with an id that no rule knows. */
function chats(count: number) {
	return Array.from({ length: count }, (_, at) => ({
		item: toChat({
			id: at % 10 === 9 ? `?${at}` : `5511${900000000 + at}@c.us`,
			name: `Contato ${at}`,
			timestamp: at % 7 === 6 ? 0 : 1_700_000_000 + ((at * 7919) % count),
		}),
	}));
}

test('the list is what mapping and sorting in one go would make of it', async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat({ max: 1500 }), async (count) => {
			const inOneGo = chats(count)
				.flatMap(({ item }) => toListedChat(item, asItIs) ?? [])
				.sort((one, other) => (one.order < other.order ? 1 : -1));
			expect(await toChatList(chats(count), asItIs)).toEqual(inOneGo);
		}),
		{ numRuns: 30 },
	);
});

test('others have their turn while a list is made', async () => {
	const { longest, steps } = await longestHold(() => toChatList(chats(2000), asItIs), 1);
	expect(steps).toBeGreaterThan(2000);
	expect(longest).toBeLessThan(MAX_HOLD);
});

test('others have their turn while a list is searched to its end', async () => {
	const list = await toChatList(chats(2000), asItIs);
	const search = () => firstOf(list, matching('contato 1990'), 101);
	const { longest, steps } = await longestHold(search, 1);
	expect(steps).toBeGreaterThanOrEqual(1800);
	expect(longest).toBeLessThan(MAX_HOLD);
});

test('a list is looked at no further than to what is shown', async () => {
	const list = await toChatList(chats(2000), asItIs);
	let looked = 0;
	const found = await firstOf(list, () => ++looked > 0, 101);
	expect(found).toEqual(list.slice(0, 101));
	expect(looked).toBe(101);
});

test('what is searched is made of a name once, however often somebody types', async () => {
	const list = await toChatList(chats(1000), asItIs);
	const normalize = jest.spyOn(String.prototype, 'normalize');
	for (const typed of ['c', 'contato 9', 'contato 991']) await firstOf(list, matching(typed), 101);
	const calls = normalize.mock.calls.length;
	normalize.mockRestore();
	expect(calls).toBe(3);
});
