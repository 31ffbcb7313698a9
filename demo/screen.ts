import { gateways } from '../nodes/WhatsAppChats/gateways';
import { operations } from '../nodes/WhatsAppChats/operations';
import { isNotOffered, surprise, type DemoRun } from './demoRun';
import type { Step } from './stage';
import { styled } from './style';
import { chatTable, itemTables } from './tables';

type Asked = Pick<DemoRun, 'gateway' | 'operation'>;

/** The first lines: what is going to be seen. */
export function opening(): string {
	return [
		styled('bold', 'WhatsApp Chats: the example workflows in n8n’s own engine'),
		'Each workflow of examples/ runs on each gateway. Moving it from one to another changes two things',
		"alone: 'Gateway' and the credential. The gateways are simulated and tell of one WhatsApp account.",
		'',
		styled(
			'dim',
			'Starting the simulated gateways, and n8n’s engine with the built package in it …',
		),
	].join('\n');
}

/** The line above the runs of one workflow. */
export function workflowHeading({ operation, file }: Step): string {
	return `\n${styled('bold', `── ${operationTitle(operation)}`)}  ${styled('dim', file)}`;
}

/** The line before a run starts. */
export function progress(asked: Asked, number: number, total: number): string {
	return `\n${styled('cyan', `[${number}/${total}] ${stepTitle(asked)}`)} …`;
}

/** What a run asked of the gateway, how long it took and what it gave. */
export function result(run: DemoRun): string {
	const [first = 'nothing: the node knows what the gateway can’t do', ...more] = run.requests;
	const lines = [`asked  ${first}`, ...more.map((line) => `       ${line}`), `got    ${got(run)}`];
	return `${lines.map((line) => `  ${line}`).join('\n')}\n\n${shown(run)}`;
}

/** The last lines: how it went, and what to do next. */
export function closing(runs: DemoRun[]): string {
	const items = runs.reduce((sum, run) => sum + ('items' in run ? run.items.length : 0), 0);
	const requests = runs.reduce((sum, run) => sum + run.requests.length, 0);
	const seconds = (performance.now() / 1000).toFixed(1);
	const surprises = runs.flatMap((run) => surpriseLine(run) ?? []);
	const counts = `${runs.length} runs, ${items} items, ${requests} requests, ${seconds} seconds in all`;
	const verdict =
		surprises.length === 0
			? styled('green', `Everything as expected: ${counts}.`)
			: [`${surprises.length} of ${counts}: not as expected`, ...surprises]
					.map((line) => styled('red', line))
					.join('\n');
	return `\n${verdict}\nNext: \`npm run gateways\` prints the addresses and keys to type into n8n’s credentials; then import\na workflow from examples/ in the editor.`;
}

/** One line for a run that went otherwise than it should; null where all is well. */
export function surpriseLine(run: DemoRun): string | null {
	const unexpected = surprise(run);
	if (unexpected === null) return null;
	const said = 'error' in run ? `: ${run.error.message}` : '';
	return `UNEXPECTED ${stepTitle(run)}: ${unexpected}${said}`;
}

function got(run: DemoRun): string {
	const time = styled('dim', `in ${run.milliseconds} ms`);
	const unexpected = surprise(run);
	if (unexpected !== null) return `${styled('red', `UNEXPECTED: ${unexpected}`)} ${time}`;
	if (isNotOffered(run)) return `the expected error, in words, ${time}`;
	const count = 'items' in run ? run.items.length : 0;
	return `${count} ${count === 1 ? 'item' : 'items'} ${time}`;
}

function shown(run: DemoRun): string {
	if ('error' in run) {
		const { message, description } = run.error;
		return `${styled('bold', message)}\n${description ?? 'No way out is given.'}`;
	}
	const [first] = run.items;
	if (run.operation === 'getChats' || first === undefined) return chatTable(run.items);
	return itemTables(first);
}

function stepTitle({ gateway, operation }: Asked): string {
	const title = gateways.find(({ name }) => name === gateway)?.title ?? gateway;
	return `${operationTitle(operation)} on ${title}`;
}

function operationTitle(operation: string): string {
	return operations.find(({ value }) => value === operation)?.name ?? operation;
}
