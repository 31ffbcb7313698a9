import { DEFAULT_SETTINGS, type Settings } from '../http/connection';
import type { InputItem } from './inputItem';
import { readAmount } from './optionValues';
import {
	MAX_MEGABYTES,
	maxAnswerMegabytes,
	maxWaitSeconds,
	requestsPerSecond,
	timeout,
} from './sharedParameters';

/** Timers take a few weeks at most, and no answer takes a day. */
const MAX_TIMEOUT_SECONDS = 86_400;

/** How the person wants the gateway to be asked, from the options of an input item. */
export function readSettings(item: InputItem): Settings {
	const timeoutSeconds = readAmount(item, timeout) ?? DEFAULT_SETTINGS.timeoutSeconds;
	const megabytes = readAmount(item, maxAnswerMegabytes) ?? DEFAULT_SETTINGS.maxAnswerMegabytes;
	return {
		maxAnswerMegabytes: Math.min(megabytes, MAX_MEGABYTES),
		maxWaitSeconds: readAmount(item, maxWaitSeconds, true) ?? DEFAULT_SETTINGS.maxWaitSeconds,
		requestsPerSecond: readAmount(item, requestsPerSecond) ?? DEFAULT_SETTINGS.requestsPerSecond,
		timeoutSeconds: Math.min(timeoutSeconds, MAX_TIMEOUT_SECONDS),
	};
}
