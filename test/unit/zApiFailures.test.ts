import type { GatewayRequest } from '../../nodes/WhatsAppChats/gateways/gateway';
import { plugChat } from '../../nodes/WhatsAppChats/gateways/plugChat';
import { zApi } from '../../nodes/WhatsAppChats/gateways/zApi';
import { read, response } from './answers';
import { rejectionOf, shownText } from './thrown';

const CHATS: GatewayRequest = { method: 'GET', path: '/chats' };
const STATUS: GatewayRequest = { method: 'GET', path: '/status' };

/** Texts of Z-API's errors, the status they are known with, and what a person must be message. */
const KNOWN: Array<[error: string, status: number, message: RegExp, wayOut: RegExp]> = [
	['your client-token is not configured', 400, /wants.*Client-Token/, /Fill 'Client-Token'/],
	['null not allowed', 400, /wants.*Client-Token/, /Fill 'Client-Token'/],
	['Client-Token not allowed', 403, /refused the Client-Token/, /'Client-Token'/],
	['203.0.113.7 not allowed', 403, /IP address/, /allowed IPs/],
	['2001:db8::7 not allowed', 400, /IP address/, /allowed IPs/],
	['Instance not found', 404, /no instance/, /'Instance ID' and 'Instance Token'/],
	['Instance not found', 400, /no instance/, /'Instance ID' and 'Instance Token'/],
	[
		'To continue sending a message, you must subscribe to this instance again',
		400,
		/subscription.*ended/,
		/[Rr]enew/,
	],
	['You are not connected.', 400, /not connected/, /QR code/],
	['You need to restore the session.', 400, /not connected/, /QR code/],
];

test.each(KNOWN)(
	'Z-API’s "%s" with HTTP %i is put into words',
	async (error, status, message, wayOut) => {
		const answer = response(status, { error });
		const failure = await rejectionOf(() => read(zApi, CHATS, answer));
		expect(failure.message).toMatch(message);
		expect(failure.description).toMatch(wayOut);
		expect(failure.httpStatus).toBe(status);
	},
);

test.each(KNOWN)('Z-API’s "%s" is known with HTTP 200 as well', async (error, _status, message) => {
	const answer = response(200, { error });
	expect((await rejectionOf(() => read(zApi, CHATS, answer))).message).toMatch(message);
});

test('the address of this n8n is not shown', async () => {
	const answer = response(403, { error: '203.0.113.7 not allowed' });
	expect(shownText(await rejectionOf(() => read(zApi, CHATS, answer)))).not.toMatch(/203\./);
});

describe.each([zApi, plugChat])('$title', (gateway) => {
	test.each(['You are not connected.', 'You need to restore the session.'])(
		'"%s" says that the phone is not connected',
		async (error) => {
			const answer = response(400, { error });
			const failure = await rejectionOf(() => read(gateway, CHATS, answer));
			expect(failure.message).toMatch(/phone.*not connected/);
		},
	);

	test.each([
		{ error: 'Something new' },
		{ error: { message: 'Something new' } },
		{ error: true, message: 'Something new' },
	])('a failure with HTTP 200, %j, is a failure and quoted', async (body) => {
		const failure = await rejectionOf(() => read(gateway, CHATS, response(200, body)));
		expect(failure.message).toContain('Something new');
	});

	test.each([
		{ connected: true, error: 'You are already connected', smartphoneConnected: true },
		{ connected: false, error: 'You are not connected.', smartphoneConnected: false },
		{ connected: false, error: 'You need to restore the session.' },
	])('a status fills `error` on success too: %j', async (body) => {
		expect(await read(gateway, STATUS, response(200, body))).toEqual(body);
	});

	test.each([
		[[]],
		[[{ phone: '5511999999999' }]],
		[{ value: [] }],
		[{ phone: '5511999999999', error: null }],
		[{ phone: '5511999999999', error: '' }],
		[{ phone: '5511999999999', error: false }],
	])('%j is a success and handed over untouched', async (body) => {
		expect(await read(gateway, CHATS, response(200, body))).toEqual(body);
	});
});
