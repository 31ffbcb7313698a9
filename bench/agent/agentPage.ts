import { markdownTable, thousands } from '../report';
import { agentGoals } from './agentGoals';
import { pageTable } from './agentTable';
import type { Result } from './ask';

/** What stands around the figures. */
export type AgentPage = { machine: string[]; chats: number; listing: number; command: string };

/** docs/agent-evaluation.md. */
export function agentPage(results: readonly Result[], page: AgentPage): string {
	const chats = thousands(page.chats);
	return `# What an agent's questions cost

<!-- Written by bench/agent/evaluate.ts: run the command below instead of editing it. -->

Twelve questions that a person asks an agent about an account of ${chats} chats, and what a model writes and reads to answer them with the tools of [examples/agent-tool.json](../examples/agent-tool.json). This command asks them anew, writes this page, and fails where an answer is wrong or a limit is passed:

\`\`\`sh
${page.command}
\`\`\`

${pageTable(results)}

${markdownTable(
	['Expected', 'Measured', 'Reached'],
	agentGoals(results).map(({ text, measured, isReached }) => [
		text,
		measured,
		isReached ? 'yes' : 'no',
	]),
)}

## What is counted

- **Tokens** are characters divided by four: the name and the arguments of each call, as JSON, and the text of each answer. The limits are for this column. What a model thinks, and the words of its answer, are not in it. It is a rule of thumb: most models take more tokens for digits than for prose, in all three columns alike.
- **With the listing** adds what a model reads once in a conversation, whatever it asks: the server's instructions and the list of tools with their descriptions and arguments, ${thousands(page.listing)} tokens in all.
- **Before** is the same question to the tools as they were: they answered with n8n's items, a chat's ten fields each, and Get_chats took a limit and nothing else. So a question about more than a known number of the newest chats took all of them. It is measured in the same run, with the node in a workflow whose webhook answers with the same items. "No way" is a question that no call of theirs led to an answer of.

## How it is asked

The tools run in n8n and are called over the Model Context Protocol, by an MCP Server Trigger. No model is asked: each question has a plan written by hand, so that the page comes out the same each time. A plan may only use what a model could know. Its caller refuses a tool, an argument or a type of value that the listing doesn't have, and a call after the first takes its ids and \`next\` from the answers before. What it answers is compared with what is right by how [the account](../bench/agent/account.ts) was made. That says what the tools make possible and what it costs, and not that every model takes this way.

The account is one of the simulated gateways: PlugChat, or Evolution API where it says so. It has 120 unread chats, many of them of the same second, people of the same name, chats without a time, and names that try to give orders or to end the list. For the questions it is Thursday, 15 January 2026.

## The calls

${results.map(callsOf).join('\n\n')}

## Where and how

${page.machine.map((line) => `- ${line}`).join('\n')}
`;
}

function callsOf({ question, calls }: Result): string {
	const lines = calls.map(
		({ written, read }) => `${written}  → ${thousands(read.length)} characters`,
	);
	return [question.asked, '', '```text', ...lines, '```'].join('\n');
}
