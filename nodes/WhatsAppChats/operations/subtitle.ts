import type { Gateway } from '../gateways/gateway';
import type { Operation } from './operation';

/** The words under the node's name on the canvas, as an expression: "Z-API: Get Chats". */
export function subtitle(operations: readonly Operation[], gateways: readonly Gateway[]): string {
	const operation = inWords(
		'operation',
		operations.map(({ value, name }) => [value, name]),
	);
	const gateway = inWords(
		'gateway',
		gateways.map(({ name, title }) => [name, title]),
	);
	return `={{ ${gateway} + ": " + ${operation} }}`;
}

/** What is no choice of the list, as it is given by an expression, stays as it is written. */
function inWords(parameter: string, choices: string[][]): string {
	const values = JSON.stringify(choices.map(([value]) => value));
	const words = JSON.stringify(choices.map(([, word]) => word));
	const given = `$parameter[${JSON.stringify(parameter)}]`;
	return `(${words}[${values}.indexOf(${given})] || ${given})`;
}
