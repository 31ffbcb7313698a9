import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axios from 'axios';
import { startGateways } from '../../test/gateways';
import { AgentClient } from '../../test/n8n/agent/mcpClient';
import { publish } from '../../test/n8n/agent/toolWorkflow';
import { EditorApi } from '../../test/n8n/editorApi';
import { withCredentials } from '../../test/n8n/exampleWorkflows';
import { installPackage } from '../../test/n8n/home';
import type { Installation } from '../../test/n8n/installation';
import { startN8n } from '../../test/n8n/n8nServer';
import { freePort } from '../../test/n8n/ports';
import { createCredentials, gatewayCredentials } from '../../test/n8n/simulatedAccess';
import { accountOfTheAgent } from './account';
import { NAMES_BEFORE, toolsOf, workflowBefore } from './agentWorkflows';
import type { CallBefore, Question } from './question';

/** The tools in a running n8n, as an MCP client meets them. */
export type AgentBench = {
	clients: Record<Question['gateway'], AgentClient>;
	/** The JSON with which the tool of that name answered before. */
	callBefore(call: CallBefore): Promise<string>;
};

/**
 * Starts the simulated gateways and an n8n with the example's tools on two of them.
 * @param toEnd gets what ends each thing that was started, the last one first
 */
export async function startAgentBench(
	installation: Installation,
	toEnd: Array<() => Promise<void>>,
): Promise<AgentBench> {
	const folder = mkdtempSync(path.join(tmpdir(), 'n8n-agent-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const gateways = await startGateways({ account: accountOfTheAgent() });
	toEnd.unshift(async () => await gateways.stop());
	installPackage(folder);
	const n8n = await startN8n(installation, folder, await freePort());
	toEnd.unshift(async () => await n8n.stop());
	const api = await EditorApi.signIn(n8n.address);
	const credentials = await createCredentials(api, gatewayCredentials(gateways));
	const workflows = [
		toolsOf('plugChat'),
		toolsOf('evolution'),
		...NAMES_BEFORE.map(workflowBefore),
	];
	for (const workflow of workflows) await publish(api, withCredentials(workflow, credentials));
	const connect = async (gateway: Question['gateway']) => {
		const client = await AgentClient.connect(`${n8n.address}/mcp/${gateway}`);
		toEnd.unshift(async () => await client.close());
		return client;
	};
	return {
		clients: { plugChat: await connect('plugChat'), evolution: await connect('evolution') },
		callBefore: async ({ name, args }) => {
			const url = `${n8n.address}/webhook/${name}`;
			const answer = await axios.post<string>(url, args, { proxy: false, responseType: 'text' });
			return answer.data;
		},
	};
}
