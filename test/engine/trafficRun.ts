import type { IDataObject } from 'n8n-workflow';
import type { ChatEventName } from '../../nodes/WhatsAppChats/whatsapp/items';
import type { SimulatedGateway } from '../gateways';
import type { RecordedRequest } from '../gateways/recordedRequest';
import { triggerOn, type ActiveTrigger } from './activeTrigger';
import type { Engine } from './engine';
import type { Watched } from './eventOracle';
import { ShownChats, type ShownChat } from './shownChats';
import { TrafficJudge } from './trafficJudge';
import type { PollStep, Step } from './trafficSteps';
import { TrafficWorld, type ListOrder } from './trafficWorld';

/** An account, a gateway's habits, a trigger's settings and all that happens in some hours. */
export type Scene = {
	chats: number;
	order: ListOrder;
	capPageSize: number | undefined;
	ignorePage: boolean;
	pageSize: number;
	pagesAtOnce: number;
	events: ChatEventName[];
	unreadAbove: number;
	inactiveHours: number;
	filter: keyof typeof FILTERS;
	steps: Step[];
};

/** What stands outside of the account and the trigger. */
export type Surroundings = {
	engine: Engine;
	gateway: SimulatedGateway;
	setNow: (milliseconds: number) => void;
	/** A new process of n8n knows nothing of what the old one had learned beside a memory. */
	forget: (check: string) => void;
};

/** What came of a scene. */
export type Ledger = {
	made: number;
	told: number;
	polls: number;
	failed: number;
	complaints: string[];
};

const FILTERS = {
	none: { parameters: {}, passes: () => true },
	unreadOnly: { parameters: { unreadOnly: true }, passes: ({ unread }: ShownChat) => unread > 0 },
	groups: { parameters: { chatTypes: ['group'] }, passes: ({ isGroup }: ShownChat) => isGroup },
};

/** Hours of an account, with a trigger that is polled and judged. */
export class TrafficRun {
	private readonly world: TrafficWorld;
	private readonly trigger: ActiveTrigger;
	private readonly shown: ShownChats;
	private readonly judge: TrafficJudge;
	private readonly ledger = { told: 0, polls: 0, failed: 0 };

	constructor(
		private readonly scene: Scene,
		private readonly around: Surroundings,
	) {
		const { gateway, engine, setNow } = around;
		const { events, unreadAbove, inactiveHours, pageSize, pagesAtOnce } = scene;
		const { parameters, passes } = FILTERS[scene.filter];
		const watched: Watched = { events, unreadAbove, inactiveHours, passes };
		this.world = new TrafficWorld(gateway.account, scene.order, scene.chats, setNow);
		this.shown = new ShownChats(gateway);
		this.judge = new TrafficJudge(watched);
		this.trigger = triggerOn(engine, gateway, {
			triggerOn: events,
			unreadAbove,
			inactiveHours,
			filters: parameters,
			options: { pageSize, pagesAtOnce, maxWaitSeconds: 0 },
		});
	}

	/** Lives through all of it. */
	async live(): Promise<Ledger> {
		this.prepare({ whileRead: [], failure: null });
		this.judge.begin([], await this.trigger.publish(), Date.now());
		this.judge.begin(this.shown.all(), [], Date.now());
		for (const step of this.scene.steps) await this.take(step);
		return { ...this.ledger, made: this.world.made, complaints: this.judge.complaints };
	}

	private async take(step: Step): Promise<void> {
		if (step.kind === 'poll') await this.poll(step);
		else if (step.kind === 'time') this.world.pass(step.seconds);
		else if (step.kind === 'restart') this.restart();
		else this.world.happen(step);
	}

	private async poll(step: PollStep): Promise<void> {
		this.prepare(step);
		const now = Date.now();
		this.ledger.polls++;
		const items = await this.itemsOf(step);
		if (!items) this.ledger.failed++;
		else if (!step.dies) this.told(items, now);
		if (step.dies) this.restart();
	}

	private told(items: IDataObject[], now: number): void {
		this.ledger.told += items.length;
		this.judge.poll(this.shown.all(), items, now);
	}

	/** @returns null where the poll failed */
	private async itemsOf({ twice, dies }: PollStep): Promise<IDataObject[] | null> {
		const poll = async () => await (dies ? this.trigger.pollUnsaved() : this.trigger.poll());
		const polls = await Promise.allSettled(twice ? [poll(), poll()] : [poll()]);
		const items = polls.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
		const hasFailed = polls.some(({ status }) => status === 'rejected');
		if (hasFailed && items.length > 0) this.judge.complaints.push('a poll told and failed');
		return hasFailed ? null : items;
	}

	private restart(): void {
		this.trigger.restart();
		this.judge.restart();
		const { check } = this.trigger.memory;
		if (typeof check === 'string') this.around.forget(check);
	}

	private prepare({ whileRead, failure }: Pick<PollStep, 'whileRead' | 'failure'>): void {
		const { gateway } = this.around;
		const { capPageSize, ignorePage } = this.scene;
		let count = 0;
		let failing: RecordedRequest | undefined;
		const beforeRequest = (request: RecordedRequest) => {
			const at = count++;
			for (const event of whileRead[at] ?? []) {
				this.world.happen(event);
				this.shown.move();
			}
			if (failure?.request === at) failing = request;
			else this.shown.show(request);
		};
		gateway.reset();
		gateway.behaviour = { capPageSize, ignorePage, beforeRequest };
		if (failure) gateway.failWhen((request) => request === failing, failure.fault);
		this.shown.begin();
	}
}
