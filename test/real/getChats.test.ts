import type { IDataObject } from 'n8n-workflow';
import { toText } from '../../nodes/WhatsAppChats/whatsapp/coerce';
import { SIMPLE_CHAT_FIELDS } from '../simpleFields';
import { useRealAccount } from './account';
import { expectChats, expectContract, expectWords } from './contract';

const account = useRealAccount();
const ALL = { operation: 'getChats', returnAll: true };

let chats: IDataObject[];
beforeAll(async () => {
	chats = await account().items(ALL);
});

test('all chats, each once', async () => {
	const before = await account().listed();
	const items = await account().items(ALL);
	expectChats(items, before, await account().listed());
	expectContract(items, 'chat');
});

test.each([100, 500])('all chats in pages of %d', async (pageSize) => {
	const before = await account().listed();
	const items = await account().items({ ...ALL, options: { pageSize } });
	expectChats(items, before, await account().listed());
	expectContract(items, 'chat');
});

test('with Simplify on, ten fields and hints in words', async () => {
	const { items, error, hints } = await account().run(ALL);
	expectWords(error, hints);
	expectContract(
		items.map(({ json }) => json),
		'chat',
		true,
	);
	for (const { json } of items) expect(Object.keys(json)).toEqual(SIMPLE_CHAT_FIELDS);
});

test.each([1, 7, 50])('the first %d', async (limit) => {
	const items = await account().items({ ...ALL, returnAll: false, limit });
	expect(items).toHaveLength(Math.min(limit, chats.length));
	expectContract(items, 'chat');
});

test('the gateway’s own object beside each', async () => {
	const items = await account().items({ ...ALL, options: { includeResponse: true } });
	for (const { response, gatewayChatId } of items) {
		expect(response).toMatchObject({ remoteJid: gatewayChatId });
	}
});

test('pictures of the first two', async () => {
	const options = { downloadPictures: true };
	const { items, error, hints } = await account().run({
		...ALL,
		returnAll: false,
		limit: 2,
		options,
	});
	expectWords(error, hints);
	expect(items).toHaveLength(Math.min(2, chats.length));
});

const isGroup = ({ type }: IDataObject) => type === 'group';
const hasNumber = ({ phone }: IDataObject) => toText(phone)?.startsWith('55') ?? false;
const isUnread = ({ unreadCount }: IDataObject) => Number(unreadCount) > 0;

/** What doesn't change while messages come in is compared with the whole list. */
test.each<[string, object, (chat: IDataObject) => boolean, isSteady: boolean]>([
	['groups', { chatTypes: ['group'] }, isGroup, true],
	['people whose number begins with 55', { phoneStartsWith: '+55' }, hasNumber, true],
	['those without a name', { hasName: false }, ({ name }) => name === null, false],
	['those with unread messages', { unreadOnly: true }, isUnread, false],
])('%s alone', async (_which, filters, passes, isSteady) => {
	const items = await account().items({ ...ALL, filters: { ...filters } });
	expect(items.filter((chat) => !passes(chat))).toEqual([]);
	if (!isSteady) return;
	const found = new Set(items.map(({ id }) => id));
	expect(chats.filter((chat) => passes(chat) && !found.has(chat.id))).toEqual([]);
});

test.each(['isArchived', 'isMuted', 'isPinned'])(
	'%s can’t be a filter, which is said',
	async (filter) => {
		const { error } = await account().run({ ...ALL, filters: { [filter]: true } });
		expect(error).toBeDefined();
		expectWords(error);
	},
);

test.each<[string, (chat: IDataObject) => number]>([
	['newest', ({ lastMessageAt }) => Date.parse(toText(lastMessageAt) ?? '1970-01-01')],
	['mostUnread', ({ unreadCount }) => Number(unreadCount ?? -1)],
])('in the order %s', async (sort, valueOf) => {
	const items = await account().items({ ...ALL, options: { sort } });
	const values = items.map(valueOf);
	expect(values).toEqual([...values].sort((one, other) => other - one));
});
