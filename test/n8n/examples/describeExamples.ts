import { GATEWAY_NAMES, sampleAccount } from '../../gateways';
import { useBench } from '../bench';
import type { WorkflowJson } from '../editorApi';
import { exampleWorkflows, withCredentials } from '../exampleWorkflows';
import type { N8nName } from '../installation';
import { alertUnreadAbove } from './alertUnreadAbove';
import { auditInvites } from './auditInvites';
import { digest } from './digest';
import type { Example } from './example';
import { runWorkflow, startOf, type WorkflowRun } from './execution';
import { greetNewContacts } from './greetNewContacts';
import { groupAdmins } from './groupAdmins';
import { groupMemberChanges } from './groupMemberChanges';
import { simpleExamples } from './simpleExamples';
import { describeStrangers } from './strangers';
import { twoGateways } from './twoGateways';
import { unanswered } from './unanswered';
import { unreadTable } from './unreadTable';

const EXAMPLES: Example[] = [
	unreadTable,
	digest,
	auditInvites,
	groupAdmins,
	groupMemberChanges,
	twoGateways,
	unanswered,
	greetNewContacts,
	alertUnreadAbove,
	...simpleExamples,
];

/** Runs every workflow of examples/ in a whole n8n: on an account, and as a person imports it. */
export function describeExamples(n8n: N8nName): void {
	const bench = useBench(n8n);

	/** The simulated gateways share one account; each test begins with the sample. */
	const prepare = async (example: Example) => {
		const { account } = bench().gateways.zApi;
		Object.assign(account, sampleAccount());
		const imported = exampleWorkflows().find(({ name }) => name === example.name);
		if (!imported) throw new Error(`examples/ has no workflow '${example.name}'`);
		const trial = { n8n, bench: bench(), account };
		return { trial, workflow: (await example.prepare?.(imported, trial)) ?? imported };
	};

	test('every workflow of examples/ that a person starts by hand is run', () => {
		const names = exampleWorkflows()
			.filter((workflow) => startOf(workflow))
			.map(({ name }) => name);
		expect(names.sort()).toEqual(EXAMPLES.map(({ name }) => name).sort());
	});

	test.each(EXAMPLES)('$name, on an account', async (example) => {
		const { trial, workflow: imported } = await prepare(example);
		const workflow = { ...withCredentials(imported, bench().credentials), pinData: {} };
		const run = async (changed: WorkflowJson = workflow) => {
			const result = await runWorkflow(bench().api, changed);
			expectPinnedShape(imported, result);
			return result;
		};
		await example.onAccount({ ...trial, workflow, run });
	});

	const pinned = EXAMPLES.filter(({ asImported }) => asImported);
	test.each(pinned)('$name, as imported, without any account', async (example) => {
		const { workflow } = await prepare(example);
		const gateways = GATEWAY_NAMES.map((name) => bench().gateways[name]);
		for (const gateway of gateways) gateway.reset();
		await example.asImported?.(await runWorkflow(bench().api, workflow));
		expect(gateways.flatMap(({ requests }) => requests)).toEqual([]);
	});

	describeStrangers(bench);
}

/** Pinned data is of use only as long as it has the keys that the node itself gives. */
function expectPinnedShape({ pinData = {} }: WorkflowJson, run: WorkflowRun): void {
	for (const [node, items] of Object.entries(pinData)) {
		const real = run.items(node).map((json) => Object.keys(json));
		expect(real).toEqual(expect.arrayContaining(keysOf(items)));
	}
}

function keysOf(items: unknown): string[][] {
	if (!Array.isArray(items)) throw new Error('Pinned data is a list of items');
	return items.map(({ json }: { json: object }) => Object.keys(json));
}
