import type { Fault } from '../../gateways';
import { startNode } from '../harness/engine';
import { GATEWAY_NAMES, useSetup } from '../harness/setup';

const setup = useSetup();

const faults: Array<[what: string, fault: Fault]> = [
	['an answer that never comes', { kind: 'hang' }],
	['a wait of 30 s', { kind: 'status', status: 429, headers: { 'Retry-After': '30' } }],
];

describe.each(GATEWAY_NAMES)('Stopping the workflow on %s', (name) => {
	test.each(faults)('ends %s at once, and no more requests are sent', async (_what, fault) => {
		const gateway = setup().gateways[name];
		gateway.failAlways(fault);
		const run = startNode(setup().engine, {
			parameters: { gateway: name, operation: 'getChats', returnAll: true },
			credentials: { [gateway.credentialType]: gateway.credentials },
		});
		const asked = new Promise<void>((resolve) => {
			gateway.behaviour.beforeRequest = () => resolve();
		});
		await asked;
		run.stop();
		await run.ended.catch(() => undefined);
		expect(gateway.requests).toHaveLength(1);
	});
});
