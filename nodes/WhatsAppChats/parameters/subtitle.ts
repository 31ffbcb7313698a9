import { gateways } from '../gateways';

/** What can be chosen, and the words that people see for it. */
type Choices = ReadonlyArray<{ value: string; name: string }>;

const GATEWAYS: Choices = gateways.map(({ name, title }) => ({ value: name, name: title }));

/**
 * The words under a node's name on the canvas, as an expression: "Z-API: Get Chats". The gateway comes
 * first, so that long words behind it can't hide it.
 * @param parameter what is shown beside the gateway: one of the choices, or a list of them
 */
export function subtitle(parameter: string, choices: Choices): string {
	return `={{ ${labelExpression('gateway', GATEWAYS)} + ": " + ${labelExpression(parameter, choices)} }}`;
}

/** What is no choice of the list, as it is given by an expression, stays as it is written. */
function labelExpression(parameter: string, choices: Choices): string {
	const values = JSON.stringify(choices.map(({ value }) => value));
	const words = JSON.stringify(choices.map(({ name }) => name));
	const given = `[].concat($parameter[${JSON.stringify(parameter)}])`;
	return `${given}.map((given) => ${words}[${values}.indexOf(given)] || given).join(", ")`;
}
