import { GatewayError } from '../gateways/gatewayError';
import { quote } from '../redaction/quote';
import type { Task } from './operation';

/** So many characters of what a person wrote are repeated in an error. */
const MAX_WRITTEN = 60;

/** Whether a gateway answered that it doesn't know what was asked for. */
export function isNotFound(failure: unknown): failure is GatewayError {
	return failure instanceof GatewayError && failure.isNotFound;
}

/** Handles a failed reading: an error that says that there is none also says what was looked for. */
export function namingLookedFor(
	{ gateway, connection }: Pick<Task, 'gateway' | 'connection'>,
	written: string,
): (failure: unknown) => never {
	return (failure) => {
		if (!isNotFound(failure)) throw failure;
		const secrets = gateway.secrets(connection.credentials);
		throw failure.adding({ message: ` (${lookedFor(written, secrets)})` });
	};
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
