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
