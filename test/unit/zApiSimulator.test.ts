import { plainChat, startGateways, type SimulatedGateways } from '../gateways';

const PICTURE = 'https://pps.whatsapp.net/v/t61.24694-24/1_n.jpg?oe=F4865700';
const created = new Date('2024-03-01T12:00:00.000Z');

/** Answers of a simulated Z-API, in the forms that its documents and the field show. */
describe('The simulated Z-API', () => {
	let gateways: SimulatedGateways;
	beforeAll(async () => {
		const chats = [
			plainChat('190000000000031@lid', { name: 'Rita', numberBehindLid: '5511999990031' }),
			plainChat('190000000000032@lid', { name: 'Sem número' }),
			plainChat('5511999990001@c.us', {
				name: 'Ana',
				unread: 3,
				lastMessageAt: new Date('2026-01-15T17:20:07.000Z'),
				pictureUrl: PICTURE,
			}),
			plainChat('120363000000000201@g.us', {
				name: 'Avisos',
				group: {
					ownerJid: '5511999990001@c.us',
					createdAt: created,
					participants: [{ jid: '5511999990001@c.us', admin: true, superAdmin: true }],
					description: 'Só a administração escreve',
					inviteCode: 'SimAvisos00000000201Aa',
					nameChangedAt: created,
					nameChangedByJid: '5511999990001@c.us',
					announcement: true,
					communityJid: '120363000000000200@g.us',
				},
			}),
		];
		gateways = await startGateways({
			account: { chats, inviteOnlyGroups: [], phoneConnected: true },
		});
	});
	afterEach(() => {
		gateways.zApi.reset();
		gateways.plugChat.reset();
	});
	afterAll(async () => await gateways.stop());

	/** @returns the status and the parsed body of a GET at that path, with the right keys */
	async function get(path: string): Promise<[status: number, body: unknown]> {
		const { instanceId, instanceToken, clientToken = '' } = gateways.zApi.credentials;
		const url = `${gateways.zApi.baseUrl}/instances/${instanceId}/token/${instanceToken}${path}`;
		const response = await fetch(url, { headers: { 'Client-Token': clientToken } });
		return [response.status, await response.json()];
	}

	test('lists a person by LID without a number, and returns the number that it knows for this chat alone', async () => {
		const [, list] = await get('/chats?page=1&pageSize=1');
		expect(list).toEqual([expect.objectContaining({ lid: '190000000000031@lid', name: 'Rita' })]);
		expect(list).toEqual([expect.not.objectContaining({ phone: expect.anything() })]);
		const known = { phone: '5511999990031', lid: '190000000000031@lid', isGroup: false };
		expect(await get('/chats/190000000000031@lid')).toEqual([200, expect.objectContaining(known)]);
		expect(await get('/chats/5511999990031')).toEqual([200, expect.objectContaining(known)]);
	});

	test('returns a chat without a number where it knows none, and not found for a LID without a chat', async () => {
		const [status, chat] = await get('/chats/190000000000032@lid');
		expect(status).toBe(200);
		expect(chat).toMatchObject({ lid: '190000000000032@lid', name: 'Sem número' });
		expect(chat).not.toHaveProperty('phone');
		expect(await get('/chats/190000000000099@lid')).toEqual([404, { error: 'Chat not found' }]);
	});

	test('returns the link of a picture, in the two forms, and none where there is none', async () => {
		const path = '/profile-picture?phone=5511999990001';
		expect(await get(path)).toEqual([200, { link: PICTURE }]);
		expect(await get('/profile-picture?phone=190000000000031@lid')).toEqual([200, {}]);
		expect(await get('/profile-picture?phone=120363000000000201-group')).toEqual([
			200,
			{ link: null },
		]);
		gateways.zApi.behaviour = { wrapPictureInArray: true };
		expect(await get(path)).toEqual([200, [{ link: PICTURE }]]);
	});

	test('returns a group by its id, with its community and without its invite link', async () => {
		expect(await get('/light-group-metadata/120363000000000201-group')).toEqual([
			200,
			{
				phone: '120363000000000201-group',
				description: 'Só a administração escreve',
				owner: '5511999990001',
				subject: 'Avisos',
				creation: 1709294400000,
				invitationLink: null,
				communityId: '120363000000000200',
				adminOnlyMessage: true,
				adminOnlySettings: false,
				requireAdminApproval: false,
				isGroupAnnouncement: true,
				participants: [{ phone: '5511999990001', isAdmin: true, isSuperAdmin: true }],
				subjectTime: 1709294400000,
				subjectOwner: '5511999990001',
			},
		]);
		expect((await get('/light-group-metadata/5511999990001'))[0]).toBe(404);
	});

	test('lists chats as real accounts have them, and as the documents do', async () => {
		const path = '/chats?page=1&pageSize=5';
		const flags = { isMuted: '0', isMarkedSpam: 'false', archived: 'false', pinned: 'false' };
		const person = { isGroup: false, isGroupAnnouncement: false, muteEndTime: null, ...flags };
		const group = { ...person, isGroup: true, isGroupAnnouncement: true };
		const field = { unread: '0', messagesUnread: '0', tags: [] };
		const [, listed] = await get(path);
		expect(listed).toEqual([
			{ name: 'Rita', lid: '190000000000031@lid', lastMessageTime: null, ...field, ...person },
			{ name: 'Sem número', lid: '190000000000032@lid', lastMessageTime: '', ...field, ...person },
			{
				...{ name: 'Ana', phone: '5511999990001', lastMessageTime: '1768497607000' },
				...{ ...field, unread: '3', messagesUnread: '3', ...person },
			},
			{
				...{ name: 'Avisos', phone: '120363000000000201-group', lastMessageTime: null },
				...{ about: '', communityId: '120363000000000200', ephemeralExpiration: 0 },
				...{ ...field, ...group },
			},
		]);
		gateways.zApi.behaviour = { entryForm: 'documented' };
		const [, documented] = await get(path);
		expect(documented).toEqual([
			expect.objectContaining({ phone: '190000000000031@lid', lastMessageTime: '0' }),
			expect.objectContaining({ phone: '190000000000032@lid', lastMessageTime: '0' }),
			{
				...{ name: 'Ana', phone: '5511999990001', lastMessageTime: '1768497607' },
				...{ unread: '3', messagesUnread: 0, profileThumbnail: PICTURE, ...person },
			},
			expect.objectContaining({ profileThumbnail: null, unread: '0', messagesUnread: 0 }),
		]);
	});

	test('gives PlugChat its own eight fields, or what Z-API lists where it passes that on', async () => {
		const { baseUrl, credentials } = gateways.plugChat;
		const read = async (): Promise<unknown> => {
			const headers = { authorization: credentials.token ?? '' };
			return await (await fetch(`${baseUrl}/chats?page=3&pageSize=1`, { headers })).json();
		};
		expect(await read()).toEqual([
			{
				...{ name: 'Ana', phone: '5511999990001', unread: '3', lastMessageTime: '1768497607' },
				...{ isMuted: '0', isMarkedSpam: 'false', profileThumbnail: PICTURE, messagesUnread: 0 },
			},
		]);
		gateways.plugChat.behaviour = { entryForm: 'field' };
		const [, passedOn] = await get('/chats?page=3&pageSize=1');
		expect(await read()).toEqual(passedOn);
	});

	test.each([
		['with', true],
		['without', false],
	])('lists chats %s their pictures', async (_how, picturesInList) => {
		gateways.zApi.behaviour = { picturesInList };
		const [, list] = await get('/chats?page=3&pageSize=1');
		const listed = expect.objectContaining({ profileThumbnail: PICTURE });
		expect(list).toEqual([picturesInList ? listed : expect.not.objectContaining(listed)]);
		expect(list).toEqual([expect.objectContaining({ phone: '5511999990001' })]);
	});
});
