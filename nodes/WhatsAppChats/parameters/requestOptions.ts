import type { INodeProperties } from 'n8n-workflow';
import type { Settings } from '../http/settings';
import type { Values } from './field';
import { numberField } from './numberFields';

/** Timers take a few weeks at most, and no answer takes a day. */
const MAX_TIMEOUT_SECONDS = 86_400;

/** JavaScript holds no text that is much longer. */
const MAX_MEGABYTES = 256;

const timeout = numberField(
	{
		displayName: 'Timeout (Seconds)',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 60,
		description: 'How long one answer may take, and one picture',
	},
	{ max: MAX_TIMEOUT_SECONDS },
);

const maxAnswerMegabytes = numberField(
	{
		displayName: 'Max Answer Size (MB)',
		name: 'maxAnswerMegabytes',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_MEGABYTES },
		default: 64,
		description: `How large one answer of the gateway may be, unpacked; ${MAX_MEGABYTES} at most. A larger one ends in an error.`,
	},
	{ max: MAX_MEGABYTES },
);

const maxWaitSeconds = numberField(
	{
		displayName: 'Max Wait (Seconds)',
		name: 'maxWaitSeconds',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 60,
		description:
			'How long to wait in all for new tries when the gateway is busy or broken. 0 tries only once.',
	},
	{ mayBeZero: true },
);

const requestsPerSecond = numberField(
	{
		displayName: 'Requests per Second',
		name: 'requestsPerSecond',
		type: 'number',
		typeOptions: { minValue: 0.1 },
		default: 5,
		description: 'How many requests to send at most in a second, over all input items',
	},
	{ absent: Infinity },
);

/** How a gateway is asked: every operation and the trigger have these among their options. */
export const requestOptions: readonly INodeProperties[] = [
	maxAnswerMegabytes,
	maxWaitSeconds,
	requestsPerSecond,
	timeout,
].map(({ definition }) => definition);

/** How a gateway is asked where nobody can set an option: in the chat picker and a credential's test. */
export const DEFAULT_SETTINGS: Settings = {
	maxAnswerMegabytes: maxAnswerMegabytes.absent,
	maxWaitSeconds: maxWaitSeconds.absent,
	requestsPerSecond: requestsPerSecond.absent,
	timeoutSeconds: timeout.absent,
};

/**
 * How the gateway of an input item is asked.
 * @throws NodeOperationError for a value that an option can't have
 */
export function readSettings(options: Values): Settings {
	return {
		maxAnswerMegabytes: maxAnswerMegabytes.read(options),
		maxWaitSeconds: maxWaitSeconds.read(options),
		requestsPerSecond: requestsPerSecond.read(options),
		timeoutSeconds: timeout.read(options),
	};
}
