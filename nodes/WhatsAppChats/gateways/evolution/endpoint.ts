import { credentialText, emptyField } from '../credentialFields';
import type { Credentials } from '../gateway';
import { GatewayError } from '../gatewayError';

/** What an instance can't be called: a step up in a path, a control character, half a character. */
const NO_NAME = /^\.+$|[\p{Cc}\p{Cs}]/u;

/**
 * The path of a command to the instance of a credential.
 * @param command like 'chat/findChats'
 * @throws GatewayError where 'Instance Name' is empty, or can't be a name
 */
export function endpoint(command: string, credentials: Credentials): string {
	const name = credentialText(credentials, 'instanceName');
	if (name === '') throw emptyField('Instance Name', 'Copy it from the Evolution manager.');
	if (!NO_NAME.test(name)) return `/${command}/${encodeURIComponent(name)}`;
	throw new GatewayError(
		"'Instance Name' in the credential is not valid",
		'Copy it once more from the Evolution manager.',
	);
}
