import { Readable } from 'node:stream';
import type {
	Credentials,
	Gateway,
	GatewayRequest,
} from '../../nodes/WhatsAppChats/gateways/gateway';
import { readAnswer } from '../../nodes/WhatsAppChats/http/answer';

/** A full response as n8n's HTTP helpers give it; a body that is no text is sent as JSON. */
export function response(statusCode: number, body: unknown, contentType = 'application/json') {
	const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
	const bytes = Buffer.isBuffer(body) ? body : Buffer.from(text);
	return { statusCode, headers: { 'content-type': contentType }, body: Readable.from([bytes]) };
}

/** What is made of a response. */
export async function read(
	gateway: Gateway,
	request: GatewayRequest,
	answer: unknown,
	secrets: readonly string[] = [],
	credentials: Credentials = {},
): Promise<unknown> {
	const { signal } = new AbortController();
	const context = { credentials, secrets, maxMegabytes: 64, signal };
	return await readAnswer(gateway, request, answer, context);
}
