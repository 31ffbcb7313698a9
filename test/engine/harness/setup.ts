import type { INodeParameters } from 'n8n-workflow';
import {
	GATEWAY_NAMES,
	startGateways,
	TRAITS,
	type GatewayTraits,
	type GatewaysOptions,
	type SimulatedGateway,
	type SimulatedGateways,
} from '../../gateways';
import { loadEngine, runNode, type Engine, type NodeRun, type RunSettings } from './engine';

export { GATEWAY_NAMES };

/** The engine with the built package in it, and the simulated gateways, for one test file. */
export type Setup = { engine: Engine; gateways: SimulatedGateways };

/** The gateways that support something, for tests of that alone. */
export function supporting(feature: keyof GatewayTraits['supports']) {
	return GATEWAY_NAMES.filter((name) => TRAITS[name].supports[feature]);
}

/** The gateways that don't support something. */
export function lacking(feature: keyof GatewayTraits['supports']) {
	return GATEWAY_NAMES.filter((name) => !TRAITS[name].supports[feature]);
}

export const OPERATIONS = [
	'getChats',
	'getChatMetadata',
	'getGroupInviteMetadata',
	'getGroupMetadata',
] as const;

/** Parameters with which each operation succeeds on the sample account. */
export const GOOD_PARAMETERS: Record<(typeof OPERATIONS)[number], INodeParameters> = {
	getChats: { returnAll: true },
	getChatMetadata: { chat: { __rl: true, mode: 'phone', value: '+55 11 99999-0001' } },
	getGroupInviteMetadata: { invite: 'https://chat.whatsapp.com/SimFamilia0000000001Aa' },
	getGroupMetadata: { group: { __rl: true, mode: 'id', value: '120363000000000101@g.us' } },
};

/** Every pair of a gateway and an operation that it offers. */
export const OFFERED = GATEWAY_NAMES.flatMap((name) =>
	OPERATIONS.filter(
		(operation) => operation !== 'getGroupInviteMetadata' || TRAITS[name].supports.groupInvites,
	).map((operation) => ({ name, operation })),
);

/** Starts both before a file's first test, forgets requests and faults after each, stops at the end. */
export function useSetup(options?: GatewaysOptions): () => Setup {
	let setup: Setup;
	beforeAll(async () => {
		setup = { engine: await loadEngine(), gateways: await startGateways(options) };
	});
	afterEach(() => {
		for (const name of GATEWAY_NAMES) setup.gateways[name].reset();
	});
	afterAll(async () => await setup.gateways.stop());
	return () => setup;
}

/** Runs the node against one simulated gateway with the credential that opens it. */
export async function runOn(
	{ engine }: Setup,
	gateway: SimulatedGateway,
	parameters: INodeParameters,
	settings: Partial<Omit<RunSettings, 'parameters'>> = {},
): Promise<NodeRun> {
	return await runNode(engine, {
		parameters: { gateway: gateway.name, ...parameters },
		credentials: { [gateway.credentialType]: gateway.credentials },
		...settings,
	});
}

/** Lets the clock stand at one moment, for times that a gateway gives as seconds left. */
export function freezeClock(now: string): void {
	beforeAll(() => {
		jest.useFakeTimers({
			now: new Date(now),
			doNotFake: [
				'hrtime',
				'nextTick',
				'performance',
				'queueMicrotask',
				'setImmediate',
				'clearImmediate',
				'setInterval',
				'clearInterval',
				'setTimeout',
				'clearTimeout',
			],
		});
	});
	afterAll(() => jest.useRealTimers());
}
