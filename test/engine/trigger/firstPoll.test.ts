import { ActiveTrigger, triggerOn } from '../harness/activeTrigger';
import { busy } from '../harness/busy';
import { useSetup } from '../harness/setup';
import { jid, message, person, withChats } from '../harness/smallAccount';

const setup = useSetup();
const gateway = () => setup().gateways.zApi;
const newTrigger = () => {
	withChats(gateway(), [person(2, -1), person(1, -2)]);
	return triggerOn(setup().engine, gateway(), { triggerOn: ['newActivity'] });
};

/** How long a poll would wait for a busy gateway, and whether its error is in one text, as at publishing. */
async function manner(
	poll: () => Promise<unknown>,
): Promise<[seconds: number, isOneText: boolean]> {
	gateway().failAlways(busy('61'));
	const error: unknown = await poll().catch((thrown: unknown) => thrown);
	gateway().failAlways(null);
	if (!(error instanceof Error)) throw new Error('The poll did not fail');
	const description = 'description' in error ? String(error.description) : '';
	const [, seconds] = /'Max Wait \(Seconds\)' of (\d+)/.exec(description) ?? [];
	return [Number(seconds), error.message.includes(description)];
}

const FIRST = [5, true];
const LATER = [60, false];
const SCHEDULED = [36, false];

describe.each([
	['keeps one state for all polls', false],
	['gives each poll a copy of its durable cursor', true],
])('Where n8n %s', (_what, hasDurableCursor) => {
	const trigger = () => Object.assign(newTrigger(), { hasDurableCursor });

	test('the poll at publishing is the first until it succeeds, and no later one is', async () => {
		const one = trigger();
		expect(await manner(() => one.publish())).toEqual(FIRST);
		expect(await manner(() => one.publish())).toEqual(FIRST);
		await one.publish();
		expect(await manner(() => one.poll())).toEqual(LATER);
		expect(await manner(() => one.poll())).toEqual(LATER);
		await one.poll();
		expect(await manner(() => one.poll())).toEqual(LATER);
	});

	test('publishing again, in the same process or after a restart, begins with a first one', async () => {
		const one = trigger();
		await one.publish();
		await one.poll();
		one.reload();
		expect(await manner(() => one.publish())).toEqual(FIRST);
		await one.publish();
		expect(await manner(() => one.poll())).toEqual(LATER);
		one.restart();
		expect(await manner(() => one.publish())).toEqual(FIRST);
	});

	test('the first poll of one trigger is not that of another, nor is a test event', async () => {
		const [one, other] = [trigger(), trigger()];
		other.change({ nodeId: 'other' });
		await one.publish();
		expect(await other.pollUnsaved('manual')).toHaveLength(2);
		expect(await manner(() => other.publish())).toEqual(FIRST);
		expect(await manner(() => one.poll())).toEqual(LATER);
	});

	test('nobody waits for a poll of the scheduler, be it the first in its process', async () => {
		const one = trigger();
		expect(await manner(() => one.pollByScheduler())).toEqual(SCHEDULED);
		await one.publish();
		expect(await manner(() => one.pollByScheduler())).toEqual(SCHEDULED);
		await one.pollByScheduler();
		expect(await manner(() => one.pollByScheduler())).toEqual(SCHEDULED);
	});
});

test('with durable cursors each poll goes on from the one before, whoever runs it', async () => {
	const trigger: ActiveTrigger = Object.assign(newTrigger(), { hasDurableCursor: true });
	await trigger.publish();
	for (const [minute, poll] of [
		[1, () => trigger.poll()],
		[2, () => trigger.pollByScheduler()],
		[3, () => trigger.pollByScheduler()],
	] as const) {
		message(gateway(), 1, minute);
		expect(await poll()).toMatchObject([{ id: jid(1) }]);
		expect(await poll()).toEqual([]);
	}
});
