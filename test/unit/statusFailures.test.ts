import { gateways } from '../../nodes/WhatsAppChats/gateways';
import type { GatewayRequest } from '../../nodes/WhatsAppChats/gateways/gateway';
import { read, response } from './answers';
import { rejectionOf, shownText } from './thrown';

const REQUEST: GatewayRequest = { method: 'GET', path: '/chats' };

describe.each(gateways)('an answer of $title', (gateway) => {
	const fail = async (statusCode: number, body: unknown, request = REQUEST) =>
		await rejectionOf(() => read(gateway, request, response(statusCode, body), ['S3CRET']));

	test.each([
		[301, /moved/],
		[304, /nothing has changed/],
		[302, /moved/],
		[307, /moved/],
		[400, /refused the request/],
		[401, /refused the key/],
		[402, /paid/],
		[403, /refused the key/],
		[404, /found nothing/],
		[405, /kind of request/],
		[408, /too long/],
		[415, /kind of request/],
		[418, /refused the request/],
		[422, /refused the request/],
		[429, /too many requests/],
		[500, /problem of its own \(HTTP 500\)/],
		[502, /problem of its own \(HTTP 502\)/],
		[503, /problem of its own \(HTTP 503\)/],
		[504, /problem of its own \(HTTP 504\)/],
	])('with HTTP %i has its words, whatever the body', async (status, words) => {
		for (const body of [{}, [], null, undefined, '', '<html>x</html>', { value: [] }]) {
			const failure = await fail(status, body);
			expect(failure.message).toMatch(words);
			expect(failure.message).toContain(gateway.title);
			expect(failure.description).not.toBe('');
			expect(failure.httpStatus).toBe(status);
		}
	});

	test.each([401, 403])('with HTTP %i names the fields that hold the key', async (status) => {
		expect((await fail(status, {})).description).toContain(gateway.keyFields);
	});

	test.each([301, 302, 405, 415])('with HTTP %i points at the address', async (status) => {
		expect((await fail(status, {})).description).toContain("'Base URL'");
	});

	test.each(['Chat', 'Invite'])(
		'with HTTP 404 points at %s where that was asked for',
		async (parameter) => {
			expect((await fail(404, {}, { ...REQUEST, parameter })).message).toContain(`'${parameter}'`);
		},
	);

	test('quotes what the provider says, without address and secret', async () => {
		const text = 'Bad S3CRET at https://x.example/instances/I/token/S3CRET for number 123';
		for (const body of [{ error: text }, { message: text }]) {
			const failure = await fail(400, body);
			expect(failure.message).toMatch(/Bad .* for number 123/);
			expect(shownText(failure)).not.toMatch(/S3CRET|x\.example/);
		}
	});

	test.each([undefined, null, 'text', {}, { body: {} }, { statusCode: '200', body: {} }])(
		'that has no status, %p, is a failure too',
		async (broken) => {
			const failure = await rejectionOf(() => read(gateway, REQUEST, broken));
			expect(failure.message).toContain(gateway.title);
		},
	);

	test.each([
		['', /empty/],
		[' \n', /empty/],
		[undefined, /empty/],
		['<!DOCTYPE html><html></html>', /web page/],
		['\n<html>', /web page/],
		['[{"phone":"5511999999999","na', /cut off or is not JSON/],
		['OK', /not JSON/],
	])('with success and the body %j is no data', async (body, words) => {
		const failure = await fail(200, body);
		expect(failure.message).toMatch(words);
		expect(shownText(failure)).not.toContain('5511999999999');
	});
});
