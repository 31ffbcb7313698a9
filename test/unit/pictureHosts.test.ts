import fc from 'fast-check';
import { pictureAddress } from '../../nodes/WhatsAppChats/pictures/allowedHosts';
import { SEED_PICTURE } from './seedPicture';

const CDN =
	'https://media-gru2-1.cdn.whatsapp.net/v/t61.24694-24/43_n.jpg?ccb=11-4&oh=01_Q5-A&oe=669535D0&_nc_cat=109';

test.each([
	SEED_PICTURE,
	CDN,
	'https://pps.whatsapp.net/',
	'https://whatsapp.net/x.jpg',
	'https://media.fgru1-1.fna.whatsapp.net/v/x.jpg?stp=dst-jpg_s96x96&oe=669535D0',
])('%s is asked as it is', (url) => {
	expect(pictureAddress(url)).toBe(url);
});

test('upper case in the scheme and the host is no other address', () => {
	expect(pictureAddress('HTTPS://PPS.WhatsApp.NET/v/X.jpg?OE=1')).toBe(
		'https://pps.whatsapp.net/v/X.jpg?OE=1',
	);
});

test.each([
	['no HTTPS', 'http://pps.whatsapp.net/x.jpg'],
	['another scheme', 'ftp://pps.whatsapp.net/x.jpg'],
	['a scheme around it', 'view-source:https://pps.whatsapp.net/x.jpg'],
	['this machine', 'http://127.0.0.1/x.jpg'],
	['this machine over HTTPS', 'https://127.0.0.1/x.jpg'],
	['localhost', 'https://localhost/x.jpg'],
	['an IP address in decimal', 'https://2130706433/x.jpg'],
	['in octal', 'https://0177.0.0.1/x.jpg'],
	['in hexadecimal', 'https://0x7f.1/x.jpg'],
	['in short', 'https://127.1/x.jpg'],
	['of version 6', 'https://[::1]/x.jpg'],
	['of version 6 around version 4', 'https://[::ffff:169.254.169.254]/x.jpg'],
	['in full-width digits', 'https://１２７.０.０.１/x.jpg'],
	['with circled digits', 'https://①②⑦.⓪.⓪.①/x.jpg'],
	['cloud metadata', 'http://169.254.169.254/latest/meta-data/'],
	['cloud metadata over HTTPS', 'https://169.254.169.254/latest/meta-data/'],
	['cloud metadata by name', 'https://metadata.google.internal/computeMetadata/v1/'],
	['a host in front', 'https://pps.whatsapp.net.evil.example/x.jpg'],
	['a host that ends alike', 'https://evilwhatsapp.net/x.jpg'],
	['a host that ends alike, with a hyphen', 'https://pps-whatsapp.net/x.jpg'],
	['a machine of the same network', 'https://whatsapp-net/x.jpg'],
	['one of them below it', 'https://pps.whatsapp-net/x.jpg'],
	['the host as a query', 'https://evil.example/?pps.whatsapp.net'],
	['the host as a path', 'https://evil.example/https://pps.whatsapp.net/x.jpg'],
	['the host as a fragment', 'https://evil.example#.whatsapp.net/x.jpg'],
	['the host as a user', 'https://pps.whatsapp.net@evil.example/x.jpg'],
	['the host as user and password', 'https://pps.whatsapp.net:443@evil.example/x.jpg'],
	['a user', 'https://user@pps.whatsapp.net/x.jpg'],
	['a user before an IP address', 'https://user@169.254.169.254/'],
	['an empty user', 'https://@pps.whatsapp.net/x.jpg'],
	['a port', 'https://pps.whatsapp.net:8443/x.jpg'],
	['a final dot', 'https://pps.whatsapp.net./x.jpg'],
	['an empty label', 'https://pps..whatsapp.net/x.jpg'],
	['a backslash before the host', 'https:\\\\pps.whatsapp.net/x.jpg'],
	['a backslash behind another host', 'https://evil.example\\.whatsapp.net/x.jpg'],
	['a backslash and an @', 'https://pps.whatsapp.net\\@evil.example/x.jpg'],
	['a backslash in the path', 'https://pps.whatsapp.net/v\\x.jpg'],
	['a tab in the host', 'https://pps.whats\tapp.net/x.jpg'],
	['a tab in the path', 'https://pps.whatsapp.net/x\t.jpg'],
	['a line break in the host', 'https://evil.example\n.whatsapp.net/x.jpg'],
	['a line break at the end', 'https://pps.whatsapp.net/x.jpg\n'],
	['a header behind it', 'https://pps.whatsapp.net/x.jpg\r\nHost: evil.example'],
	['a null character', 'https://evil.example\0.whatsapp.net/x.jpg'],
	['a space in front', ' https://pps.whatsapp.net/x.jpg'],
	['a space within', 'https://pps.whatsapp.net/x y.jpg'],
	['a percent sign in the host', 'https://pps%2ewhatsapp.net/x.jpg'],
	['a percent sign that hides a slash', 'https://evil.example%2f.whatsapp.net/x.jpg'],
	['another alphabet', 'https://pps.whаtsapp.net/x.jpg'],
	['its punycode', 'https://pps.xn--whtsapp-4fg.net/x.jpg'],
	['full-width letters', 'https://pps.ｗhatsapp.net/x.jpg'],
	['a full-width dot', 'https://pps。whatsapp.net/x.jpg'],
	['a soft hyphen', 'https://pps.whats\u00adapp.net/x.jpg'],
	['a letter that is lower-cased to k', 'https://pps.whatsapp.net\u212a/x.jpg'],
	['no slash behind the host', 'https://pps.whatsapp.net?x.jpg'],
	['one slash', 'https:/pps.whatsapp.net/x.jpg'],
	['three slashes', 'https:///pps.whatsapp.net/x.jpg'],
	['no scheme', '//pps.whatsapp.net/x.jpg'],
	['another service of the same company', 'https://scontent.xx.fbcdn.net/v/x.jpg'],
	['nothing', ''],
])('%s is not asked: %j', (_what, url) => {
	expect(pictureAddress(url)).toBeNull();
});

test('whatever is let through goes to a host under whatsapp.net, over HTTPS, without a user', () => {
	const piece = fc.constantFrom(
		...['https://', 'http://', 'pps', '.', 'whatsapp.net', 'evil.example', '127.0.0.1', '@', ':'],
		...['/', '\\', '?', '#', '%2e', '\t', ' ', '443', '[::1]', '。', 'x'],
	);
	const urls = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
	const likely = urls.map((rest) => `https://${rest}`);
	fc.assert(
		fc.property(fc.oneof(urls, likely, fc.webUrl()), (url) => {
			const address = pictureAddress(url);
			if (address === null) return;
			const { protocol, hostname, port, username, password } = new URL(address);
			expect(`.${hostname}`).toMatch(/\.whatsapp\.net$/);
			expect({ protocol, port, username, password }).toEqual({
				...{ protocol: 'https:', port: '', username: '', password: '' },
			});
		}),
		{ numRuns: 5000 },
	);
});
