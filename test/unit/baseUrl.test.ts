import type { Gateway } from '../../nodes/WhatsAppChats/gateways/gateway';
import { plugChat } from '../../nodes/WhatsAppChats/gateways/plugChat';
import { whatsGate } from '../../nodes/WhatsAppChats/gateways/whatsGate';
import { zApi } from '../../nodes/WhatsAppChats/gateways/zApi';
import { failureOf, shownText } from './thrown';

/** Filled credentials of every gateway at once; each reads its own fields. */
const KEYS = {
	token: 'S3CRET-plug',
	instanceId: 'INSTANCE',
	instanceToken: 'S3CRET-token',
	clientToken: 'S3CRET-client',
	apiKey: 'S3CRET-key',
	whatsappId: '191b80a9238',
};

const Z_API_PATH = '/instances/INSTANCE/token/S3CRET-token';

function baseUrl(gateway: Gateway, pasted: unknown): string {
	return gateway.baseUrl({ ...KEYS, baseUrl: pasted });
}

describe.each([
	{ gateway: plugChat, address: 'https://app.plugchat.com.br/api/whatsapp', path: '' },
	{ gateway: zApi, address: 'https://api.z-api.io', path: Z_API_PATH },
	{ gateway: whatsGate, address: 'https://whatsgate.ru/api/v1', path: '' },
])('$gateway.title', ({ gateway, address, path }) => {
	test.each([undefined, null, '', '  ', '\n', {}, true])('%p means the default', (pasted) => {
		expect(baseUrl(gateway, pasted)).toBe(address + path);
	});

	test.each<[how: string, paste: (url: string) => string]>([
		['unchanged', (url) => url],
		['with a slash behind', (url) => `${url}/`],
		['with slashes behind', (url) => `${url}///`],
		['with spaces and a line break around', (url) => `  ${url}\n`],
		['with a tab before the slash', (url) => `${url}\t/`],
		['with a line break inside', (url) => `${url.slice(0, -2)}\n${url.slice(-2)}`],
		['without scheme', (url) => url.replace('https://', '')],
		['without scheme and with a slash', (url) => `${url.replace('https://', '')}/`],
		['without path', (url) => new URL(url).origin],
		['with http', (url) => url.replace('https:', 'http:')],
		['in capitals', (url) => url.toUpperCase()],
		['with a query', (url) => `${url}?page=1`],
		['with a fragment', (url) => `${url}#top`],
	])('the default %s is the default', (_, paste) => {
		expect(baseUrl(gateway, paste(address))).toBe(address + path);
	});

	test.each([
		'not a url',
		'http://',
		'https://[',
		'://',
		'https://a b/',
		'ftp://api.example.com',
		'file:///etc/passwd',
		'javascript:alert(1)',
		'javascript://api.example.com/%0aalert(1)',
		'data:text/html,x',
		'someone@example.com',
		'mailto:someone@example.com',
		'https://user:S3CRET-pass@api.example.com',
		'https://:S3CRET-pass@api.example.com',
		'https://user@api.example.com',
		'https://user:@api.example.com',
		'https://@api.example.com',
		'https://:@api.example.com',
		'https://a@b@api.example.com',
		'https://%40:S3CRET-pass@api.example.com',
		'user:S3CRET-pass@api.example.com',
		':S3CRET-pass@api.example.com/x',
		'@api.example.com',
		'//@api.example.com',
		'https:@api.example.com',
		'https:/\\@api.example.com',
		'https:\\\\:S3CRET-pass@api.example.com',
		'https:/\t/:S3CRET-pass\n@api.example.com',
		'https://\t@api.example.com',
		'https://api.z-api.io@api.example.com',
		'https://api.z-api.io:443@api.example.com',
		'https://api%40example.com',
		'https://api＠example.com',
		'https://api.example.com:99999',
		'https://api.example.com:-1',
		'https://api.example.com:x',
		'https://:443',
		'https://?x=y',
		'https://#x',
		'https://[::1',
		'https://[fe80::1%25eth0]',
		'https://256.256.256.256',
		'https://api\0.example.com',
		'https://api.example.com/\0x',
		'https://api.example.com/\u001b[31m',
		'https://api.example.com/\u0085x',
		'https://a.b.c d',
	])('%j is refused, in words that name the field and show no key', (pasted) => {
		const failure = failureOf(() => baseUrl(gateway, pasted));
		expect(failure.message).toContain("'Base URL'");
		expect(shownText(failure)).not.toContain('S3CRET');
	});

	test('an address that holds a key is not shown when it is refused', () => {
		const failure = failureOf(() => baseUrl(gateway, 'ftp://x/instances/I/token/S3CRET-token'));
		expect(shownText(failure)).not.toContain('S3CRET');
	});
});

/** Names that every object of JavaScript has. */
test.each([
	...['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'],
	...['__defineGetter__', '__lookupSetter__', 'toLocaleString', 'propertyIsEnumerable'],
])('the host %s is a host like any other', (name) => {
	const host = name.toLowerCase();
	expect(baseUrl(plugChat, `https://${name}`)).toBe(`https://${host}`);
	expect(baseUrl(whatsGate, `http://${name}:8080/api/v1`)).toBe(`http://${host}:8080/api/v1`);
	expect(baseUrl(zApi, name)).toBe(`https://${host}${Z_API_PATH}`);
});

test.each([
	['http://[::1]:4102', 'http://[::1]:4102'],
	['http://[0:0:0:0:0:0:0:1]:4102/', 'http://[::1]:4102'],
	['http://2130706433:4102', 'http://127.0.0.1:4102'],
	['https://api.example.com:443', 'https://api.example.com'],
	['https://api.example.com:0', 'https://api.example.com:0'],
	['https://api.example.com:65535/x/', 'https://api.example.com:65535/x'],
	['https://bücher.example', 'https://xn--bcher-kva.example'],
	['https://xn--bcher-kva.example', 'https://xn--bcher-kva.example'],
	['//api.example.com/x', 'https://api.example.com/x'],
	['api.example.com:8080', 'https://api.example.com:8080'],
	['https://api.example.com/?user:pass@x', 'https://api.example.com'],
	['https://api.example.com#@x', 'https://api.example.com'],
	['https://api.example.com/@me', 'https://api.example.com/@me'],
	['https:\\\\api.example.com\\x', 'https://api.example.com/x'],
	['\u200bhttps://api.example.com\u2060', 'https://api.example.com'],
	['http://api.z-api.io:80', 'https://api.z-api.io'],
])('%j is asked at %s', (pasted, address) => {
	expect(baseUrl(zApi, pasted)).toBe(address + Z_API_PATH);
});

test.each([
	['https://app.plugchat.com.br/api/whatsapp/chats?page=1', 'https://app.plugchat.com.br'],
	['https://app.plugchat.com.br/panel/tokens', 'https://app.plugchat.com.br'],
	['https://www.plugchat.com.br/api/whatsapp/chat/5511999999999', 'https://www.plugchat.com.br'],
	['https://www.plugchat.com.br/api/whatsapp', 'https://www.plugchat.com.br'],
	['www.plugchat.com.br', 'https://www.plugchat.com.br'],
	['plugchat.com.br', 'https://app.plugchat.com.br'],
	['http://127.0.0.1:4101/api/whatsapp/', 'http://127.0.0.1:4101'],
	['http://127.0.0.1:4101/api/whatsapp/chats?page=1', 'http://127.0.0.1:4101'],
	['https://proxy.example/plug/api/whatsapp/status', 'https://proxy.example/plug'],
])('PlugChat: %s is asked under %s/api/whatsapp', (pasted, address) => {
	expect(baseUrl(plugChat, pasted)).toBe(`${address}/api/whatsapp`);
});

test.each([
	['https://api.z-api.io/instances/X/token/Y/send-text', 'https://api.z-api.io'],
	['https://api.z-api.io/instances/X/token/Y/chats?page=1&pageSize=10', 'https://api.z-api.io'],
	['api.z-api.io/instances/', 'https://api.z-api.io'],
	['https://app.z-api.io/panel/page', 'https://api.z-api.io'],
	['http://127.0.0.1:4102', 'http://127.0.0.1:4102'],
	['http://127.0.0.1:4102/', 'http://127.0.0.1:4102'],
	['http://127.0.0.1:4102/instances/X/token/Y/send-text', 'http://127.0.0.1:4102'],
	['https://proxy.example/zapi/', 'https://proxy.example/zapi'],
])('Z-API: %s is asked under %s and the path of the account itself', (pasted, address) => {
	expect(baseUrl(zApi, pasted)).toBe(address + Z_API_PATH);
});

test.each([
	['https://whatsgate.ru/api/v1/get-chats', 'https://whatsgate.ru'],
	['https://whatsgate.ru/some/panel/page', 'https://whatsgate.ru'],
	['whatsgate.ru', 'https://whatsgate.ru'],
	['https://whatsgate.org/en/panel', 'https://whatsgate.org'],
	['https://whatsgate.org/api/v1/get-chats', 'https://whatsgate.org'],
	['www.whatsgate.org', 'https://whatsgate.org'],
	['http://127.0.0.1:4103/api/v1/', 'http://127.0.0.1:4103'],
	['http://127.0.0.1:4103/api/v1/sessions-get', 'http://127.0.0.1:4103'],
])('WhatsGate: %s is asked under %s/api/v1', (pasted, address) => {
	expect(baseUrl(whatsGate, pasted)).toBe(`${address}/api/v1`);
});
