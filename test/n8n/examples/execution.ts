import { setTimeout as wait } from 'node:timers/promises';
import type { EditorApi, WorkflowJson } from '../editorApi';
import { readFlatted } from './flatted';

const FINISH_SECONDS = 45;

/** The types of the nodes from which the editor's button "Execute workflow" starts. */
const STARTS = [
	'n8n-nodes-base.manualTrigger',
	'n8n-nodes-whatsapp-chats.whatsAppChatsTrigger', // polls at once, and shows recent chats
];

const STILL_RUNNING = ['new', 'running', 'waiting'];

/** A file that a node gave; n8n keeps it beside the execution or within it. */
type File = { fileName?: string; id?: string; data: string };

type Item = { json: Record<string, unknown>; binary?: Record<string, File> };

type ExecutionError = { message: string; description?: string | null };

type NodeRun = { error?: ExecutionError; data?: { main: Array<Item[] | null> } };

/** What n8n keeps of an execution. */
export type ExecutionData = {
	resultData: { error?: ExecutionError; runData: Record<string, NodeRun[]> };
};

/** What the nodes of a workflow gave in one execution. */
export type WorkflowRun = {
	/** The nodes that ran. */
	nodes: string[];
	/** The items of a node's output, the first one unless said otherwise. */
	items(node: string, output?: number): Array<Record<string, unknown>>;
	/** The name and text of the file in a node's first item. */
	file(node: string): Promise<{ name: string; text: string }>;
};

/**
 * Imports a workflow, executes it as the editor's button does, and waits until it is done.
 * @throws Error with n8n's own message where the workflow or one of its nodes fails
 */
export async function runWorkflow(api: EditorApi, workflow: WorkflowJson): Promise<WorkflowRun> {
	const id = await api.createWorkflow(workflow);
	const { executionId } = await api.post<{ executionId: string }>(`/workflows/${id}/run`, {
		workflowData: await api.get<WorkflowJson>(`/workflows/${id}`), // n8n 2 knows it by its id
		triggerToStartFrom: { name: startOf(workflow)?.name },
	});
	const { runData, error } = (await untilFinished(api, executionId)).resultData;
	for (const [node, runs] of Object.entries(runData)) {
		const failed = runs.find((run) => run.error);
		if (failed) throw new Error(`'${node}' of '${workflow.name}': ${failed.error?.message}`);
	}
	if (error) throw new Error(`'${workflow.name}': ${error.message}`);
	const read = (node: string, output = 0) => runData[node]?.[0]?.data?.main[output] ?? [];
	return {
		nodes: Object.keys(runData),
		items: (node, output) => read(node, output).map(({ json }) => json),
		file: async (node) => await readFile(api, read(node)[0]),
	};
}

/** The node from which a person starts the workflow; undefined where only a caller from outside can. */
export function startOf({ nodes }: WorkflowJson): WorkflowJson['nodes'][number] | undefined {
	return nodes.find(({ type }) => STARTS.includes(type));
}

/** n8n 1 with SQLite writes the end first and the data after it: an answer between the two has no data yet. */
export async function untilFinished(api: EditorApi, id: string): Promise<ExecutionData> {
	const deadline = Date.now() + FINISH_SECONDS * 1000;
	let status = 'unknown';
	while (Date.now() < deadline) {
		const execution = await api.get<{ status: string; data: string }>(`/executions/${id}`);
		status = execution.status;
		const data = STILL_RUNNING.includes(status) ? undefined : readFlatted(execution.data);
		if (isExecutionData(data)) return data;
		await wait(100);
	}
	throw new Error(`Execution ${id} is '${status}', without data after ${FINISH_SECONDS} seconds`);
}

function isExecutionData(data: unknown): data is ExecutionData {
	return typeof data === 'object' && data !== null && 'resultData' in data;
}

async function readFile(api: EditorApi, item?: Item): Promise<{ name: string; text: string }> {
	const file = item?.binary?.data;
	if (!file) throw new Error('The node gave no file');
	const text = file.id
		? await api.getText(`/binary-data?id=${encodeURIComponent(file.id)}&action=download`)
		: Buffer.from(file.data, 'base64').toString('utf8');
	return { name: file.fileName ?? '', text };
}
