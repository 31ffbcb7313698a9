import type { INodeParameters } from 'n8n-workflow';
import { manyChats, plainChat, type SimulatedChat } from '../../gateways';
import { runOn, useSetup } from '../harness/setup';
import { at, jid, person, withChats } from '../harness/smallAccount';

const setup = useSetup();
const gateway = () => setup().gateways.evolution;

const getChats = async (more: INodeParameters = {}) =>
	await runOn(setup(), gateway(), {
		operation: 'getChats',
		returnAll: true,
		simple: false,
		...more,
	});

function saying(content: Record<string, unknown>, fromMe = false): Partial<SimulatedChat> {
	return { lastMessage: { fromMe, content } };
}

const HIDDEN = '190000000000001@lid';

describe('A person listed by number and by LID', () => {
	const lid = HIDDEN;
	const both = { phone: jid(1).replace('@c.us', ''), lid };

	test.each([
		['the number', person(1, -1, { lid }), plainChat(lid, { lastMessageAt: at(-2), name: 'Ana' })],
		[
			'the LID',
			plainChat(lid, { lastMessageAt: at(-1), name: 'Ana', numberBehindLid: both.phone }),
			person(1, -2),
		],
	])('gets both ids in both items, if %s has the other beside it', async (_what, ...chats) => {
		withChats(gateway(), chats);
		const { items } = await getChats();
		expect(items).toMatchObject([{ json: both }, { json: both }]);
	});
});

describe('The last message', () => {
	const SECRET = 'not-for-the-item';
	const media = { mediaKey: SECRET, url: `https://mmg.whatsapp.net/${SECRET}` };
	const extended = { text: 'Ver https://a.example', title: SECRET, contextInfo: { x: SECRET } };
	const chats = [
		person(7, -1, saying({ conversation: 'Bom dia' })),
		person(6, -2, saying({ extendedTextMessage: extended }, true)),
		person(5, -3, saying({ imageMessage: { caption: 'A foto', jpegThumbnail: SECRET, ...media } })),
		person(4, -4, saying({ stickerMessage: media }, true)),
		person(3, -5, saying({ audioMessage: { ...media, caption: SECRET } })),
		person(2, -6, saying({ ephemeralMessage: { message: { conversation: 'Some' }, key: SECRET } })),
		person(1, -7, saying({ documentMessage: { fileName: SECRET, caption: '', ...media } }, true)),
	];

	test('comes with who wrote it and its words, or the caption', async () => {
		withChats(gateway(), chats);
		const { items } = await getChats();
		expect(
			items.map(({ json }) => [json.name, json.lastMessageFromMe, json.lastMessageText]),
		).toEqual([
			['Pessoa 7', false, 'Bom dia'],
			['Pessoa 6', true, 'Ver https://a.example'],
			['Pessoa 5', false, 'A foto'],
			['Pessoa 4', true, null],
			['Pessoa 3', false, null],
			['Pessoa 2', false, 'Some'],
			['Pessoa 1', true, null],
		]);
	});

	test("leaves nothing else in the items, but under 'response'", async () => {
		withChats(gateway(), chats);
		const { items } = await getChats();
		expect(JSON.stringify(items)).not.toContain(SECRET);
		expect(JSON.stringify(items)).not.toContain(`A${jid(7)}`);
		const { items: simple } = await getChats({ simple: true });
		expect(JSON.stringify(simple)).not.toMatch(/Bom dia|A foto/);
		const whole = await getChats({ simple: true, options: { includeResponse: true } });
		expect(whole.items[2]?.json.response).toMatchObject({
			lastMessage: { message: { imageMessage: { mediaKey: SECRET } } },
		});
	});
});

describe('What a reading asks for', () => {
	const account = () => {
		const { chats } = manyChats(5_000);
		withChats(gateway(), chats);
		return chats;
	};

	test('5,000 chats are one request', async () => {
		const ids = account().map((chat) => chat.jid);
		const { items, hints } = await getChats();
		expect(items.map(({ json }) => json.id)).toEqual(ids);
		expect(hints).toEqual([]);
		expect(gateway().requests.map(({ body }) => body)).toEqual([{ take: 20_000 }]);
	});

	test('two where names are missing', async () => {
		const [first, ...others] = account();
		withChats(gateway(), first ? [{ ...first, row: 'none' }, ...others] : []);
		const { items } = await getChats();
		expect(items[0]?.json.name).toBe('Contato 1');
		expect(items).toHaveLength(5_000);
		expect(gateway().requests.map(({ body }) => body)).toEqual([{ take: 20_000 }, { where: {} }]);
	});

	test('a limit of 50 is one request for 50', async () => {
		account();
		const { items } = await getChats({ returnAll: false, limit: 50 });
		expect(items).toHaveLength(50);
		expect(gateway().requests.map(({ body }) => body)).toEqual([{ take: 50 }]);
	});
});
