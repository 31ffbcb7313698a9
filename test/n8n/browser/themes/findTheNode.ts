import type { InEditor } from '../desk';
import { byTestId, drag, isDrawn } from '../locators';

const THEMES = [
	['light', 'whatsAppChats.svg'],
	['dark', 'whatsAppChats.dark.svg'],
] as const;

/** From an empty canvas to the node on it. */
export function findTheNode(inEditor: InEditor): void {
	for (const [theme, file] of THEMES) {
		inEditor(`finds the node by "whatsapp", with its icon for ${theme}`, async ({ editor }) => {
			await editor.useTheme(theme);
			await editor.newWorkflow();
			const panel = await editor.openNodesPanel();
			const found = await panel.search('whatsapp', 'WhatsApp Chats');
			const icon = found.locator('img').first();
			expect(await icon.getAttribute('src')).toMatch(new RegExp(`/${file}$`));
			expect(await isDrawn(icon)).toBe(true);
		});
	}

	inEditor('puts the node on the canvas, with a trigger before it', async ({ editor }) => {
		await editor.newWorkflow();
		const panel = await editor.openNodesPanel();
		await (await panel.search('whatsapp', 'WhatsApp Chats')).click();
		const actions = await panel.actions();
		expect(actions).toEqual([
			expect.stringMatching(/^Get chats/),
			expect.stringMatching(/^Get chat metadata/),
			expect.stringMatching(/^Get group invite metadata/),
		]);
		const node = await panel.add(actions[1] ?? '');
		expect(await node.chosen('operation')).toBe('Get Chat Metadata');
		await node.close();

		expect(await byTestId(editor.page, 'canvas-node').count()).toBe(2);
		const ours = editor.ourNodes();
		expect(await isDrawn(ours.locator('img'))).toBe(true);
		const before = await ours.boundingBox();
		await drag(editor.page, ours, byTestId(editor.page, 'zoom-to-fit'));
		const after = await ours.boundingBox();
		expect(after?.x).toBeLessThan((before?.x ?? 0) - 100);
	});
}
