import type { IDataObject } from 'n8n-workflow';
import { toText } from '../../nodes/WhatsAppChats/whatsapp/coerce';
import { useRealAccount } from './account';
import { expectContract, expectWords } from './contract';

const account = useRealAccount();

/** So many chats of each type are asked for alone. */
const EACH = 3;

let chats: IDataObject[];
beforeAll(async () => {
	chats = await account().items({ operation: 'getChats', returnAll: true });
});

async function find(mode: 'phone' | 'id', value: unknown): Promise<IDataObject> {
	const chat = { __rl: true, mode, value: String(value) };
	const [item = {}] = await account().items({ operation: 'getChatMetadata', chat });
	expectContract([item], 'chat');
	return item;
}

test.each(['contact', 'group', 'channel', 'broadcastList', 'system', 'unknown'])(
	'by id: a chat of the type %s',
	async (type) => {
		for (const chat of chats.filter((one) => one.type === type).slice(0, EACH)) {
			expect(await find('id', chat.gatewayChatId)).toMatchObject({ id: chat.id, type });
			expect(await find('id', chat.id)).toMatchObject({ id: chat.id, type });
		}
	},
);

const isByNumber = ({ id, phone }: IDataObject) => id === `${toText(phone)}@c.us`;
const isByLid = ({ id, lid, phone }: IDataObject) => phone !== null && id === lid;

test.each([
	['number', isByNumber],
	['LID, whose number is known', isByLid],
])('by phone, in both ways: people listed by %s', async (_how, isOne) => {
	for (const { phone } of chats.filter(isOne).slice(0, EACH)) {
		expect(await find('phone', `+${toText(phone)}`)).toMatchObject({ phone, type: 'contact' });
		expect(await find('id', `${toText(phone)}@c.us`)).toMatchObject({ phone, type: 'contact' });
	}
});

test.each([
	['phone', '+1 202 555 0199'],
	['id', '99999999999999999@g.us'],
])('by %s: a chat that isn’t there', async (mode, value) => {
	const chat = { __rl: true, mode, value };
	const { items, error } = await account().run({ operation: 'getChatMetadata', chat });
	expect([items.length, error?.message]).toEqual([
		0,
		expect.stringContaining('Evolution API has no chat'),
	]);
	expectWords(error);
});
