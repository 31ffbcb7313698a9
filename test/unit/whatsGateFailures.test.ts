import type { Credentials, GatewayRequest } from '../../nodes/WhatsAppChats/gateways/gateway';
import { whatsGate } from '../../nodes/WhatsAppChats/gateways/whatsGate';
import { read, response } from './answers';
import { rejectionOf, shownText } from './thrown';

const CHATS: GatewayRequest = { method: 'POST', path: '/get-chats', body: { WhatsappID: '1' } };

const UNAUTHORIZED = {
	name: 'Unauthorized',
	message: 'Your request was made with invalid credentials.',
	code: 0,
};

async function fail(statusCode: number, body: unknown, credentials: Credentials = {}) {
	const answer = response(statusCode, body);
	return await rejectionOf(() => read(whatsGate, CHATS, answer, ['S3CRET'], credentials));
}

test.each([
	[500, UNAUTHORIZED],
	[401, { ...UNAUTHORIZED, status: 401 }],
	[200, UNAUTHORIZED],
])('HTTP %i with %j is a bad key, not a fault of the server to wait for', async (status, body) => {
	const failure = await fail(status, body);
	expect(failure.message).toMatch(/refused the API key/);
	expect(failure.description).toContain("'API Key'");
	expect(shownText(failure)).not.toMatch(/try again|later|problem of its own/i);
	expect(failure.httpStatus).toBe(status);
});

describe('A key that is refused may belong to the other host:', () => {
	const COPY = "Copy 'API Key' into the credential once more from your WhatsGate account.";
	const IF_ORG = `${COPY} If your account is on whatsgate.org, not on whatsgate.ru, enter https://whatsgate.org/api/v1 in 'Base URL'.`;
	const RU =
		"If your account is on whatsgate.ru, not on whatsgate.org, enter https://whatsgate.ru/api/v1 in 'Base URL'.";
	const IF_RU = `${COPY} ${RU}`;

	test.each([
		['', IF_ORG],
		['https://whatsgate.ru/api/v1', IF_ORG],
		['www.whatsgate.ru/some/panel', IF_ORG],
		['https://whatsgate.org/api/v1', IF_RU],
		[' whatsgate.org/ ', IF_RU],
		['https://proxy.example/whatsgate.org/api/v1', COPY],
		['http://127.0.0.1:4103/api/v1', COPY],
	])('asked at %j', async (baseUrl, description) => {
		for (const status of [500, 401]) {
			expect(await fail(status, UNAUTHORIZED, { baseUrl })).toMatchObject({
				message: 'WhatsGate refused the API key',
				description,
			});
		}
	});

	test('also where WhatsGate says 401 and no word', async () => {
		expect(await fail(401, undefined, { baseUrl: 'whatsgate.org' })).toMatchObject({
			message: 'WhatsGate refused the key',
			description: `Check 'API Key' in the credential of this node. ${RU}`,
		});
	});

	test('no other failure sends anybody to another host', async () => {
		for (const [status, name] of [
			[400, 'Bad Request'],
			[500, 'Internal Server Error'],
		] as const) {
			expect(shownText(await fail(status, { name }, {}))).not.toMatch(/whatsgate\.(org|ru)/);
		}
	});
});

test.each([
	[{ result: 'ERROR' }, /ERROR/],
	[{ result: 'ERROR', message: 'WhatsApp not found' }, /WhatsApp not found/],
	[{ result: 'ERROR', data: 'No such WhatsappID' }, /No such WhatsappID/],
	[{ result: 'FAIL', data: [] }, /FAIL/],
	[{ data: [] }, /WhatsGate/],
	[{ result: true, data: [] }, /WhatsGate/],
	[{ result: null }, /WhatsGate/],
	[{}, /WhatsGate/],
])('HTTP 200 with %j is a failure: the result is not "OK"', async (body, words) => {
	expect((await fail(200, body)).message).toMatch(words);
});

test('what it says is quoted without the key', async () => {
	const failure = await fail(400, { name: 'Bad Request', message: 'Key S3CRET has no phone' });
	expect(failure.message).toMatch(/Bad Request.*has no phone/);
	expect(shownText(failure)).not.toContain('S3CRET');
});

test('a status that is a failure is one even where the result is "OK"', async () => {
	expect((await fail(500, { result: 'OK', data: [] })).message).toMatch(/HTTP 500/);
});

test('"OK" is a success and handed over untouched', async () => {
	const body = { result: 'OK', data: [] };
	expect(await read(whatsGate, CHATS, response(200, body))).toEqual(body);
});

test.each([{}, { data: [] }, { result: null }])(
	'an answer without a result, %j, is not quoted as though WhatsGate had said so',
	async (body) => {
		const { message } = await fail(200, body);
		expect(message).toBe('WhatsGate refused the request without saying why');
	},
);
