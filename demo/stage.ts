import type { GatewayName } from '../nodes/WhatsAppChats/whatsapp/items';
import { loadEngine, runNode, type Engine } from '../test/engine/harness/engine';
import { realAccount, startGateways, type SimulatedGateway } from '../test/gateways';
import type { DemoRun } from './demoRun';
import { EXAMPLES, loadExample, type ExampleWorkflow } from './exampleWorkflow';
import { requestLine } from './requestLine';

/** One workflow that is to run on one gateway. */
export type Step = {
	file: string;
	operation: string;
	gateway: GatewayName;
	run(): Promise<DemoRun>;
};

/** All that the demo needs, up and running: the steps, and how to clear everything away. */
export type Stage = { steps: Step[]; close(): Promise<void> };

/** Starts the simulated gateways and n8n's engine with the built package in it. */
export async function setStage(names: GatewayName[]): Promise<Stage> {
	const engine = await loadEngine();
	const workflows = await Promise.all(EXAMPLES.map(loadExample));
	const gateways = await startGateways({ account: realAccount() });
	const steps = workflows.flatMap((workflow) =>
		names.map((gateway) => ({
			file: workflow.file,
			operation: workflow.operation,
			gateway,
			run: async () => await runOn(engine, workflow, gateways[gateway]),
		})),
	);
	return { steps, close: async () => await gateways.stop() };
}

/** Of the workflow nothing changes but 'Gateway', and the credential stands beside it. */
async function runOn(
	engine: Engine,
	{ operation, parameters }: ExampleWorkflow,
	gateway: SimulatedGateway,
): Promise<DemoRun> {
	gateway.reset();
	const start = performance.now();
	const { items, error } = await runNode(engine, {
		parameters: { ...parameters, gateway: gateway.name },
		credentials: { [gateway.credentialType]: gateway.credentials },
	});
	const asked = {
		gateway: gateway.name,
		operation,
		requests: gateway.requests.map((request) => requestLine(gateway, request)),
		milliseconds: Math.round(performance.now() - start),
	};
	return error
		? { ...asked, error: { message: error.message, description: error.description ?? null } }
		: { ...asked, items: items.map(({ json }) => json) };
}
