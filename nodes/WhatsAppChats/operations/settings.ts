import type { IExecuteFunctions } from 'n8n-workflow';
import { DEFAULT_SETTINGS, type Settings } from '../http/connection';

/** Timers take a few weeks at most, and no answer takes a day. */
const LONGEST_TIMEOUT_SECONDS = 86_400;

/** How the person wants the gateway to be asked, from the options of an input item. */
export function readSettings(context: IExecuteFunctions, itemIndex: number): Settings {
	const { maxWaitSeconds, requestsPerSecond, timeout } = context.getNodeParameter(
		'options',
		itemIndex,
		{},
	);
	return {
		maxWaitSeconds: Number(maxWaitSeconds ?? DEFAULT_SETTINGS.maxWaitSeconds) || 0,
		requestsPerSecond: Number(requestsPerSecond) > 0 ? Number(requestsPerSecond) : Infinity,
		timeoutSeconds:
			Number(timeout) > 0
				? Math.min(Number(timeout), LONGEST_TIMEOUT_SECONDS)
				: DEFAULT_SETTINGS.timeoutSeconds,
	};
}
