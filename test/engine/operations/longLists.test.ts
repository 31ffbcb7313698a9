import type { INodeParameters } from 'n8n-workflow';
import { manyChats } from '../../gateways';
import { longestHold, MAX_HOLD } from '../../unit/countedThread';
import type { NodeRun } from '../harness/engine';
import { runOn, useSetup } from '../harness/setup';

const COUNT = 400;
const setup = useSetup({ account: manyChats(COUNT) });

/** Runs the node, by default on the gateway whose list comes at once; each look at the clock is a step. */
async function held(
	parameters: INodeParameters,
	inputItems = 1,
	gateway = setup().gateways.whatsGate,
) {
	const run: { result?: NodeRun } = {};
	const input = Array.from({ length: inputItems }, () => ({}));
	const { longest, steps } = await longestHold(async () => {
		run.result = await runOn(setup(), gateway, parameters, { input });
	}, 1);
	expect(run.result?.error).toBeUndefined();
	return { longest, steps, items: run.result?.items ?? [] };
}

/** From the answer to the items: each entry is looked at nine times. */
const STEPS_PER_CHAT = 9;

describe('n8n has its thread again and again', () => {
	test.each<[string, INodeParameters, number]>([
		['while all chats are read', {}, COUNT],
		['while they are read with all fields', { simple: false }, COUNT],
		["with the gateway's own objects", { options: { includeResponse: true } }, COUNT],
		['while they are filtered', { filters: { nameContains: 'contato' } }, COUNT * 0.9],
		['while they are sorted', { options: { sort: 'name' } }, COUNT],
	])('%s', async (_when, parameters, expected) => {
		const { longest, steps, items } = await held({
			operation: 'getChats',
			returnAll: true,
			...parameters,
		});
		expect(items).toHaveLength(expected);
		expect(steps).toBeGreaterThan((STEPS_PER_CHAT - 1) * expected);
		expect(longest).toBeLessThan(MAX_HOLD);
	});

	test('between input items that fail', async () => {
		const chat = { __rl: true, mode: 'phone', value: '={{ $json.phone }}' };
		const input = Array.from({ length: COUNT }, () => ({ phone: 'Ana' }));
		const run: { result?: NodeRun } = {};
		const { longest, steps } = await longestHold(async () => {
			const parameters = { operation: 'getChatMetadata', chat };
			const settings = { input, onError: 'continueRegularOutput' } as const;
			run.result = await runOn(setup(), setup().gateways.zApi, parameters, settings);
		}, 1);
		expect(run.result?.items).toHaveLength(COUNT);
		expect(steps).toBeGreaterThanOrEqual(COUNT);
		expect(longest).toBeLessThan(MAX_HOLD);
	});

	test('while participants become items', async () => {
		const options = { splitParticipants: true };
		const { longest, steps, items } = await held({
			operation: 'getChats',
			returnAll: true,
			options,
		});
		expect(items).toHaveLength(COUNT * 0.2);
		expect(steps).toBeGreaterThan(7 * COUNT);
		expect(longest).toBeLessThan(MAX_HOLD);
	});

	test('while pictures are looked for where there are none', async () => {
		const { zApi } = setup().gateways;
		const parameters = { operation: 'getChats', returnAll: true };
		const options = { pageSize: COUNT };
		const without = await held({ ...parameters, options }, 1, zApi);
		const withThem = { ...options, downloadPictures: true };
		const { longest, steps } = await held({ ...parameters, options: withThem }, 1, zApi);
		expect(steps - without.steps).toBeGreaterThanOrEqual(COUNT);
		expect(longest).toBeLessThan(MAX_HOLD);
	});

	test('between input items that share one answer', async () => {
		const chat = { __rl: true, mode: 'phone', value: '5511900000001' };
		const { longest, steps, items } = await held({ operation: 'getChatMetadata', chat }, 500);
		expect(items).toHaveLength(500);
		expect(steps).toBeGreaterThan(2 * COUNT + 2 * 500);
		expect(longest).toBeLessThan(MAX_HOLD);
		expect(setup().gateways.whatsGate.requests).toHaveLength(1);
	});
});
