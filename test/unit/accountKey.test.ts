import { accountKey } from '../../nodes/WhatsAppChats/gateways/accountKey';
import { zApi } from '../../nodes/WhatsAppChats/gateways/zApi';

const credentials = {
	instanceId: '3DB0C5',
	instanceToken: '9b2d64f7a0',
	clientToken: 'e58c17d36b',
};

test('the key of an account differs with each part of the credential, and holds none of it', () => {
	const key = accountKey(zApi, credentials);
	expect(key).toMatch(/^[\w-]{43}$/);
	expect(accountKey(zApi, { ...credentials })).toBe(key);
	for (const field of Object.keys(credentials)) {
		expect(accountKey(zApi, { ...credentials, [field]: 'another' })).not.toBe(key);
	}
	for (const value of Object.values(credentials)) expect(key).not.toContain(value);
});
