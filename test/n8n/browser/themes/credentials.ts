import type { InEditor } from '../desk';
import { isDrawn } from '../locators';
import { GATEWAYS, workflowOf, type GatewayTitle } from '../workflows';

/** The field with the key, and what a wrong one and a phone that is off are answered with. */
const WORDS: Record<GatewayTitle, { key: string; wrongKey: RegExp; noPhone: RegExp }> = {
	'Evolution API': {
		key: 'apiKey',
		wrongKey: /^Evolution API refused the key.*Check 'API Key'/,
		noPhone:
			/^The key is right and chats can be read, but the phone is not connected to Evolution API.*read the QR code/,
	},
	PlugChat: {
		key: 'token',
		wrongKey: /^PlugChat refused the key.*Check 'Token'/,
		noPhone:
			/^The key is right, but the phone is not connected to PlugChat\. Open the PlugChat panel/,
	},
	'Z-API': {
		key: 'clientToken',
		wrongKey: /^Z-API refused the Client-Token\. Copy 'Client-Token' once more/,
		noPhone: /^The key is right, but the phone is not connected to Z-API\. Open the Z-API panel/,
	},
	WhatsGate: {
		key: 'apiKey',
		wrongKey: /^WhatsGate refused the API key\. Copy 'API Key' once more/,
		noPhone: /^The key is right, but the phone is not connected to WhatsGate.*read the QR code/,
	},
};

/** A credential for each gateway, from nothing to a passed test and back to a failed one. */
export function credentials(inEditor: InEditor): void {
	for (const { gateway, title } of GATEWAYS) {
		inEditor(`makes a credential for ${title} and says what is wrong with it`, async (desk) => {
			const { editor, gateways, provoke } = desk;
			const { key, wrongKey, noPhone } = WORDS[title];
			const { credentials: right, account } = gateways[gateway];
			await editor.openWorkflow(workflowOf(desk.credentials, { Chats: { gateway } }));
			const node = await editor.openNode('Chats');
			provoke(wrongKey, noPhone);

			const dialog = await node.credential.create();
			expect(await isDrawn(dialog.icon())).toBe(true);
			await dialog.fill({ ...right, [key]: 'wrong' });
			expect(await dialog.saveAndFail()).toMatch(wrongKey);
			await dialog.fill({ [key]: right[key] ?? '' });
			await dialog.saveAndPass();

			account.phoneConnected = false;
			const again = await node.credential.edit();
			expect(await again.details()).toMatch(noPhone);
			account.phoneConnected = true;
			await again.retry();
			await again.passed();
		});
	}
}
