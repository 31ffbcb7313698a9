import type { INodeProperties } from 'n8n-workflow';
import { isTool } from '../agentTool/isTool';
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
		description:
			"How long one answer may take, and one picture. Without this option an AI agent's tool waits 20 s in all.",
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

const maxWait = numberField(
	{
		displayName: 'Max Wait (Seconds)',
		name: 'maxWaitSeconds',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: 60,
		description:
			"How long to wait in all for new tries when the gateway is busy or broken. 0 tries only once. Without this option an AI agent's tool waits 20 s.",
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
	maxWait,
	requestsPerSecond,
	timeout,
].map(({ definition }) => definition);

/** How a gateway is asked where nobody can set an option: in the chat picker and a credential's test. */
export const DEFAULT_SETTINGS: Settings = {
	maxAnswerMegabytes: maxAnswerMegabytes.absent,
	maxWaitSeconds: maxWait.absent,
	requestsPerSecond: requestsPerSecond.absent,
	timeoutSeconds: timeout.absent,
};

/** A model's client gives up after a minute: its answer has to come well before, whatever the gateway does. */
const SECONDS_FOR_AGENTS = 20;

/**
 * How the gateway of an input item is asked.
 * @throws NodeOperationError for a value that an option can't have
 */
export function readSettings(options: Values): Settings {
	const settings = {
		maxAnswerMegabytes: maxAnswerMegabytes.read(options),
		requestsPerSecond: requestsPerSecond.read(options),
	};
	if (!isTool(options.item.context)) {
		const maxWaitSeconds = maxWait.read(options);
		return { ...settings, maxWaitSeconds, timeoutSeconds: timeout.read(options) };
	}
	const maxWaitSeconds = maxWait.read(options, SECONDS_FOR_AGENTS);
	const timeoutSeconds = timeout.read(options, SECONDS_FOR_AGENTS);
	const endsAt = Date.now() + Math.max(maxWaitSeconds, timeoutSeconds) * 1000;
	return { ...settings, maxWaitSeconds, timeoutSeconds, endsAt };
}
