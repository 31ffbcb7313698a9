import { gateways } from '../nodes/WhatsAppChats/gateways';
import { operations } from '../nodes/WhatsAppChats/operations';
import type { GatewayName } from '../nodes/WhatsAppChats/whatsapp/items';
import { isNotOffered, surprise, type DemoRun } from './demoRun';
import type { Step } from './stage';
import { styled } from './style';
import { outcome } from './tables';

type Asked = Pick<DemoRun, 'gateway' | 'operation'>;

/** The first lines: what is going to be seen. */
export function opening(names: GatewayName[]): string {
	const titles = new Intl.ListFormat('en-GB').format(names.map(gatewayTitle));
	return [
		styled('bold', `WhatsApp Chats on ${titles}, in n8n's own engine`),
		"The workflows of examples/ move from one gateway to another by changing 'Gateway' and the credential",
		'alone. The gateways are simulated; all tell of the same WhatsApp account.',
		'',
		styled(
			'dim',
			"Starting the simulated gateways, and n8n's engine with the built package in it …",
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
	const [first = 'nothing', ...more] = run.requests;
	const lines = [`  asked  ${first}`, ...more.map((line) => `         ${line}`)];
	lines.push(`  got    ${summary(run)} ${styled('dim', `in ${run.milliseconds} ms`)}`);
	return [lines.join('\n'), outcome(run)].filter((part) => part !== '').join('\n\n');
}

/** The last lines: how it went, and what to do next. */
export function closing(runs: DemoRun[]): string {
	const counts = [
		counted(runs.length, 'run'),
		counted(runs.flatMap((run) => ('items' in run ? run.items : [])).length, 'item'),
		counted(runs.flatMap(({ requests }) => requests).length, 'request'),
		`${(performance.now() / 1000).toFixed(1)} seconds in all`,
	].join(', ');
	const surprises = surpriseLines(runs);
	const verdict =
		surprises.length === 0
			? styled('green', `All as expected: ${counts}.`)
			: [`NOT as expected: ${surprises.length} of ${counts}.`, ...surprises]
					.map((line) => styled('red', line))
					.join('\n');
	return `
${verdict}
Next: import a workflow of examples/ into n8n; \`npm run gateways\` starts the same simulated gateways and
prints the addresses and keys to type into n8n's credentials.`;
}

/** One line for each run that went otherwise than it should. */
export function surpriseLines(runs: DemoRun[]): string[] {
	return runs.flatMap((run) => {
		const unexpected = surprise(run);
		if (unexpected === null) return [];
		const said = 'error' in run ? `: ${run.error.message}` : '';
		return [`${stepTitle(run)} gave ${unexpected}${said}`];
	});
}

function summary(run: DemoRun): string {
	const unexpected = surprise(run);
	if (unexpected !== null) return styled('red', `UNEXPECTED: ${unexpected},`);
	if (isNotOffered(run)) return 'the expected error';
	return counted('items' in run ? run.items.length : 0, 'item');
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function stepTitle({ gateway, operation }: Asked): string {
	return `${operationTitle(operation)} on ${gatewayTitle(gateway)}`;
}

function gatewayTitle(gateway: GatewayName): string {
	return gateways.find(({ name }) => name === gateway)?.title ?? gateway;
}

function operationTitle(operation: string): string {
	return operations.find(({ value }) => value === operation)?.name ?? operation;
}
