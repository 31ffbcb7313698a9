import type { IDataObject } from 'n8n-workflow';
import { manyChats } from '../../gateways';
import { longestHold, MAX_HOLD } from '../../unit/countedThread';
import { triggerOn } from '../harness/activeTrigger';
import { useSetup } from '../harness/setup';

const COUNT = 120;
const EVENTS = ['newChat', 'newActivity', 'unreadIncreased', 'unreadAbove', 'inactive'];
const ALL = { triggerOn: EVENTS, unreadAbove: 10, inactiveHours: 24 };

const setup = useSetup({ account: manyChats(COUNT) });
const gateway = () => setup().gateways.whatsGate;
const newTrigger = () => triggerOn(setup().engine, gateway(), ALL);

/** From the answer to what is remembered, with the six looks of reading a list. */
const STEPS_PER_CHAT = 14;

/** The poll looks at the clock before each step of long work, and lets go of the thread in between. */
async function expectSlices(poll: () => Promise<IDataObject[]>): Promise<IDataObject[]> {
	const items: IDataObject[] = [];
	const { longest, steps } = await longestHold(async () => {
		for (const item of await poll()) items.push(item);
	}, 1);
	expect(steps).toBeGreaterThan(STEPS_PER_CHAT * COUNT);
	expect(longest).toBeLessThan(MAX_HOLD);
	return items;
}

function messageInEvery(chatsApart: number): void {
	gateway().account.chats.forEach((chat, index) => {
		if (index % chatsApart > 0) return;
		chat.lastMessageAt = new Date();
		chat.unread += 20;
	});
}

test('n8n has its thread again and again while a trigger is polled', async () => {
	const trigger = newTrigger();
	expect(await expectSlices(() => trigger.publish())).toEqual([]);
	expect(await expectSlices(() => trigger.poll())).toEqual([]);
	messageInEvery(10);
	// Three of all five: new activity, more unread messages, and these above the number.
	expect(await expectSlices(() => trigger.poll())).toHaveLength((COUNT / 10) * 3);
	expect(await expectSlices(() => trigger.poll())).toEqual([]);
});

test('and while test events are fetched', async () => {
	const trigger = newTrigger();
	const { longest, steps } = await longestHold(async () => {
		expect(await trigger.pollUnsaved('manual')).toHaveLength(10);
	}, 1);
	expect(steps).toBeGreaterThan(9 * COUNT);
	expect(longest).toBeLessThan(MAX_HOLD);
});

test('what it remembers is changed in one go, however often the poll has paused', async () => {
	const trigger = newTrigger();
	await trigger.publish();
	const before = JSON.stringify(trigger.memory);
	messageInEvery(7);
	const seen = new Set<string>();
	const turns = { heart: setImmediate(() => undefined), count: 0 };
	const look = () => {
		seen.add(JSON.stringify(trigger.memory));
		turns.count++;
		turns.heart = setImmediate(look);
	};
	look();
	await longestHold(() => trigger.poll(), 1);
	clearImmediate(turns.heart);
	expect(turns.count).toBeGreaterThan(COUNT);
	expect([...seen].filter((memory) => memory !== before)).toEqual(
		seen.has(JSON.stringify(trigger.memory)) ? [JSON.stringify(trigger.memory)] : [],
	);
	expect(JSON.stringify(trigger.memory)).not.toBe(before);
});

test('a poll that comes in a pause of another finds nothing, and harms nothing', async () => {
	const trigger = newTrigger();
	await trigger.publish();
	messageInEvery(3);
	const others: Array<Promise<IDataObject[]>> = [];
	const first = await expectSlices(async () => {
		const poll = trigger.poll();
		const beat = setInterval(() => others.push(trigger.poll()), 1);
		return await poll.finally(() => clearInterval(beat));
	});
	expect(first.length).toBeGreaterThan(COUNT / 3);
	const found = await Promise.all(others);
	expect(found.length).toBeGreaterThan(3);
	expect(found.flat()).toEqual([]);
	expect(await trigger.poll()).toEqual([]);
});
