import type { INodeProperties } from 'n8n-workflow';

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
	default: 60,
	description: 'How long one answer may take, and one picture',
};

/** JavaScript holds no text that is much longer. */
export const MAX_MEGABYTES = 256;

export const maxAnswerMegabytes: INodeProperties = {
	displayName: 'Max Answer Size (MB)',
	name: 'maxAnswerMegabytes',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: MAX_MEGABYTES },
	default: 64,
	description: `How large one answer of the gateway may be, unpacked; ${MAX_MEGABYTES} at most. A larger one ends in an error.`,
};

export const maxWaitSeconds: INodeProperties = {
	displayName: 'Max Wait (Seconds)',
	name: 'maxWaitSeconds',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 60,
	description:
		'How long to wait in all for new tries when the gateway is busy or broken. 0 tries only once.',
};

export const requestsPerSecond: INodeProperties = {
	displayName: 'Requests per Second',
	name: 'requestsPerSecond',
	type: 'number',
	typeOptions: { minValue: 0.1 },
	default: 5,
	description: 'How many requests to send at most in a second, over all input items',
};

/** What every operation can be tuned by. */
export const options: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [includeResponse, maxAnswerMegabytes, maxWaitSeconds, requestsPerSecond, timeout],
};
