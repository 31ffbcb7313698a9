import { PollContext } from 'n8n-core';
import {
	jsonParse,
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import type { SimulatedGateway } from '../../gateways';
import { additionalData } from './additionalData';
import { TypedInCredentials, type CredentialValues } from './credentialsHelper';
import { loadEngine, type Engine } from './engine';
import { pollInNewProcess, type PollNode } from './newProcess';

export const TRIGGER_TYPE = 'n8n-nodes-whatsapp-chats.whatsAppChatsTrigger';

/** What is set up in the trigger, as in the editor. */
export type TriggerSettings = {
	parameters: INodeParameters;
	credentials: CredentialValues;
	/** The id under which n8n keeps the credential. */
	credentialId?: string;
	nodeId?: string;
};

/** A workflow with the trigger that is published: n8n's own poll context, workflow and static data. */
export class ActiveTrigger {
	private settings: TriggerSettings;
	private workflow: Workflow;
	private pollNode: PollNode = async (context) => {
		const type = this.engine.nodeTypes.getByNameAndVersion('whatsAppChatsTrigger');
		return (await type.poll?.call(context)) ?? null;
	};

	/** The warnings in n8n's log. */
	readonly logged: string[] = [];

	/** The time that n8n gives a poll. */
	budgetMilliseconds = 300_000;

	/** What stands in n8n's database. */
	saved = '{}';

	constructor(
		private engine: Engine,
		settings: TriggerSettings,
	) {
		this.settings = settings;
		this.workflow = this.load();
	}

	/** Polls, and keeps the static data where n8n does: with the execution that the items start. */
	async poll(): Promise<IDataObject[]> {
		const items = await this.pollUnsaved();
		if (items.length > 0) this.save();
		return items;
	}

	/** Polls, and dies before n8n has kept anything. */
	async pollUnsaved(mode: WorkflowExecuteMode = 'trigger'): Promise<IDataObject[]> {
		const { node } = this;
		const { credentials } = this.settings;
		const helper = new TypedInCredentials(this.engine.loader.credentialTypes, credentials);
		const data = additionalData(helper);
		const poll = new PollContext(this.workflow, node, data, mode, 'activate');
		const context = Object.assign(poll, {
			getPollBudgetMs: () => this.budgetMilliseconds,
			getWorkflow: () => ({ id: this.workflow.id, name: 'Test', active: true }),
		});
		Object.assign(context.logger, { warn: (text: string) => void this.logged.push(text) });
		const output = await this.pollNode(context);
		return output?.[0]?.map(({ json }) => json) ?? [];
	}

	/** The first poll, after which n8n keeps the static data whatever came of it. */
	async publish(): Promise<IDataObject[]> {
		const items = await this.pollUnsaved();
		this.save();
		return items;
	}

	/** n8n ends and starts again, with what it had kept. */
	restart(): void {
		this.pollNode = pollInNewProcess();
		this.reload();
	}

	/** n8n makes its node types anew, in the same process. */
	async remakeNodeTypes(): Promise<void> {
		this.engine = await loadEngine();
	}

	/** n8n loads the workflow again with what it had kept, in the same process. */
	reload(): void {
		this.workflow = this.load();
	}

	/** The person changes the workflow, or what n8n keeps was changed. */
	change({ saved, ...settings }: Partial<TriggerSettings> & { saved?: string }): void {
		this.settings = { ...this.settings, ...settings };
		this.saved = saved ?? this.saved;
		this.reload();
	}

	private get node(): INode {
		const node = this.workflow.getNode('WhatsApp Chats Trigger');
		if (!node) throw new Error('The workflow has no trigger');
		return node;
	}

	/** The trigger's own part of what n8n keeps. */
	get memory(): IDataObject {
		return this.workflow.getStaticData('node', this.node);
	}

	save(): void {
		this.saved = JSON.stringify(this.workflow.staticData);
	}

	private load(): Workflow {
		const { parameters, credentials, credentialId, nodeId = 'trigger' } = this.settings;
		const node: INode = {
			id: nodeId,
			name: 'WhatsApp Chats Trigger',
			type: TRIGGER_TYPE,
			typeVersion: 1,
			position: [0, 0],
			parameters,
			credentials: Object.fromEntries(
				Object.keys(credentials).map((type) => [type, { id: credentialId ?? type, name: type }]),
			),
		};
		return new Workflow({
			id: 'workflow',
			nodes: [node],
			connections: {},
			active: true,
			nodeTypes: this.engine.nodeTypes,
			settings: { executionOrder: 'v1' },
			staticData: jsonParse<IDataObject>(this.saved),
		});
	}
}

/** A published trigger on one simulated gateway, with the credential that opens it. */
export function triggerOn(
	engine: Engine,
	gateway: SimulatedGateway,
	parameters: INodeParameters,
): ActiveTrigger {
	return new ActiveTrigger(engine, {
		parameters: { gateway: gateway.name, ...parameters },
		credentials: { [gateway.credentialType]: gateway.credentials },
	});
}
