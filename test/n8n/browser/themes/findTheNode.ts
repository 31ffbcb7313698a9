import type { InEditor } from '../desk';
import { byTestId, drag, isDrawn } from '../locators';
import { NodePanel } from '../nodePanel';

const THEMES = [
	['light', 'whatsAppChats.svg'],
	['dark', 'whatsAppChats.dark.svg'],
] as const;

/** What the trigger can begin with, as n8n puts it in front of the node's actions. */
const TRIGGERS = [
	'On chat becoming inactive',
	'On new activity in chat',
	'On new chat',
	'On unread messages above limit',
	'On more unread messages',
];

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

	inEditor("drags the node from the list to the canvas, as an agent's tool", async ({ editor }) => {
		await editor.newWorkflow();
		const panel = await editor.openNodesPanel();
		await panel.search('mcp', 'MCP Server Trigger');
		await panel.dragToCanvas('MCP Server Trigger');
		await (await NodePanel.opened(editor.page)).close();

		await byTestId(editor.page, 'canvas-handle-plus').click();
		await panel.search('whatsapp', 'WhatsApp Chats Tool');
		await panel.dragToCanvas('WhatsApp Chats Tool');
		const node = await NodePanel.opened(editor.page);
		expect(await node.chosen('operation')).toBe('Get Chats');
		await node.close();
		const tool = editor.ourTools();
		expect(await isDrawn(tool.locator('img').first())).toBe(true);
		expect(await byTestId(editor.page, 'edge').count()).toBe(1);
	});

	// n8n lets no node that has actions be dragged from its list, its own neither: it offers the actions.
	inEditor(
		'puts the node on the canvas by a click, with a trigger before it',
		async ({ editor }) => {
			await editor.newWorkflow();
			const panel = await editor.openNodesPanel();
			await (await panel.search('whatsapp', 'WhatsApp Chats')).click();
			await panel.unfoldActions();
			const offers = await panel.offers(9);
			expect(offers).toEqual([
				...TRIGGERS,
				expect.stringMatching(/^Get chats/),
				expect.stringMatching(/^Get chat metadata/),
				expect.stringMatching(/^Get group invite metadata/),
				expect.stringMatching(/^Get group metadata/),
			]);
			const node = await panel.add(offers[6] ?? '');
			expect(await node.chosen('operation')).toBe('Get Chat Metadata');
			await node.close();

			expect(await byTestId(editor.page, 'canvas-node').count()).toBe(2);
			const ours = editor.ourNodes();
			expect(await isDrawn(ours.locator('img'))).toBe(true);
			const before = await ours.boundingBox();
			await drag(editor.page, ours, byTestId(editor.page, 'zoom-to-fit'));
			const after = await ours.boundingBox();
			expect(after?.x).toBeLessThan((before?.x ?? 0) - 100);
		},
	);

	inEditor('puts the trigger on the canvas, with what it begins with', async ({ editor }) => {
		await editor.newWorkflow();
		const panel = await editor.openNodesPanel();
		const found = await panel.search('whatsapp', 'WhatsApp Chats');
		expect(await found.innerText()).toMatch(/or start a workflow when something happens/);
		await found.click();
		expect(await panel.offers(TRIGGERS.length)).toEqual(TRIGGERS);
		const node = await panel.add('On unread messages above limit');
		expect(await node.chosenOf('triggerOn')).toEqual(['Unread Above']);
		await node.close();

		expect(await byTestId(editor.page, 'canvas-node').count()).toBe(1);
		const ours = editor.node('WhatsApp Chats Trigger');
		expect(await isDrawn(ours.locator('img').first())).toBe(true);
		expect(await ours.innerText()).toContain('PlugChat: Unread Above');
	});
}
