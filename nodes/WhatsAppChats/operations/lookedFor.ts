import { GatewayError } from '../gateways/gatewayError';
import { quote } from '../redaction/quote';

/** So many characters of what a person wrote are repeated in an error. */
const MAX_WRITTEN = 60;

/** Whether a gateway answered that it doesn't know what was asked for. */
export function isNotFound(failure: unknown): failure is GatewayError {
	return failure instanceof GatewayError && failure.isNotFound;
}

/** Names what a person wrote, as it can stand in an error: shortened, without secrets. */
export function lookedFor(written: string, secrets: readonly string[]): string {
	const quoted = [...quote(written, secrets)];
	const shown =
		quoted.length <= MAX_WRITTEN
			? quoted.join('')
			: `${quoted.slice(0, MAX_WRITTEN - 1).join('')}…`;
	return `looked for "${shown}"`;
}
