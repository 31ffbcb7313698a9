import type { GatewayTraits } from './traits';

/** What PlugChat and Z-API have in common. */
export const zApiDialectTraits = {
	statusPath: '/status',
	numberAsName: null,
	contactId: (phone) => phone,
	named: (name) => ({ name }),
	inviteQuery: (code) => ({ url: `https://chat.whatsapp.com/${code}` }),
	asList: (entries) => entries,
	asSuccess: (body) => body,
	errorBody: (words) => ({ error: words }),
} as const satisfies Partial<GatewayTraits>;
