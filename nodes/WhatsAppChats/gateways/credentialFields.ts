import type { Credentials } from './gateway';
import { GatewayError } from './gatewayError';
import { bareKey } from './pastedKey';

/** Reads a field of a credential, without what is copied along with a key; '' where it is empty. */
export function credentialText(credentials: Credentials, field: string): string {
	const value = credentials[field];
	return typeof value === 'string' || typeof value === 'number' ? bareKey(String(value)) : '';
}

/**
 * Reads a key or token that is sent as an HTTP header.
 * @throws GatewayError where it is empty, or holds a character that can't be sent
 */
export function requiredKey(credentials: Credentials, field: string, displayName: string): string {
	const key = credentialText(credentials, field);
	if (key === '') throw emptyField(displayName);
	return validKey(key, displayName);
}

/** Reads a key as requiredKey does; '' where the field is left empty. */
export function optionalKey(credentials: Credentials, field: string, displayName: string): string {
	return validKey(credentialText(credentials, field), displayName);
}

/**
 * Reads a field that becomes one segment of a URL's path.
 * @throws GatewayError where it is empty, or could change the path
 */
export function requiredPathSegment(
	credentials: Credentials,
	field: string,
	displayName: string,
): string {
	const segment = credentialText(credentials, field);
	if (segment === '') throw emptyField(displayName);
	if (/^[\w-]+$/.test(segment)) return segment;
	throw new GatewayError(
		`'${displayName}' in the credential is not valid`,
		`It takes only letters, digits, '-' and '_'. Copy it once more from the provider's panel.`,
	);
}

/** The error for a field of a credential that must not be empty. */
export function emptyField(
	displayName: string,
	wayOut = "Paste it from the provider's panel.",
): GatewayError {
	return new GatewayError(`'${displayName}' in the credential is empty`, wayOut);
}

function validKey(key: string, displayName: string): string {
	if (/^[\x20-\x7e]*$/.test(key)) return key;
	throw new GatewayError(
		`'${displayName}' in the credential holds a character that no key has`,
		`A line break or an accented letter got into it. Copy it once more from the provider's panel.`,
	);
}
