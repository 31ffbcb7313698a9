import type { SimulatedGateway } from '../../gateways';
import type { RecordedRequest } from '../../gateways/recordedRequest';
import { ShownChats } from './shownChats';
import type { PollStep } from './trafficSteps';
import type { TrafficWorld } from './trafficWorld';

/** How a gateway pages, whatever happens. */
export type Habits = { capPageSize: number | undefined; ignorePage: boolean };

/** A simulated gateway whose account lives, and which fails, while one poll reads it. */
export class TrafficGateway {
	readonly shown: ShownChats;

	constructor(
		private readonly gateway: SimulatedGateway,
		private readonly world: TrafficWorld,
		private readonly habits: Habits,
	) {
		this.shown = new ShownChats(gateway);
	}

	/** Makes ready for the next poll. */
	prepare({ whileRead, failure }: Pick<PollStep, 'whileRead' | 'failure'>): void {
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
		this.gateway.reset();
		this.gateway.behaviour = { ...this.habits, beforeRequest };
		if (failure) this.gateway.failWhen((request) => request === failing, failure.fault);
		this.shown.begin();
	}
}
