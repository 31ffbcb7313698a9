import { isAxiosError } from 'axios';
import { publish } from '../agent/toolWorkflow';
import type { EditorApi, WorkflowJson } from '../editorApi';
import { untilFinished } from '../examples/execution';
import { eventually } from './eventually';
import { NEXT } from './triggerWorkflow';

/** What an item says in short: the event, whose chat, what it was before and what it is now. */
export type Told = [event: unknown, id: unknown, previous: unknown, now: unknown];

/** An execution that a poll started, or the one that n8n writes down where a poll failed. */
export type TriggerRun = {
	status: string;
	told: Told[];
	/** What happened, and the way out. */
	error: { message: string; description: string };
	/** All that n8n has of it, as the browser gets it. */
	raw: unknown;
};

type Listed = { id: string; mode: string };

/** A published workflow with our trigger, and the executions in n8n's list. */
export class PublishedTrigger {
	private constructor(
		private readonly api: EditorApi,
		readonly id: string,
	) {}

	static async publish(api: EditorApi, workflow: WorkflowJson): Promise<PublishedTrigger> {
		return new PublishedTrigger(api, await publish(api, workflow));
	}

	/** Takes it back and publishes it once more, as it was saved. */
	async publishAgain(): Promise<void> {
		await this.api.post(`/workflows/${this.id}/deactivate`);
		const { versionId } = await this.api.get<{ versionId: string }>(`/workflows/${this.id}`);
		await this.api.post(`/workflows/${this.id}/activate`, { versionId });
	}

	/** What n8n keeps for the nodes of the workflow. */
	async memory(): Promise<unknown> {
		const { staticData } = await this.api.get<{ staticData: unknown }>(`/workflows/${this.id}`);
		return staticData;
	}

	/** The executions so far but for those that were started by hand, the oldest first. */
	async runs(): Promise<TriggerRun[]> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: this.id }));
		const path = `/executions?filter=${filter}&limit=100`;
		const { results } = await this.api.get<{ results: Listed[] }>(path);
		const started = results.filter(({ mode }) => mode !== 'manual');
		started.sort((one, other) => Number(one.id) - Number(other.id));
		return await Promise.all(started.map(async ({ id }) => await this.run(id)));
	}

	/** What the executions that went well were started with, the oldest first. */
	async told(): Promise<Told[][]> {
		const runs = await this.runs();
		return runs.filter(({ status }) => status === 'success').map(({ told }) => told);
	}

	/** Waits until there are so many of them. */
	async untilTold(count: number): Promise<Told[][]> {
		return await eventually(`${count} executions`, async () => {
			const told = await this.told();
			return told.length < count ? undefined : told;
		});
	}

	/** Waits until a poll has failed with a message that begins so. */
	async untilFailed(message: string): Promise<TriggerRun> {
		return await eventually(`the failure '${message}'`, async () =>
			(await this.runs()).find(({ error }) => error.message.startsWith(message)),
		);
	}

	private async run(id: string): Promise<TriggerRun> {
		const { resultData } = await untilFinished(this.api, id);
		const raw = await this.api.get<{ status: string }>(`/executions/${id}`);
		const items = resultData.runData[NEXT]?.[0]?.data?.main[0] ?? [];
		const { message = '', description } = resultData.error ?? {};
		const error = { message, description: description ?? '' };
		return { status: raw.status, told: items.map(({ json }) => toTold(json)), error, raw };
	}
}

function toTold({ event, id, previous, ...now }: Record<string, unknown>): Told {
	return [event, id, previous, { lastMessageAt: now.lastMessageAt, unreadCount: now.unreadCount }];
}

/** Tries to publish a workflow that can't be. @returns what n8n answers */
export async function refusedPublication(api: EditorApi, workflow: WorkflowJson): Promise<string> {
	const refusal = await publish(api, workflow).catch((error: unknown) => error);
	if (isAxiosError(refusal) && refusal.response) return JSON.stringify(refusal.response.data);
	throw new Error('n8n published it');
}
