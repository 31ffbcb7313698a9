import { exampleWorkflows } from '../n8n/exampleWorkflows';

const TOOL = 'n8n-nodes-whatsapp-chats.whatsAppChatsTool';

/** The tools of an example, as an agent sees them: not where they stand on the canvas. */
function toolsOf(workflow: string) {
	const example = exampleWorkflows().find(({ name }) => name === workflow);
	const tools = example?.nodes.filter(({ type }) => type === TOOL) ?? [];
	return tools.map(({ name, type, typeVersion, parameters }) => ({
		name,
		type,
		typeVersion,
		parameters,
	}));
}

test('both examples hand the same tools to an agent: what one says is copied to the other', () => {
	const behindMcp = toolsOf('WhatsApp: tools for an AI agent');
	expect(behindMcp.map(({ name }) => name)).toEqual([
		'Get chats',
		'Get chat metadata',
		'Get group metadata',
		'Get group invite metadata',
	]);
	expect(toolsOf('WhatsApp: AI agent that answers from your chats')).toEqual(behindMcp);
});
