import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { HostileRun } from './generators/runs';

/** The parameters of the node, with an expression where the input items give them. */
export function parametersOf({ gateway, parameters, given }: HostileRun): INodeParameters {
	const settings = JSON.parse(parameters) as INodeParameters;
	if (given.length === 0) return { gateway, ...settings };
	const value = '={{ $json.given }}';
	const mode = given.length % 2 === 0 ? 'name' : 'id';
	const locator = { __rl: true, mode, value };
	return { gateway, ...settings, chat: locator, group: locator, invite: value };
}

/** The input items, with what the expression reads. */
export function inputOf({ given, inputItems }: HostileRun): IDataObject[] {
	return Array.from(
		{ length: inputItems },
		(_, index) => JSON.parse(`{"given":${given[index % given.length] ?? 'null'}}`) as IDataObject,
	);
}
