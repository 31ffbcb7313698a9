import type {
	IDataObject,
	INodeParameters,
	IPollFunctions,
	Workflow,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import type { SimulatedGateway } from '../../gateways';
import { loadEngine, type Engine } from './engine';
import { pollInNewProcess, type PollNode } from './newProcess';
import { newPollContext } from './pollContext';
import { triggerIn, triggerWorkflow, type TriggerSettings } from './triggerWorkflow';

/** How long n8n gives a poll, and how long where its own scheduler runs it; in milliseconds. */
const USUAL_BUDGET = 300_000;
const SCHEDULED_BUDGET = 36_000;

/** A workflow with the trigger that is published: n8n's own poll context, workflow and static data. */
export class ActiveTrigger {
	private settings: TriggerSettings;
	private workflow: Workflow;
	/** Made where the workflow is activated, and used for each poll from then on. */
	private context: IPollFunctions;
	private pollNode: PollNode = async (context) => {
		const type = this.engine.nodeTypes.getByNameAndVersion('whatsAppChatsTrigger');
		return (await type.poll?.call(context)) ?? null;
	};

	/** The warnings in n8n's log. */
	readonly logged: string[] = [];

	/** The time that n8n gives a poll. */
	budgetMilliseconds = USUAL_BUDGET;

	/** Whether n8n keeps a cursor for the trigger, of which each poll gets a copy as its static data. */
	hasDurableCursor = false;

	private cursor: IDataObject = {};

	/** What stands in n8n's database. */
	saved = '{}';

	constructor(
		private engine: Engine,
		settings: TriggerSettings,
	) {
		this.settings = settings;
		this.workflow = triggerWorkflow(this.engine, this.settings, this.saved);
		this.context = this.newContext('trigger');
	}

	/** Polls, and keeps the static data where n8n does: with the execution that the items start. */
	async poll(): Promise<IDataObject[]> {
		const items = await this.pollUnsaved();
		if (items.length > 0) this.save();
		return items;
	}

	/** Polls, and dies before n8n has kept anything. */
	async pollUnsaved(mode: WorkflowExecuteMode = 'trigger'): Promise<IDataObject[]> {
		return await this.pollWith(mode === 'trigger' ? this.context : this.newContext(mode));
	}

	/** Polls as n8n's own scheduler does: with all made anew from what n8n kept, and in a time of its own. */
	async pollByScheduler(): Promise<IDataObject[]> {
		this.reload();
		const getPollBudgetMs = () => SCHEDULED_BUDGET;
		const items = await this.pollWith(Object.assign(this.context, { getPollBudgetMs }));
		if (items.length > 0) this.save();
		return items;
	}

	/** n8n keeps a cursor as soon as the poll has succeeded. */
	private async pollWith(context: IPollFunctions): Promise<IDataObject[]> {
		const cursor = structuredClone(this.cursor);
		if (this.hasDurableCursor) Object.assign(context, { getWorkflowStaticData: () => cursor });
		const output = await this.pollNode(context);
		this.cursor = cursor;
		return output?.[0]?.map(({ json }) => json) ?? [];
	}

	private newContext(mode: WorkflowExecuteMode): IPollFunctions {
		return newPollContext(this.engine, {
			workflow: this.workflow,
			credentials: this.settings.credentials,
			mode,
			budget: () => this.budgetMilliseconds,
			warn: (text) => void this.logged.push(text),
		});
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

	/** n8n activates the workflow again with what it had kept, in the same process. */
	reload(): void {
		this.workflow = triggerWorkflow(this.engine, this.settings, this.saved);
		this.context = this.newContext('trigger');
	}

	/** The person changes the workflow, or what n8n keeps was changed. */
	change({ saved, ...settings }: Partial<TriggerSettings> & { saved?: string }): void {
		this.settings = { ...this.settings, ...settings };
		this.saved = saved ?? this.saved;
		this.reload();
	}

	/** The trigger's own part of what n8n keeps. */
	get memory(): IDataObject {
		return this.workflow.getStaticData('node', triggerIn(this.workflow));
	}

	save(): void {
		this.saved = JSON.stringify(this.workflow.staticData);
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
