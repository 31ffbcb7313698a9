import { chatAddress, mcpAddress } from './agent/addresses';
import { OWNER } from './editorApi';
import { exampleWorkflows } from './exampleWorkflows';
import { MCP_TOKEN } from './simulatedAccess';

/** What `npm start` prints when all is up. */
export function welcome(n8n: string): string {
	return `
n8n is ready:  ${n8n}
Sign in with:  ${OWNER.email}
Password:      ${OWNER.password}

The workflows of examples/ are in it, with credentials for the simulated gateways.
Two of them are for AI agents. Publish one in the editor, and it is reached here
(n8n's page for a chat loads from the internet; 'Open chat' in the editor needs none):

${agents(n8n).join('\n\n')}

Ctrl-C stops n8n, the gateways and the script. 'npm start -- --fresh' begins anew.
`;
}

function agents(n8n: string): string[] {
	return exampleWorkflows().flatMap((workflow) => {
		const chat = chatAddress(n8n, workflow);
		const mcp = mcpAddress(n8n, workflow);
		return [
			...(chat
				? [`${workflow.name}\n  Chat:   ${chat}\n  Model:  a script that lists what is unread`]
				: []),
			...(mcp ? [`${workflow.name}\n  MCP:    ${mcp}\n  Token:  ${MCP_TOKEN}`] : []),
		];
	});
}
