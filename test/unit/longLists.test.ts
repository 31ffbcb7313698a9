import { toChat, type Chat, type Participant } from '../../nodes';
import { answerPage } from '../../nodes/WhatsAppChats/agentTool/place';
import type { Mapped } from '../../nodes/WhatsAppChats/gateways/gateway';
import { applyQuery } from '../../nodes/WhatsAppChats/operations/chatQuery';
import { listParticipants } from '../../nodes/WhatsAppChats/operations/options/maxParticipants';
import { findUnsupported } from '../../nodes/WhatsAppChats/operations/unsupportedFilters';
import { SeenChats, isSamePage } from '../../nodes/WhatsAppChats/paging/seenChats';
import { chatTests, type ChatFilter } from '../../nodes/WhatsAppChats/whatsapp/chatFilters';
import { chatOrders } from '../../nodes/WhatsAppChats/whatsapp/chatOrders';
import { counted, longestHold, MAX_HOLD } from './countedThread';

const COUNT = 400;

function chatsWith(special: (index: number) => Partial<Chat>): Array<Mapped<Chat>> {
	return Array.from({ length: COUNT }, (_, index) => {
		const phone = `55119${String(index).padStart(8, '0')}`;
		const item = { ...toChat('zApi', { phone, name: `Contato ${index}` }), ...special(index) };
		return { item: counted(item), response: {} };
	});
}

const filter = (test: ChatFilter['test']): ChatFilter => ({
	title: 'A filter',
	field: 'isPinned',
	needs: 'something',
	isOfEveryChat: true,
	test,
});

const flag = (name: 'isMuted' | 'isPinned' | 'isArchived') =>
	filter(chatTests.isFlagged(name, false));

/** The job takes a step at least for each chat, and lets go of the thread again and again. */
async function expectSlices(job: () => Promise<unknown>): Promise<void> {
	const { longest, steps } = await longestHold(job);
	expect(steps).toBeGreaterThanOrEqual(COUNT);
	expect(longest).toBeLessThan(MAX_HOLD);
}

describe('Chats are chosen in slices', () => {
	const many = chatsWith((index) => ({ isMuted: index % 2 === 0, unreadCount: index % 7 }));

	test('where they have to pass filters', async () => {
		await expectSlices(async () => {
			const choice = {
				filters: [filter(chatTests.isNamedLike('contato')), flag('isMuted')],
				order: null,
				limit: 150,
			};
			expect((await applyQuery(many, choice)).selected).toHaveLength(150);
		});
	});

	test('where the gateway never returns what filters ask for', async () => {
		await expectSlices(async () => {
			const filters = [flag('isPinned'), flag('isArchived')];
			expect(await findUnsupported(many, filters)).toEqual(filters);
		});
	});

	test.each(['newest', 'name', 'mostUnread'] as const)(
		'where they are sorted, %s',
		async (name) => {
			const backwards = [...many].reverse();
			const choice = { filters: [], order: chatOrders[name], limit: 10 };
			const { longest, steps } = await longestHold(async () => {
				expect((await applyQuery(backwards, choice)).selected).toHaveLength(10);
			});
			// A comparison takes some microseconds, and some hundred are made in one go.
			expect(longest).toBeLessThan(steps / 5);
		},
	);
});

test('an answer for a model is cut in slices', async () => {
	const many = chatsWith((index) => ({ unreadCount: index % 7 }));
	const first = await answerPage(many, chatOrders.mostUnread, 5, null);
	const { longest, steps } = await longestHold(async () => {
		const second = await answerPage(many, chatOrders.mostUnread, 5, first?.next ?? null);
		expect(second?.chats).toHaveLength(5);
	});
	expect(longest).toBeLessThan(steps / 5);
});

describe('Pages are added in slices', () => {
	const page = chatsWith(() => ({}));

	test('and their matches counted', async () => {
		const matches = chatTests.isNamedLike('1');
		const seen = new SeenChats((chat) => matches(chat) === true);
		await expectSlices(() => seen.add(page));
		const { longest } = await longestHold(() => seen.add(page));
		expect(longest).toBeLessThan(MAX_HOLD);
		expect([seen.size, seen.matching]).toEqual([COUNT, page.filter(isOne).length]);
	});

	const isOne = ({ item }: Mapped<Chat>) => item.name?.includes('1');

	test('and pages compared', async () => {
		await expectSlices(async () => expect(await isSamePage(page, [...page])).toBe(true));
		await longestHold(async () => {
			expect(await isSamePage(page, [...page].reverse())).toBe(true);
			expect(await isSamePage(page, page.slice(1))).toBe(false);
		});
	});
});

test('the list that is cut takes a look at each participant, and keeps the order', async () => {
	const participant = (index: number): Participant => ({
		name: null,
		phone: null,
		shortName: null,
		isAdmin: index % 100 === 99,
		isSuperAdmin: index === 5,
		lid: null,
		id: `${index}@lid`,
	});
	const all = Array.from({ length: COUNT }, (_, index) => counted(participant(index)));
	const { steps } = await longestHold(() => {
		const ids = listParticipants(all, 7)?.map(({ id }) => id);
		expect(ids).toEqual(['5@lid', '99@lid', '199@lid', '299@lid', '399@lid', '0@lid', '1@lid']);
		return Promise.resolve();
	});
	expect(steps).toBeLessThan(COUNT * 5);
});
