import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axios from 'axios';
import { EditorApi, type WorkflowJson } from '../test/n8n/editorApi';
import { installPackage } from '../test/n8n/home';
import type { Installation } from '../test/n8n/installation';
import { startN8n } from '../test/n8n/n8nServer';
import { freePort } from '../test/n8n/ports';
import type { BareJob, BareResult } from './bareLoopWorker';
import { ownSessions } from './memory';
import { Worker } from './worker';
import { chatsUrl, givingItems, ours, publish, rival, type Access } from './workflows';

/** One way to read all chats, in a process of its own. */
export type Contestant = {
	name: ContestantName;
	/** The process that reads. */
	pid: number;
	/** Reads all chats once. */
	run(): Promise<BareResult>;
	/** Reads all chats once and gives the items; only where there are any. */
	items?: () => Promise<unknown>;
	stop(): Promise<void>;
};

/** All of them, in the order in which they run. */
export const TITLES = {
	rival: 'HTTP Request + Code, pages of 100',
	rival1000: 'HTTP Request + Code, pages of 1,000',
	node100: 'WhatsApp Chats, pages of 100',
	node100x8: 'WhatsApp Chats, pages of 100, 8 at once',
	node: 'WhatsApp Chats as it comes, pages of 1,000',
	bare: 'bare loop, pages of 100, 4 at once',
	bare8: 'bare loop, pages of 100, 8 at once',
} as const;

export type ContestantName = keyof typeof TITLES;

/** The contestants that run in n8n: HTTP Request + Code with a page size, or the node with options. */
export const IN_N8N = {
	rival: { rivalPageSize: 100 },
	rival1000: { rivalPageSize: 1000 },
	node100: { options: { pageSize: 100 } },
	node100x8: { options: { pageSize: 100, pagesAtOnce: 8 } },
	node: { options: {} },
} as const;

export type NameInN8n = keyof typeof IN_N8N;

/** A workflow in an n8n of its own, so that no other one's memory is counted with it. */
export async function startInN8n(
	name: NameInN8n,
	installation: Installation,
	access: Access,
): Promise<Contestant> {
	const folder = mkdtempSync(path.join(tmpdir(), 'n8n-bench-'));
	const removeFolder = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', removeFolder);
	installPackage(folder);
	const others = ownSessions();
	const n8n = await startN8n(installation, folder, await freePort());
	const [pid] = ownSessions().filter((session) => !others.includes(session));
	if (pid === undefined) throw new Error("n8n's process was not found");
	const api = await EditorApi.signIn(n8n.address);
	const workflow = await workflowOf(name, api, access);
	await publish(api, workflow);
	await publish(api, givingItems(workflow));
	const call = async <Answer>(webhook: string) =>
		(await axios.get<Answer>(`${n8n.address}/webhook/${webhook}`, { proxy: false })).data;
	return {
		name,
		pid,
		async run() {
			const start = performance.now();
			const { count_id: chats } = await call<{ count_id: number }>('chats');
			return { chats, milliseconds: performance.now() - start };
		},
		items: async () => await call('items'),
		async stop() {
			await n8n.stop();
			removeFolder();
		},
	};
}

async function workflowOf(name: NameInN8n, api: EditorApi, access: Access): Promise<WorkflowJson> {
	const contestant = IN_N8N[name];
	if ('rivalPageSize' in contestant) return rival(access, contestant.rivalPageSize);
	const credential = 'Z-API (simulated)';
	const id = await api.createCredential(credential, 'zApi', access.credentials);
	return ours({ id, name: credential }, contestant.options);
}

/** The bare loop, on the Node.js that runs n8n. */
export function startBare(
	name: 'bare' | 'bare8',
	{ node }: Installation,
	access: Access,
): Contestant {
	const worker = new Worker<BareJob, BareResult>('bareLoopWorker.ts', node);
	const headers = { 'Client-Token': access.credentials.clientToken ?? '' };
	const pagesAtOnce = name === 'bare8' ? 8 : 4;
	return {
		name,
		pid: worker.pid,
		run: async () => await worker.ask({ url: chatsUrl(access), headers, pagesAtOnce }),
		stop: async () => await worker.stop(),
	};
}
