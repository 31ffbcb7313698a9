import type { Desk, InEditor } from '../desk';
import { workflowOf, type Parameters } from '../workflows';

/** What the error panel says, and the way out it shows. */
export function errors(inEditor: InEditor): void {
	inEditor('names the field that is wrong', async (desk) => {
		const chat = { __rl: true, mode: 'phone', value: 'Ana' };
		await expectError(
			desk,
			{ operation: 'getChatMetadata', chat },
			"'Chat' is neither a phone number nor an ID of a chat",
			/^Enter a number with its country code/,
		);
	});

	inEditor('says that the phone is not connected', async (desk) => {
		desk.gateways.zApi.account.phoneConnected = false;
		await expectError(
			desk,
			{ gateway: 'zApi' },
			'The phone is not connected to Z-API',
			/read the QR code/,
		);
	});

	inEditor('says that groups of Evolution API need the phone', async (desk) => {
		desk.gateways.evolution.account.phoneConnected = false;
		const group = { __rl: true, mode: 'id', value: '120363000000000101@g.us' };
		await expectError(
			desk,
			{ gateway: 'evolution', operation: 'getGroupMetadata', group },
			'The phone is not connected to Evolution API',
			/Chats can be read without the phone/,
		);
	});

	inEditor('says what WhatsGate has no command for', async (desk) => {
		await expectError(
			desk,
			{ gateway: 'whatsGate', operation: 'getGroupInviteMetadata' },
			"WhatsGate can't read group invites",
			/Choose another 'Operation'/,
		);
	});
}

async function expectError(
	{ editor, credentials, provoke }: Desk,
	parameters: Parameters,
	message: string,
	description: RegExp,
): Promise<void> {
	provoke(message);
	await editor.openWorkflow(workflowOf(credentials, { Chats: parameters }));
	const node = await editor.openNode('Chats');
	await node.execute();
	const error = await node.output.error();
	expect(error.message).toContain(message);
	expect(error.description).toMatch(description);
}
