import { createHash } from 'node:crypto';
import type { Credentials, Gateway } from './gateway';

/**
 * Gives the key under which something of one account is kept in memory. It is a hash of all that gives
 * access to the account, so that nobody finds what another credential has read, and no token can be read
 * from it.
 */
export function accountKey(gateway: Gateway, credentials: Credentials): string {
	const access = JSON.stringify([gateway.name, credentials]);
	return createHash('sha256').update(access).digest('base64url');
}
