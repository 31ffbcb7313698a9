import type { INodeProperties } from 'n8n-workflow';
import { DEFAULT_TIMEOUT_SECONDS } from '../http/connection';

/** Simplify, with n8n's fixed words. */
export const simple: INodeProperties = {
	displayName: 'Simplify',
	name: 'simple',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

export const includeResponse: INodeProperties = {
	displayName: 'Include Response',
	name: 'includeResponse',
	type: 'boolean',
	default: false,
	description: "Whether to add the gateway's own object, untouched, to each item under 'response'",
};

export const timeout: INodeProperties = {
	displayName: 'Timeout (Seconds)',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: DEFAULT_TIMEOUT_SECONDS,
	description: 'How long the gateway may take for one answer',
};

/** What every operation can be tuned by. */
export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [includeResponse, timeout],
};
