import { isAxiosError } from 'axios';
import { publish } from '../agent/toolWorkflow';
import type { EditorApi, WorkflowJson } from '../editorApi';
import { untilFinished } from '../examples/execution';
import type { CredentialReferences } from '../simulatedAccess';
import { eventually } from './eventually';
import type { Told } from './story';

type Parameters = Record<string, unknown>;

/** Begins when something happens in the chats, and hands it to a node that does nothing. */
export function triggerWorkflow(
	name: string,
	parameters: Parameters,
	credentials: CredentialReferences,
): WorkflowJson {
	const [trigger, next] = ['WhatsApp Chats Trigger', 'What Happened'];
	return {
		name,
		nodes: [
			{
				id: `${name}-trigger`,
				name: trigger,
				type: 'n8n-nodes-whatsapp-chats.whatsAppChatsTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters,
				credentials,
			},
			{
				id: `${name}-next`,
				name: next,
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [220, 0],
				parameters: {},
			},
		],
		connections: { [trigger]: { main: [[{ node: next, type: 'main', index: 0 }]] } },
	};
}

/** An execution that a poll started, or the one that n8n writes down where the poll failed. */
export type TriggerRun = {
	status: string;
	told: Told[];
	error: string;
	/** All that n8n has of it, as the browser gets it. */
	raw: string;
};

/** A published workflow with our trigger, and the executions in n8n's list. */
export class PublishedTrigger {
	private constructor(
		private readonly api: EditorApi,
		private readonly id: string,
	) {}

	static async publish(api: EditorApi, workflow: WorkflowJson): Promise<PublishedTrigger> {
		return new PublishedTrigger(api, await publish(api, workflow));
	}

	/** The executions so far, the oldest first. */
	async runs(): Promise<TriggerRun[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: this.id }));
		const { results } = await this.api.get<{ results: Array<{ id: string; status: string }> }>(
			`/executions?filter=${filter}&limit=100`,
		);
		const oldestFirst = results.sort((one, other) => Number(one.id) - Number(other.id));
		return await Promise.all(oldestFirst.map(async ({ id }) => await this.run(id)));
	}

	/** Waits until one is as the test asks. */
	async until(what: string, isIt: (run: TriggerRun) => boolean): Promise<TriggerRun> {
		return await eventually(what, async () => (await this.runs()).find(isIt));
	}

	private async run(id: string): Promise<TriggerRun> {
		const { resultData } = await untilFinished(this.api, id);
		const execution = await this.api.get<{ status: string }>(`/executions/${id}`);
		const items = resultData.runData['What Happened']?.[0]?.data?.main[0] ?? [];
		const { message = '', description } = resultData.error ?? {};
		return {
			status: execution.status,
			told: items.map(({ json }) => toTold(json)),
			error: `${message}\n${description ?? ''}`,
			raw: JSON.stringify(execution),
		};
	}
}

function toTold({ event, id, previous, lastMessageAt, unreadCount }: Record<string, unknown>) {
	return [event, id, previous, { lastMessageAt, unreadCount }] as Told;
}

/** Publishes a workflow that can't be. @returns what n8n says to the person */
export async function refusedPublication(api: EditorApi, workflow: WorkflowJson): Promise<string> {
	const refusal = await publish(api, workflow).catch((error: unknown) => error);
	if (isAxiosError(refusal) && refusal.response) return JSON.stringify(refusal.response.data);
	throw new Error('n8n published it');
}
