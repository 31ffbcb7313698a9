import { realAccount } from '../../gateways';
import { runOn, useSetup, lacking } from '../harness/setup';

const COMMUNITY = '120363000000000120@g.us';
const ANNOUNCEMENTS = '120363000000000121@g.us';
const GARDEN = '120363000000000122@g.us';
const CLASS = '120363000000000123@g.us';
const ANA = '5511999990001@c.us';

const setup = useSetup({ account: realAccount() });

/** What Z-API returns of each chat: the name, whether it is for announcements, and its community. */
const BY_Z_API: ReadonlyArray<[id: string, ...fields: unknown[]]> = [
	[COMMUNITY, 'Parque das Flores', false, null],
	[ANNOUNCEMENTS, 'Parque das Flores', true, COMMUNITY],
	[GARDEN, 'Horta e jardim', false, COMMUNITY],
	[CLASS, 'Turma 3º B', false, null],
	[ANA, 'Ana Souza', null, null],
];

test.each(BY_Z_API)(
	'%s stands in its community, in Z-API’s list and alone',
	async (id, ...fields) => {
		const { zApi } = setup().gateways;
		const parameters = { operation: 'getChats', returnAll: true, simple: false };
		const { items } = await runOn(setup(), zApi, parameters);
		const alone = await runOn(setup(), zApi, {
			operation: 'getChatMetadata',
			simple: false,
			chat: { __rl: true, mode: 'id', value: id },
		});
		for (const item of [items.find(({ json }) => json.id === id), alone.items[0]]) {
			const { name, isAnnouncementGroup, communityId } = item?.json ?? {};
			expect([name, isAnnouncementGroup, communityId]).toEqual(fields);
		}
	},
);

test.each(lacking('communities'))('%s documents nothing of communities', async (name) => {
	const parameters = { operation: 'getChats', returnAll: true, simple: false };
	const { items } = await runOn(setup(), setup().gateways[name], parameters);
	expect(items).toHaveLength(37);
	for (const { json } of items) {
		expect(json).toMatchObject({ isAnnouncementGroup: null, communityId: null });
	}
});

test('PlugChat’s items have both where it passes on what Z-API returns', async () => {
	const { plugChat } = setup().gateways;
	plugChat.behaviour = { entryForm: 'field' };
	const parameters = { operation: 'getChats', returnAll: true, simple: false };
	const { items } = await runOn(setup(), plugChat, parameters);
	const group = items.find(({ json }) => json.id === ANNOUNCEMENTS)?.json;
	expect(group).toMatchObject({ isAnnouncementGroup: true, communityId: COMMUNITY });
});
