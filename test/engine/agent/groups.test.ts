import type { INodeParameters } from 'n8n-workflow';
import type { SimulatedParticipant } from '../../gateways';
import { handToAgent, runAsToolNode } from '../harness/agentRun';
import { GATEWAY_NAMES, runOn, useSetup } from '../harness/setup';

const setup = useSetup();
const INVITE = { operation: 'getGroupInviteMetadata', invite: 'SimFamilia0000000001Aa' };
const zApi = () => setup().gateways.zApi;
const agentTool = async (parameters: INodeParameters) =>
	await handToAgent(setup().engine, zApi(), parameters);

describe('The node as a tool of an agent', () => {
	test.each([
		['getChats', 'Get chats with unread counts in WhatsApp Chats'],
		['getChatMetadata', 'Get chat metadata by phone number or ID in WhatsApp Chats'],
		['getGroupInviteMetadata', 'Get group invite metadata by link or code in WhatsApp Chats'],
	])('%s says what it does: %s', async (operation, description) => {
		expect((await agentTool({ operation })).description).toBe(description);
	});

	test('gives 50 participants of a large group, admins first, and its true size', async () => {
		const all = groupOf(1000);
		const { text, items } = await (await agentTool(INVITE)).call();
		const adminsFirst = [...all.slice(-2), ...all.slice(0, 48)];
		expect(items).toMatchObject([{ size: 1000, participants: adminsFirst.map(asItem) }]);
		expect(text.length).toBeLessThan(10_000);
	});

	test('gives them too where the agent runs its tools as nodes of the workflow', async () => {
		groupOf(1000);
		const [item] = await runAsToolNode(setup().engine, zApi(), INVITE);
		expect(item?.json.participants).toHaveLength(50);
	});

	test.each([
		[3, 3],
		[1000, 1000],
	])('gives as many as Max Participants says: %d', async (maxParticipants, count) => {
		groupOf(1000);
		const tool = await agentTool({ ...INVITE, options: { maxParticipants } });
		const { items } = await tool.call();
		expect(items[0]?.participants).toHaveLength(count);
	});

	test('leaves a small group as the gateway gave it', async () => {
		const all = groupOf(50);
		const { items } = await (await agentTool(INVITE)).call();
		expect(items).toMatchObject([{ size: 50, participants: all.map(asItem) }]);
	});

	test('tells an agent what is wrong with an argument, and the way out', async () => {
		const tool = await agentTool({
			operation: 'getChatMetadata',
			chat: { __rl: true, mode: 'phone', value: "={{ $fromAI('Chat', ``, 'string') }}" },
		});
		await expect(tool.call({ Chat: 'Ana Souza' })).rejects.toThrow(
			/'Chat' is neither a phone number nor an ID of a chat\s+Details: Enter a number with/,
		);
		const { items } = await tool.call({ Chat: '+55 11 99999-0001' });
		expect(items).toMatchObject([{ name: 'Ana Souza' }]);
	});
});

test.each(GATEWAY_NAMES)(
	'an agent on %s is told of a filter that cannot work, and gets no chat',
	async (name) => {
		const { engine, gateways } = setup();
		const [filter] = gateways[name].traits.unsupportedFilters;
		if (filter === undefined) return;
		const parameters = { operation: 'getChats', filters: { [filter]: true } };
		const tool = await handToAgent(engine, gateways[name], parameters);
		await expect(tool.call()).rejects.toThrow(
			/'Is (Archived|Pinned)' can't work: .* for any chat\s+Details: Remove 'Is (Archived|Pinned)'/,
		);
	},
);

describe('The node in a workflow', () => {
	test('gives all participants in the order of the gateway', async () => {
		const all = groupOf(1000);
		const { items } = await runOn(setup(), zApi(), INVITE);
		expect(items[0]?.json).toMatchObject({ size: 1000, participants: all.map(asItem) });
	});

	test.each([0, 2.5, 'many', ''])('refuses %j in Max Participants', async (maxParticipants) => {
		const parameters = { ...INVITE, options: { maxParticipants } };
		const { error } = await runOn(setup(), zApi(), parameters);
		expect(error?.message).toBe("'Max Participants' is not a whole number of 1 or more");
	});
});

const asItem = ({ jid }: SimulatedParticipant) => ({ id: jid });

/** Makes a group of the sample account as large as a test needs it; the last ones are its admins. */
function groupOf(count: number): SimulatedParticipant[] {
	const participants = Array.from({ length: count }, (_, index) => ({
		jid: `55119${String(index).padStart(8, '0')}@c.us`,
		admin: index >= count - 2,
		superAdmin: index === count - 1,
	}));
	const { chats } = zApi().account;
	const group = chats.find((chat) => chat.group?.inviteCode === INVITE.invite)?.group;
	if (group) group.participants = participants;
	return participants;
}
