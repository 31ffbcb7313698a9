import type { INodeParameters } from 'n8n-workflow';
import { manyChats, plainChat, type Fault, type SimulatedChat } from '../../gateways';
import { pickerPage } from '../harness/chatPicker';
import type { RunSettings } from '../harness/engine';
import { runOn, useSetup } from '../harness/setup';
import { at, jid, person, withChats } from '../harness/smallAccount';

const setup = useSetup();
const gateway = () => setup().gateways.evolution;

const getChats = async (
	more: INodeParameters = {},
	settings: Partial<Pick<RunSettings, 'input'>> = {},
) =>
	await runOn(
		setup(),
		gateway(),
		{ operation: 'getChats', returnAll: true, simple: false, ...more },
		settings,
	);

/** What was asked for at an endpoint, by the bodies of its requests. */
function asked(endpoint: 'findChats' | 'findContacts'): unknown[] {
	return gateway()
		.requests.filter(({ path }) => path === `/chat/${endpoint}/loja`)
		.map(({ body }) => body);
}

function saying(content: Record<string, unknown>, fromMe = false): Partial<SimulatedChat> {
	return { lastMessage: { fromMe, content } };
}

const HIDDEN = '190000000000001@lid';

describe('Names that the list leaves out', () => {
	const withoutRows = () =>
		withChats(gateway(), [
			person(4, -1),
			person(3, -2, { row: 'none' }),
			person(2, -3, { row: 'nameless' }),
			plainChat(jid(1), { lastMessageAt: at(-4), row: 'none' }),
		]);

	test('come from the contacts, with one request for all of them', async () => {
		withoutRows();
		const { items, error, hints } = await getChats();
		expect([error, hints]).toEqual([undefined, []]);
		expect(items.map(({ json }) => json.name)).toEqual(['Pessoa 4', 'Pessoa 3', 'Pessoa 2', null]);
		expect(asked('findContacts')).toEqual([{ where: {} }]);
	});

	test('one request serves all pages and all input items', async () => {
		withoutRows();
		const options = { pageSize: '={{ $json.size }}' };
		const { items } = await getChats({ options }, { input: [{ size: 1 }, { size: 2 }] });
		expect(items.map(({ json }) => json.name)).toEqual([
			...['Pessoa 4', 'Pessoa 3', 'Pessoa 2', null],
			...['Pessoa 4', 'Pessoa 3', 'Pessoa 2', null],
		]);
		expect(asked('findContacts')).toHaveLength(1);
	});

	test('cost no request where every chat has one', async () => {
		withChats(gateway(), [person(2, -1), person(1, -2)]);
		await getChats();
		expect(gateway().requests).toHaveLength(1);
	});

	test('a person listed by LID gets the name of the number, and the other way round', async () => {
		withChats(gateway(), [
			plainChat(HIDDEN, { lastMessageAt: at(-1), numberBehindLid: jid(1).replace('@c.us', '') }),
			person(1, -2),
		]);
		const { items } = await getChats();
		expect(items.map(({ json }) => json.name)).toEqual(['Pessoa 1', 'Pessoa 1']);
	});

	test("are found by 'Name Contains' and in the list behind 'Chat'", async () => {
		withoutRows();
		const { items } = await getChats({ filters: { nameContains: 'pessoa 3' } });
		expect(items.map(({ json }) => json.id)).toEqual([jid(3)]);
		const { ids } = await pickerPage(setup(), gateway(), 'pessoa 2');
		expect(ids).toEqual([jid(2)]);
	});

	test('of one chat come with a request for its contact alone', async () => {
		withoutRows();
		const { items } = await runOn(setup(), gateway(), {
			operation: 'getChatMetadata',
			chat: { __rl: true, mode: 'id', value: jid(3) },
		});
		expect(items).toMatchObject([{ json: { name: 'Pessoa 3' } }]);
		const remoteJid = jid(3).replace('@c.us', '@s.whatsapp.net');
		expect(asked('findContacts')).toEqual([{ where: { remoteJid } }]);
	});

	test.each<[string, Fault, RegExp]>([
		['500', { kind: 'status', status: 500 }, /500/],
		['no answer', { kind: 'hang' }, /did not answer|within|timed? ?out/i],
		['no list', { kind: 'answer', body: { contacts: 7 } }, /./],
		['a page of HTML', { kind: 'html' }, /./],
		['half an answer', { kind: 'truncated' }, /./],
		['entries that are none', { kind: 'answer', body: [7, 'x'] }, /./],
	])('stay null where the contacts are %s, and one hint says why', async (_what, fault, words) => {
		withoutRows();
		gateway().failWhen(({ path }) => path.includes('findContacts'), fault);
		const options = { pageSize: 2, timeout: 0.5, maxWaitSeconds: 0 };
		const { items, error, hints } = await getChats({ options }, { input: [{}, {}] });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.name)).toEqual([
			...['Pessoa 4', null, null, null],
			...['Pessoa 4', null, null, null],
		]);
		expect(hints).toEqual([
			expect.stringMatching(
				/^Some names are missing, as Evolution API didn't return the contacts: /,
			),
		]);
		expect(hints[0]).toMatch(words);
		expect(asked('findContacts')).toHaveLength(1);
	});
});

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
