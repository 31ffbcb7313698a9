import type { IDataObject } from 'n8n-workflow';
import type { SimulatedGateway } from '../../gateways';
import { triggerOn, type ActiveTrigger } from '../harness/activeTrigger';
import type { Engine } from '../harness/engine';
import { listedChats } from '../harness/listedChats';
import { ReadingJudge } from './readingJudge';
import { damaged, MEMORY_FIELDS, type Damage } from './trafficDamage';
import { TrafficGateway } from './trafficGateway';
import { TrafficJudge } from './trafficJudge';
import type { Scene } from './trafficScenes';
import { lookoutIn, parametersOf, watchedIn } from './trafficSettings';
import type { PollStep, Step } from './trafficSteps';
import { TrafficWorld } from './trafficWorld';

/** What stands outside of the account and the trigger. */
export type Surroundings = {
	engine: Engine;
	gateway: SimulatedGateway;
	setNow: (milliseconds: number) => void;
};

/** What came of a scene. */
export type Ledger = {
	made: number;
	emitted: number;
	polls: number;
	failed: number;
	violations: string[];
};

const UNDISTURBED: Pick<PollStep, 'whileRead' | 'failure'> = { whileRead: [], failure: null };

/** Hours of an account, with a trigger that is polled and judged. */
export class TrafficRun {
	private readonly world: TrafficWorld;
	private readonly trigger: ActiveTrigger;
	private readonly gateway: TrafficGateway;
	private readonly judge: TrafficJudge;
	private readonly reading: ReadingJudge;
	private readonly ledger = { emitted: 0, polls: 0, failed: 0 };

	constructor(
		private readonly scene: Scene,
		private readonly around: Surroundings,
	) {
		const { gateway, engine, setNow } = around;
		const { capPageSize, ignorePage } = scene;
		this.world = new TrafficWorld(gateway.account, scene.order, scene.chats, setNow);
		this.gateway = new TrafficGateway(gateway, this.world, { capPageSize, ignorePage });
		this.judge = new TrafficJudge(watchedIn(scene));
		this.reading = new ReadingJudge(lookoutIn(scene, gateway));
		this.trigger = triggerOn(engine, gateway, parametersOf(scene));
	}

	/** Lives through all of it. */
	async live(): Promise<Ledger> {
		await this.begin();
		for (const step of this.scene.steps) await this.take(step);
		this.world.pass(1000);
		await this.poll({ kind: 'poll', ...UNDISTURBED, twice: false, dies: false });
		return { ...this.ledger, made: this.world.made, violations: this.judge.violations };
	}

	/** Where there is nothing to go on from. */
	private async begin(): Promise<void> {
		this.gateway.prepare(UNDISTURBED);
		const items = await this.trigger.publish();
		this.judge.begin(this.gateway.shown.all(), items, Date.now());
		this.judgeReading(Date.now());
	}

	private async take(step: Step): Promise<void> {
		if (step.kind === 'poll') await this.poll(step);
		else if (step.kind === 'time') this.world.pass(step.seconds);
		else if (step.kind === 'restart') this.restart();
		else if (step.kind === 'hours') await this.watch(step.inactiveHours);
		else if (step.kind === 'damage') await this.damage(step.damage);
		else this.world.happen(step);
	}

	private async poll(step: PollStep): Promise<void> {
		this.gateway.prepare(step);
		const now = Date.now();
		this.ledger.polls++;
		const items = await this.itemsOf(step);
		if (!items) this.ledger.failed++;
		else if (!step.dies) this.judgeItems(items, now);
		if (step.dies) this.restart();
	}

	private async watch(inactiveHours: number): Promise<void> {
		const { gateway } = this.around;
		const parameters = { gateway: gateway.name, ...parametersOf(this.scene, inactiveHours) };
		this.trigger.change({ parameters });
		this.judge.watch(inactiveHours, Date.now());
		this.reading.watch(inactiveHours);
		this.gateway.prepare(UNDISTURBED);
		this.judgeItems(await this.trigger.publish(), Date.now());
		this.judge.save();
	}

	private async damage(damage: Damage): Promise<void> {
		this.trigger.change({ saved: damaged(this.trigger.saved, damage) });
		this.reading.restart();
		await this.begin();
		const fields = Object.keys(this.trigger.memory).sort().join();
		if (fields !== MEMORY_FIELDS) this.judge.violations.push(`The memory holds ${fields}`);
	}

	private judgeItems(items: IDataObject[], now: number): void {
		this.ledger.emitted += items.length;
		this.judge.poll(this.gateway.shown.all(), items, now);
		this.judgeReading(now);
	}

	/** Where each page is the first, no reading can show what stands below. */
	private judgeReading(now: number): void {
		if (this.scene.ignorePage) return;
		const chats = listedChats(this.around.gateway);
		const listed = chats.filter((chat) => !this.world.hasDuplicate(chat));
		const shownIds = new Set(this.gateway.shown.all().map(({ id }) => id));
		const { hasMoved } = this.gateway.shown;
		this.judge.violations.push(...this.reading.poll({ listed, shownIds, hasMoved, now }));
	}

	/** @returns null where the poll failed */
	private async itemsOf({ twice, dies }: PollStep): Promise<IDataObject[] | null> {
		const poll = async () => await (dies ? this.trigger.pollUnsaved() : this.trigger.poll());
		const polls = await Promise.allSettled(twice ? [poll(), poll()] : [poll()]);
		const items = polls.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
		const hasFailed = polls.some(({ status }) => status === 'rejected');
		if (hasFailed && items.length > 0) this.judge.violations.push('a poll emitted and failed');
		return hasFailed ? null : items;
	}

	private restart(): void {
		this.trigger.restart();
		this.judge.restart();
		this.reading.restart();
	}
}
