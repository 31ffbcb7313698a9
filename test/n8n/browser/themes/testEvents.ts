import { plainChat } from '../../../gateways';
import { SIMPLE_CHAT_FIELDS } from '../../../simpleFields';
import { PublishedTrigger } from '../../trigger/publishedTrigger';
import { TRIGGER, triggerWorkflow } from '../../trigger/triggerWorkflow';
import type { Desk, InEditor } from '../desk';
import type { NodePanel } from '../nodePanel';

/** On the 29th of February: nobody polls while a test runs. */
const HARDLY_EVER = { item: [{ mode: 'custom', cronExpression: '0 0 0 29 2 *' }] };

/** The button "Fetch Test Event", which stands for what happens. */
export function testEvents(inEditor: InEditor): void {
	inEditor('shows recent chats, and tells of them all the same when it happens', async (desk) => {
		const { account } = desk.gateways.zApi;
		const { chats } = account;
		const workflow = triggerWorkflow(
			{ gateway: 'zApi', triggerOn: ['newChat', 'unreadIncreased'], pollTimes: HARDLY_EVER },
			desk.credentials,
		);
		const trigger = await PublishedTrigger.publish(desk.api, workflow);
		const memory = await trigger.memory();
		expect(memory).toHaveProperty([`node:${TRIGGER}`]);
		const time = new Date('2026-01-15T18:00:01.000Z');
		const nina = { name: 'Nina Alves', unread: 2, lastMessageAt: time };
		account.chats = [plainChat('5511999990099@c.us', nina), ...chats];
		try {
			await desk.editor.open(trigger.id);
			const node = await desk.editor.openNode(TRIGGER);
			await node.execute();
			await expectRecentChats(node);
			expect(await trigger.memory()).toEqual(memory);

			await trigger.publishAgain();
			const now = { lastMessageAt: '2026-01-15T18:00:01.000Z', unreadCount: 2 };
			const before = { lastMessageAt: null, unreadCount: null };
			expect(await trigger.untilTold(1)).toEqual([
				[
					['newChat', '5511999990099@c.us', before, now],
					['unreadIncreased', '5511999990099@c.us', before, now],
				],
			]);
		} finally {
			account.chats = chats;
		}
	});

	inEditor('says why there is no event to fetch', async (desk) => {
		desk.gateways.zApi.failAlways({ kind: 'status', status: 401 });
		const refused = await failToFetch(desk, {}, 'Z-API refused the key');
		expect(refused).toMatch(/^Check 'Instance ID', 'Instance Token' and 'Client-Token'/);
		desk.gateways.zApi.failAlways(null);

		const filters = { nameContains: 'nobody of this name' };
		const none = await failToFetch(desk, { filters }, "No chat passes 'Filters'");
		expect(none).toMatch(/^Fetch again without 'Filters'/);
	});
}

async function expectRecentChats(node: NodePanel): Promise<void> {
	expect(await node.output.itemCount()).toBe('10 items');
	const { columns } = await node.output.table();
	expect(columns).toEqual(['event', ...SIMPLE_CHAT_FIELDS, 'previous']);
	const [first, second] = await node.output.column('event');
	expect([first, second]).toEqual(['newChat', 'unreadIncreased']);
	const ids = await node.output.column('id');
	expect(ids.slice(0, 4)).toEqual([
		'5511999990099@c.us',
		'120363000000000101@g.us',
		'status@broadcast',
		'5511999990001@c.us',
	]);
	expect(await node.output.schema()).toMatchObject({ event: 'newChat', name: 'Nina Alves' });
}

/** @returns the way out that stands below the message */
async function failToFetch(
	{ editor, credentials, provoke }: Desk,
	parameters: Record<string, unknown>,
	message: string,
): Promise<string> {
	provoke(message);
	const set = { gateway: 'zApi', pollTimes: HARDLY_EVER, ...parameters };
	await editor.openWorkflow(triggerWorkflow(set, credentials));
	const node = await editor.openNode(TRIGGER);
	await node.execute();
	const error = await node.output.error();
	expect(error.message).toContain(message);
	return error.description;
}
