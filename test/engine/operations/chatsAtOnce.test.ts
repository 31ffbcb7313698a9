import { setImmediate } from 'node:timers/promises';
import { manyChats } from '../../gateways';
import type { RecordedRequest } from '../../gateways/recordedRequest';
import { busy } from '../harness/busy';
import { holdUntil } from '../harness/holdUntil';
import { lacking, runOn, supporting, useSetup } from '../harness/setup';

const setup = useSetup({ account: manyChats(30) });

const chat = { __rl: true, mode: 'phone', value: '={{ $json.phone }}' };
const oneChat = { operation: 'getChatMetadata', chat };
/** The persons among the first chats; each tenth is a group. */
const people = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12];
const input = people.map((index) => ({ phone: `55119${String(index).padStart(8, '0')}` }));
const ids = input.map(({ phone }) => `${phone}@c.us`);

describe.each(supporting('singleChats'))('Get Chat Metadata for many input items on %s', (name) => {
	const gateway = () => setup().gateways[name];

	test.each([
		[undefined, 4],
		[1, 1],
		[6, 6],
	])('Chats at Once %p: %i are read together, and come in their order', async (set, together) => {
		const { seen, beforeRequest } = holdUntil(together, input.length);
		gateway().behaviour = { ...gateway().behaviour, beforeRequest };
		const options = set === undefined ? {} : { chatsAtOnce: set };
		const run = await runOn(setup(), gateway(), { ...oneChat, options }, { input });
		expect(run.items.map(({ json }) => json.id)).toEqual(ids);
		expect(run.items.map(({ pairedItem }) => pairedItem)).toEqual(
			input.map((_, item) => ({ item })),
		);
		expect(seen.most).toBe(together);
	});

	test('the first that fails in their order stops the run, whichever answers first', async () => {
		const isUnknown = ({ path, query, body }: RecordedRequest) =>
			/0000000[12]/.test(path + JSON.stringify([query, body]));
		gateway().failWhen(isUnknown, { kind: 'status', status: 403 });
		const { items, error } = await runOn(setup(), gateway(), oneChat, { input });
		expect(items).toEqual([]);
		expect(error).toMatchObject({ itemIndex: 1 });
		expect(gateway().requests.length).toBeLessThan(input.length);
	});

	test('with Continue, those that fail harm no other', async () => {
		const isUnknown = ({ path, query, body }: RecordedRequest) =>
			/0000000[12]/.test(path + JSON.stringify([query, body]));
		gateway().failWhen(isUnknown, { kind: 'status', status: 403 });
		const { items } = await runOn(setup(), gateway(), oneChat, {
			input,
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => json.id ?? null)).toEqual([ids[0], null, null, ...ids.slice(3)]);
	});
});

test.each(lacking('singleChats'))('on %s one request serves all of them', async (name) => {
	const gateway = setup().gateways[name];
	const { items } = await runOn(setup(), gateway, oneChat, { input });
	expect(items.map(({ json }) => json.id)).toEqual(ids);
	expect(gateway.requests).toHaveLength(1);
});

test.each(supporting('singleChats'))(
	'on %s a gateway that throttles is asked for half as many at once',
	async (name) => {
		const gateway = setup().gateways[name];
		const arrivals: number[] = [];
		let underWay = 0;
		const beforeRequest = async () => {
			arrivals.push(++underWay);
			// So long that all requests that may be under way together are.
			for (let turn = 0; turn < 100; turn++) await setImmediate();
			underWay--;
		};
		gateway.behaviour = { ...gateway.behaviour, beforeRequest };
		gateway.failNext(busy('0.1'));
		const { items } = await runOn(setup(), gateway, oneChat, { input });
		expect(items.map(({ json }) => json.id)).toEqual(ids);
		expect(Math.max(...arrivals)).toBe(4);
		expect(Math.max(...arrivals.slice(-6))).toBe(2);
	},
);
