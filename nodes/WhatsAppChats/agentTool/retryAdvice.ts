import type { GatewayError } from '../gateways/gatewayError';

/** A gateway that broke or was too slow often answers a little later. */
const USUAL_SECONDS = 30;

/** Says to a model whether the same call can succeed later, and when. */
export function retryAdvice({ isRetryable, mayPass, retryAfterSeconds }: GatewayError): string {
	if (!isRetryable && !mayPass) return NOT_RETRYABLE;
	const seconds = Math.max(1, Math.ceil(retryAfterSeconds ?? USUAL_SECONDS));
	const wait = seconds <= 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
	return `Retryable: yes, after ${wait}. If it fails again, tell the user.`;
}

/** What no call can mend: an account, a credential, the phone. */
export const NOT_RETRYABLE =
	'Retryable: no. Tell the user: only the person who set up this tool can mend it.';
