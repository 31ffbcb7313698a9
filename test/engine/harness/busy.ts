import type { Fault } from '../../gateways';

/** "Too many requests", with how long to wait. */
export function busy(retryAfter: string): Fault {
	return { kind: 'status', status: 429, headers: { 'Retry-After': retryAfter } };
}
