import { triggerWorkflow } from '../../trigger/triggerWorkflow';
import type { Desk, InEditor } from '../desk';
import type { NodePanel } from '../nodePanel';
import { workflowOf, type Parameters } from '../workflows';

/** The list of 'Chat Types': the words of an item's `type`, each with that value. */
const CHAT_TYPES = [
	['Broadcast List', "A list of people to whom one message goes: 'broadcastList' in items"],
	['Channel', "A channel that the account follows: 'channel' in items"],
	['Contact', "A chat with one person or business: 'contact' in items"],
	['Group', "A group that the account is in: 'group' in items"],
	['System', "WhatsApp itself, and people's status updates: 'system' in items"],
	['Unknown', "A chat with an ID that no rule knows: 'unknown' in items"],
];

/** The ways to name a chat, and the words for them; 'By ID' and 'From list' are n8n's own. */
const MODES = [
	['id', 'By ID'],
	['list', 'From list'],
	['name', 'By Name'],
	['phone', 'Phone'],
] as const;

/** What the panel says before anything runs. */
export function panel(inEditor: InEditor): void {
	inEditor('asks for a chat by phone first, as the action says, and marks it red', async (desk) => {
		const node = await open(desk, { operation: 'getChatMetadata' });
		expect(await node.chat.mode()).toBe('Phone');
		await node.marked('Parameter "Chat" is required.');
		await node.hint('With the country code').waitFor();
		for (const [mode, shown] of MODES) {
			await node.chat.chooseMode(mode);
			expect(await node.chat.mode()).toBe(shown);
		}
	});

	inEditor('does not run without a chat, and says so', async (desk) => {
		const node = await open(desk, { operation: 'getChatMetadata' });
		await node.execute();
		await node.page.getByText('Parameter "Chat" is required').first().waitFor();
		expect(desk.gateways.plugChat.requests).toEqual([]);
	});

	inEditor('marks an empty invite red, and says that nobody joins', async (desk) => {
		const node = await open(desk, { operation: 'getGroupInviteMetadata' });
		await node.marked('Parameter "Invite" is required.');
		await node.hint('Reads the group without joining it').waitFor();
	});

	inEditor('calls the types of chats as items do', async (desk) => {
		const node = await open(desk, { filters: { chatTypes: ['contact'] } });
		expect(await node.chosenOf('chatTypes')).toEqual(['Contact']);
		expect(await node.describedChoices('chatTypes')).toEqual(CHAT_TYPES);
	});

	inEditor('says that the first poll starts nothing', async ({ editor, credentials }) => {
		const pollTimes = { item: [{ mode: 'everyMinute' }] };
		await editor.openWorkflow(triggerWorkflow({ pollTimes }, credentials));
		const node = await editor.openNode('WhatsApp Chats Trigger');
		await node.hint('The first poll only remembers the chats').waitFor();
	});

	inEditor('says which account needs no Client-Token', async (desk) => {
		const node = await open(desk, { gateway: 'zApi' });
		await node.credential.create();
		await node.hint('Leave empty if').waitFor();
	});
}

async function open({ editor, credentials }: Desk, parameters: Parameters): Promise<NodePanel> {
	await editor.openWorkflow(workflowOf(credentials, { Chats: parameters }));
	return await editor.openNode('Chats');
}
