import type { INodeExecutionData } from 'n8n-workflow';
import { picture, PICTURE_KINDS, activeChat, SAMPLE_PICTURES } from '../../gateways';
import { handToAgent, runAsToolNode } from '../harness/agentRun';
import { accountOf, picturePath, pictureUrl, usePictureService } from '../harness/pictureService';
import { runOn, useSetup, supporting } from '../harness/setup';

const setup = useSetup({ account: accountOf([]), behaviour: { picturesInList: true } });
const service = usePictureService();
const withPictures = { options: { downloadPictures: true } };
const getChats = { operation: 'getChats', ...withPictures };

/** Ana, Bruno, a group and someone without a name, each with a picture of another kind. */
function fourChats() {
	const [ana, bruno, nameless, group] = PICTURE_KINDS.map(([kind]) => pictureUrl(kind));
	for (const [kind, type] of PICTURE_KINDS) {
		service().answer(picturePath(kind), picture(SAMPLE_PICTURES[kind], type));
	}
	setup().gateways.zApi.account.chats = [
		activeChat('5511999990001@c.us', { name: 'Ana Souza', pictureUrl: ana ?? '' }),
		activeChat('5511999990002@c.us', { name: 'Bruno / Lima: "VIP"', pictureUrl: bruno ?? '' }),
		activeChat('5511999990003@c.us', { pictureUrl: nameless ?? '' }),
		activeChat('120363000000000101@g.us', { name: 'Família', pictureUrl: group ?? '' }),
	];
}

const bytesOf = ({ binary }: INodeExecutionData) =>
	Buffer.from(binary?.picture?.data ?? '', 'base64');

describe.each(supporting('pictures'))('Download Pictures on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test.each([
		['Simplify on', true, {}],
		['Simplify off', false, {}],
		['Include Response', true, { includeResponse: true }],
	])('Get Chats puts each picture on its item (%s)', async (_what, simple, options) => {
		fourChats();
		const parameters = { operation: 'getChats', simple, options };
		const without = await runOn(setup(), gateway(), parameters);
		expect(service().requests).toEqual([]);
		const run = await runOn(setup(), gateway(), {
			...parameters,
			options: { ...options, downloadPictures: true },
		});
		expect(run.error).toBeUndefined();
		expect(run.hints).toEqual([]);
		expect(run.items.map(({ json }) => json)).toEqual(without.items.map(({ json }) => json));
		expect(run.items.map(bytesOf)).toEqual(PICTURE_KINDS.map(([kind]) => SAMPLE_PICTURES[kind]));
		const names = ['Ana Souza.jpg', 'Bruno Lima VIP.png', '5511999990003.webp', 'Família.gif'];
		for (const [index, item] of run.items.entries()) {
			expect(item.pairedItem).toEqual({ item: 0 });
			expect(Object.keys(item.binary ?? {})).toEqual(['picture']);
			expect(item.binary?.picture).toMatchObject({
				mimeType: PICTURE_KINDS[index]?.[1],
				fileExtension: PICTURE_KINDS[index]?.[2],
				fileType: 'image',
				fileName: names[index],
			});
		}
	});

	test('Get Chat Metadata puts the picture of each chat on its item', async () => {
		fourChats();
		const { items, error, hints } = await runOn(
			setup(),
			gateway(),
			{
				...{ operation: 'getChatMetadata', ...withPictures },
				chat: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			},
			{ input: gateway().account.chats.map(({ jid }) => ({ id: jid })) },
		);
		expect(error).toBeUndefined();
		expect(hints).toEqual([]);
		expect(items.map(bytesOf)).toEqual(PICTURE_KINDS.map(([kind]) => SAMPLE_PICTURES[kind]));
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3].map((item) => ({ item })),
		);
		const { nameOfSingleChat } = gateway().traits.supports;
		const first = nameOfSingleChat ? 'Ana Souza.jpg' : '5511999990001.jpg';
		expect(items[0]?.binary?.picture?.fileName).toBe(first);
	});

	test('a stranger called like a device or an option has a file that every system takes', async () => {
		const strangers = ['CON', 'nul.', '-rf ~', '𠮷'.repeat(80)];
		gateway().account.chats = strangers.map((called, index) =>
			activeChat(`551199999000${index}@c.us`, { name: called, pictureUrl: pictureUrl('a') }),
		);
		const { items } = await runOn(setup(), gateway(), getChats);
		expect(items.map(({ binary }) => binary?.picture?.fileName)).toEqual([
			'_CON.jpg',
			'_nul.jpg',
			'rf.jpg',
			`${'𠮷'.repeat(60)}.jpg`,
		]);
	});

	test('a failed input item leaves the pictures of the others alone', async () => {
		fourChats();
		const { items } = await runOn(
			setup(),
			gateway(),
			{
				...{ operation: 'getChatMetadata', ...withPictures },
				chat: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			},
			{
				input: [{ id: '5511999990001' }, { id: 'nobody' }, { id: '5511999990002' }],
				onError: 'continueRegularOutput',
			},
		);
		expect(
			items.map(({ json, binary }) => [Object.keys(json)[0], binary?.picture?.mimeType]),
		).toEqual([
			['name', 'image/jpeg'],
			['error', undefined],
			['name', 'image/png'],
		]);
	});

	test('an agent gets the same text with pictures as without, and none is downloaded', async () => {
		fourChats();
		const { engine } = setup();
		const plain = await handToAgent(engine, gateway(), { operation: 'getChats' });
		const tool = await handToAgent(engine, gateway(), getChats);
		expect((await tool.call()).text).toBe((await plain.call()).text);
		const [item] = await runAsToolNode(engine, gateway(), getChats);
		expect(item?.binary).toBeUndefined();
		expect(service().requests).toEqual([]);
	});
});
