import {
	updateDisplayOptions,
	type INodeProperties,
	type INodePropertyOptions,
} from 'n8n-workflow';
import type { Gateway } from '../gateways/gateway';
import { requiredChoiceField } from '../parameters/choiceField';
import { getChatMetadata } from './getChatMetadata';
import { getChats } from './getChats';
import { getGroupInviteMetadata } from './getGroupInviteMetadata';
import { getGroupMetadata } from './getGroupMetadata';
import type { Operation } from './operation';

/** Everything the node can do, in the order users see it. */
export const operations: readonly Operation[] = [
	getChats,
	getChatMetadata,
	getGroupInviteMetadata,
	getGroupMetadata,
];

/**
 * Nobody sees it, and it has one value. n8n names and describes an agent's tool by the action of its
 * operation only where operations belong to a resource; without one all tools read alike. An empty
 * value adds no folder to the paths of schema previews.
 */
const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'hidden',
	noDataExpression: true,
	options: [{ name: 'Chat', value: '' }],
	default: '',
};

/** 'Operation', which can be anything where it is an expression. */
export const operationField = requiredChoiceField(
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: operations.map(toOption),
		default: 'getChats',
	},
	operations.map((operation) => [operation.value, operation]),
);

/**
 * The resource and 'Operation', the latter once for each set of gateways that offer the same operations,
 * so that a person sees only what the chosen gateway can do.
 */
export function operationSelectors(gateways: readonly Gateway[]): INodeProperties[] {
	const gatewaysByOffer = new Map<string, string[]>();
	for (const gateway of gateways) {
		const offer = operations.filter((operation) => operation.isOfferedBy(gateway));
		const key = offer.map(({ value }) => value).join();
		gatewaysByOffer.set(key, [...(gatewaysByOffer.get(key) ?? []), gateway.name]);
	}
	const selectors = [...gatewaysByOffer].map(([offer, names]): INodeProperties => ({
		...operationField.definition,
		displayOptions: { show: { resource: [''], gateway: names } },
		options: operations.filter(({ value }) => offer.split(',').includes(value)).map(toOption),
	}));
	return [resource, ...selectors];
}

function toOption({ value, name, action, description }: Operation): INodePropertyOptions {
	return { value, name, action, description };
}

/** Every operation's own parameters, each shown only with its operation and the gateways offering it. */
export function operationParameters(gateways: readonly Gateway[]): INodeProperties[] {
	return operations.flatMap((operation) => {
		const offering = gateways.filter((gateway) => operation.isOfferedBy(gateway));
		const gatewayNames = offering.map(({ name }) => name);
		const parameters = operation.parameters.map((parameter) => ({
			...parameter,
			...(parameter.options && { options: withNeeds(parameter.options, operation, offering) }),
		}));
		const show = { operation: [operation.value], gateway: gatewayNames };
		return updateDisplayOptions({ show }, parameters);
	});
}

/** The options of a parameter, each shown only on the gateways that can do what it needs. */
function withNeeds(
	options: NonNullable<INodeProperties['options']>,
	{ optionNeeds = {} }: Operation,
	offering: readonly Gateway[],
): NonNullable<INodeProperties['options']> {
	return options.map((option) => {
		const isMet = optionNeeds[option.name];
		if (!isMet) return option;
		const able = offering.filter(isMet).map(({ name }) => name);
		const [known] = 'displayName' in option && 'type' in option ? [option.displayOptions] : [];
		return { ...option, displayOptions: { ...known, show: { ...known?.show, '/gateway': able } } };
	});
}
