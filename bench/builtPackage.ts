import { createRequire } from 'node:module';
import { isRecord } from '../nodes/WhatsAppChats/whatsapp/coerce';
import { ROOT } from '../test/package/packed';

/** What programs get from the package. */
type Package = typeof import('../nodes');

/** Loads the package as it was built. @throws where it was not */
export function loadBuilt(): Package {
	const loaded: unknown = createRequire(__filename)(ROOT);
	if (isPackage(loaded)) return loaded;
	throw new Error('The package gives no toChat: run npm run build first');
}

function isPackage(loaded: unknown): loaded is Package {
	return isRecord(loaded) && typeof loaded.toChat === 'function';
}
