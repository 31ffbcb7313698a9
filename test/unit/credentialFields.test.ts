import type { Credentials, Gateway } from '../../nodes/WhatsAppChats/gateways/gateway';
import { plugChat } from '../../nodes/WhatsAppChats/gateways/plugChat';
import { whatsGate } from '../../nodes/WhatsAppChats/gateways/whatsGate';
import { zApi } from '../../nodes/WhatsAppChats/gateways/zApi';
import { failureOf, shownText } from './thrown';

const ACCOUNT = { instanceId: '3B1F', instanceToken: 'S3CRET' };

describe('Z-API’s instance and token are each one segment of the path', () => {
	test.each([
		['3B1F', 'S3CRET', '/instances/3B1F/token/S3CRET'],
		[' 3B1F\n', '\tS3CRET ', '/instances/3B1F/token/S3CRET'],
		['3b-1_f', 's3_cret-', '/instances/3b-1_f/token/s3_cret-'],
		[1234, 5678, '/instances/1234/token/5678'],
	])('%j and %j', (instanceId, instanceToken, path) => {
		expect(zApi.baseUrl({ instanceId, instanceToken })).toBe(`https://api.z-api.io${path}`);
	});

	const WRONG = ['..', '.', 'S3CRET/b', 'S3CRET?b', 'S3CRET#b', 'S3CRET b', '%2e%2e', 'S3CRÉT'];
	const EMPTY = ['', '  ', undefined, null, {}, true];

	test.each([...WRONG, 'S3CRET\nb', 'S3CRET\\b', 'S3CRET@b', ...EMPTY])(
		'%p is refused by the name of its field and never shown',
		(segment) => {
			const byInstance = failureOf(() => zApi.baseUrl({ ...ACCOUNT, instanceId: segment }));
			const byToken = failureOf(() => zApi.baseUrl({ ...ACCOUNT, instanceToken: segment }));
			expect(byInstance.message).toContain("'Instance ID'");
			expect(byToken.message).toContain("'Instance Token'");
			expect(shownText(byInstance) + shownText(byToken)).not.toContain('S3CR');
		},
	);
});

describe('the headers', () => {
	test.each<[title: string, Gateway, Credentials, Record<string, string>]>([
		['PlugChat', plugChat, { token: '1nEFbU3Ekt' }, { Authorization: '1nEFbU3Ekt' }],
		['PlugChat', plugChat, { token: ' 1nEFbU3Ekt\n' }, { Authorization: '1nEFbU3Ekt' }],
		['PlugChat', plugChat, { token: 'a+b/c==' }, { Authorization: 'a+b/c==' }],
		['WhatsGate', whatsGate, { apiKey: 'S3CRET' }, { 'X-Api-Key': 'S3CRET' }],
		['WhatsGate', whatsGate, { apiKey: ' S3CRET\n' }, { 'X-Api-Key': 'S3CRET' }],
		['Z-API', zApi, { ...ACCOUNT, clientToken: 'F00' }, { 'Client-Token': 'F00' }],
		['Z-API', zApi, { ...ACCOUNT, clientToken: ' F00\n' }, { 'Client-Token': 'F00' }],
		['Z-API', zApi, { ...ACCOUNT, clientToken: '' }, {}],
		['Z-API', zApi, { ...ACCOUNT, clientToken: '  ' }, {}],
		['Z-API', zApi, { ...ACCOUNT, clientToken: null }, {}],
		['Z-API', zApi, ACCOUNT, {}],
	])('of %s are made of what was typed (case %#)', (_title, gateway, credentials, headers) => {
		expect(gateway.headers(credentials)).toStrictEqual(headers);
	});

	test.each([
		['Bearer 1nEFbU3Ekt', '1nEFbU3Ekt'],
		['BEARER\t1nEFbU3Ekt', '1nEFbU3Ekt'],
		['Authorization: Bearer 1nEFbU3Ekt', '1nEFbU3Ekt'],
		['authorization : "1nEFbU3Ekt"', '1nEFbU3Ekt'],
		["'Client-Token': '1nEFbU3Ekt',", '1nEFbU3Ekt'],
		['`1nEFbU3Ekt`', '1nEFbU3Ekt'],
		['“1nEFbU3Ekt”', '1nEFbU3Ekt'],
		['Bearer1nEFbU3Ekt', 'Bearer1nEFbU3Ekt'],
		['Basic 1nEFbU3Ekt', 'Basic 1nEFbU3Ekt'],
		["1nEF'bU3Ekt", "1nEF'bU3Ekt"],
		['a:1nEFbU3Ekt', 'a:1nEFbU3Ekt'],
	])('of PlugChat hold the bare token: %j is %j', (token, bare) => {
		expect(plugChat.headers({ token })).toStrictEqual({ Authorization: bare });
		expect(plugChat.secrets({ token })).toEqual([bare]);
	});

	test.each(['Bearer', 'Authorization: Bearer ', '""', 'X-Api-Key:'])(
		'%j holds no key at all',
		(token) => {
			expect(failureOf(() => plugChat.headers({ token })).message).toMatch(/'Token'.*empty/);
		},
	);

	test('of Z-API have an instance and a token without the quotes around them', () => {
		const url = 'https://api.z-api.io/instances/3B1F/token/S3CRET';
		expect(zApi.baseUrl({ instanceId: '"3B1F"', instanceToken: "'S3CRET'" })).toBe(url);
	});

	test('a long text in a key takes no longer than its length', () => {
		const token = `Bearer${' '.repeat(200_000)}x${'"'.repeat(200_000)}`;
		expect(plugChat.headers({ token }).Authorization).toMatch(/^x/);
	});

	test.each(['S3CRET\nX-Evil: 1', 'S3CRET\r\nX-Evil: 1', 'S3CRET\u0000', 'S3CRÉT', 'S3CRET…'])(
		'%j is no key: refused by the name of its field and never shown',
		(key) => {
			for (const [gateway, field, name] of [
				[plugChat, 'token', "'Token'"],
				[whatsGate, 'apiKey', "'API Key'"],
				[zApi, 'clientToken', "'Client-Token'"],
			] as const) {
				const failure = failureOf(() => gateway.headers({ ...ACCOUNT, [field]: key }));
				expect(failure.message).toContain(name);
				expect(shownText(failure)).not.toMatch(/S3CR|Evil/);
			}
		},
	);

	test.each(['', '  ', undefined, null, {}])('a key of %p is called empty', (key) => {
		const plugChatFailure = failureOf(() => plugChat.headers({ token: key }));
		const whatsGateFailure = failureOf(() => whatsGate.headers({ apiKey: key }));
		expect(plugChatFailure.message).toMatch(/'Token'.*empty/);
		expect(whatsGateFailure.message).toMatch(/'API Key'.*empty/);
	});
});

test.each<[title: string, Gateway, Credentials, string[]]>([
	['PlugChat', plugChat, { token: ' S3CRET\n' }, ['S3CRET']],
	['WhatsGate', whatsGate, { apiKey: 'S3CRET', whatsappId: '191b80a9238' }, ['S3CRET']],
	['Z-API', zApi, { ...ACCOUNT, clientToken: 'F00' }, ['S3CRET', 'F00']],
])('every secret of %s is known as one', (_title, gateway, credentials, secrets) => {
	expect(gateway.secrets(credentials)).toEqual(expect.arrayContaining(secrets));
});
