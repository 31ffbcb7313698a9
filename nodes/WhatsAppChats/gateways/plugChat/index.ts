import { readBaseUrl, type ProviderAddress } from '../baseUrl';
import { credentialText, requiredKey } from '../credentialFields';
import type { Gateway } from '../gateway';
import { zApiDialect } from '../zApiDialect';

/** The newer pages of PlugChat's documentation use the host `app`, the older ones `www`. */
const ADDRESS: ProviderAddress = {
	default: 'https://app.plugchat.com.br/api/whatsapp',
	hosts: {
		'app.plugchat.com.br': 'app.plugchat.com.br',
		'www.plugchat.com.br': 'www.plugchat.com.br',
		'plugchat.com.br': 'app.plugchat.com.br',
	},
	path: '/api/whatsapp',
	cutAt: /\/api\/whatsapp(\/.*)?$/,
};

/** PlugChat (plugchat.com.br), whose API is a fork of Z-API's. The token is sent bare. */
export const plugChat: Gateway = {
	...zApiDialect('plugChat', 'PlugChat', [], {
		withLink: '/group-metadata',
		withoutLink: '/group-metadata',
	}),
	credentialType: 'plugChatApi',
	keyFields: "'Token'",

	baseUrl(credentials) {
		return readBaseUrl(credentials, ADDRESS);
	},

	headers(credentials) {
		return { Authorization: requiredKey(credentials, 'token', 'Token') };
	},

	account(credentials) {
		return [readBaseUrl(credentials, ADDRESS), credentialText(credentials, 'token')];
	},

	secrets(credentials) {
		return [credentialText(credentials, 'token')];
	},
};
