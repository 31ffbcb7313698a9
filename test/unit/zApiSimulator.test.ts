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
			plainChat('5511999990001@c.us', { name: 'Ana', pictureUrl: PICTURE }),
			plainChat('120363000000000201@g.us', {
				name: 'Avisos',
				group: {
					ownerJid: '5511999990001@c.us',
					createdAt: created,
					participants: [{ jid: '5511999990001@c.us', admin: true, superAdmin: true }],
					description: 'Só a administração escreve',
					inviteCode: 'SimAvisos000000000201Aa',
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
	afterEach(() => gateways.zApi.reset());
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
