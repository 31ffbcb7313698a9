import type { INodeProperties } from 'n8n-workflow';
import { gateways } from '../gateways';
import { requiredChoiceField } from './choiceField';

/** 'Gateway', which can be anything where it is an expression. */
export const gatewayField = requiredChoiceField(
	{
		displayName: 'Gateway',
		name: 'gateway',
		type: 'options',
		options: gateways.map(({ name, title }) => ({ name: title, value: name })),
		default: 'plugChat',
		description: 'The provider that connects your phone',
	},
	gateways.map((gateway) => [gateway.name, gateway]),
);

/** 'Gateway', and behind it the place where n8n puts the credential that belongs to it. */
export const gatewayParameters: INodeProperties[] = [
	gatewayField.definition,
	{ displayName: 'Credentials', name: 'credentials', type: 'credentials', default: '' },
];
