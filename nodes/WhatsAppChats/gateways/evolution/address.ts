import type { ProviderAddress } from '../baseUrl';

/**
 * Evolution API runs on the user's own server: 'Base URL' has no default, and plain http to a private
 * address is usual. People paste the address of its manager, of its documentation or of an endpoint.
 */
export const ADDRESS: ProviderAddress = {
	default: null,
	hosts: {},
	path: '',
	cutAt: /\/(?:manager|docs|instance|chat|group|message)(?:\/.*)?$/,
};

/** The way out where nothing answers there. */
export const WAY_OUT_OF_SILENCE =
	"Check 'Base URL' in the credential and that your server runs. If n8n runs in Docker, 'localhost' is n8n itself: use the name of the server's container, or its address in your network.";

/** The way out where https was tried in vain: many such servers speak http alone, or sign for themselves. */
export const WAY_OUT_OF_DISTRUST =
	"Check in 'Base URL' in the credential whether your server takes http:// or https://. With https:// it needs a certificate that n8n trusts: one that the server made for itself is refused.";
