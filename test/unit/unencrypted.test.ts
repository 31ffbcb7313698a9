import { sendsKeysInClear } from '../../nodes/WhatsAppChats/gateways/unencrypted';

test.each([
	...['localhost', 'LOCALHOST', 'localhost.', 'api.localhost'],
	...['127.0.0.1', '127.1', '127.255.255.254', '2130706433', '0x7f.0.0.1', '0177.0.0.1', '0.0.0.0'],
	...['10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.255', '192.168.0.1'],
	...['169.254.0.1', '169.254.169.254'],
	...['[::1]', '[0:0:0:0:0:0:0:1]', '[::]', '[fc00::1]', '[fdff:1::2]', '[FD12:3456::1]'],
	...['[fe80::1]', '[febf::1]', '[::ffff:127.0.0.1]', '[::ffff:10.1.2.3]', '[::ffff:c0a8:1]'],
	...['evolution', 'n8n-proxy', 'n8n_proxy', 'evolution.', 'xn--bcher-kva', 'constructor'],
	...['nas.local', 'host.docker.internal', 'evolution.default.svc.cluster.local'],
	...['box.lan', 'gateway.test', 'pi.home.arpa', 'NAS.LOCAL', 'nas.local.'],
])('http:// to %s stays in a private network', (host) => {
	expect(sendsKeysInClear(`http://${host}`)).toBe(false);
	expect(sendsKeysInClear(`http://${host}:8080/api/v1`)).toBe(false);
});

test.each([
	...['api.example.com', 'example.com', 'example.com.', 'API.EXAMPLE.COM', 'gateway.invalid'],
	...['8.8.8.8', '126.255.255.255', '128.0.0.1', '9.255.255.255', '11.0.0.1', '1.0.0.0'],
	...['172.15.255.255', '172.32.0.1', '192.167.255.255', '192.169.0.1', '169.253.0.1'],
	...['169.255.0.1', '100.64.0.1', '224.0.0.1', '134744072'],
	...['[2001:db8::1]', '[fbff::1]', '[fe00::1]', '[fec0::1]', '[fc::1]', '[fd::]', '[fe8::1]'],
	...[
		'[::2]',
		'[1::]',
		'[::127.0.0.1]',
		'[::ffff:8.8.8.8]',
		'[::ffff:0:127.0.0.1]',
		'[64:ff9b::a00:1]',
	],
	...['10.0.0.1.example.com', '127.0.0.1.nip.io', 'localhost.example.com', 'nas.local.example.com'],
	...['local.example', 'notlocal.com', 'mylan.com', 'a.xlocal', 'home.arpa.com', 'x.arpa'],
	...['xn--bcher-kva.example', 'api.z-api.io.'],
])('http:// to %s sends keys in clear, https:// does not', (host) => {
	expect(sendsKeysInClear(`http://${host}`)).toBe(true);
	expect(sendsKeysInClear(`http://${host}:8080/instances/I/token/T`)).toBe(true);
	expect(sendsKeysInClear(`https://${host}`)).toBe(false);
});
