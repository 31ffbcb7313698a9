import { createServer } from 'node:http';
import express from 'express';
import { close, listen } from '../gateways/listening';

/** What the node may ask: each reads, and changes nothing in WhatsApp or on the server. */
const READING: ReadonlyArray<[method: string, path: RegExp]> = [
	['POST', /^\/chat\/(findChats|findContacts|fetchProfilePictureUrl)\/[^/]+$/],
	['GET', /^\/instance\/connectionState\/[^/]+$/],
	['GET', /^\/group\/(inviteInfo|findGroupInfos)\/[^/]+$/],
];

/** A server before the real one that lets nothing through but what reads. */
export interface ReadOnlyProxy {
	readonly origin: string;
	/** Everything received, as 'POST /chat/findChats/shop'. */
	readonly requests: string[];
	/** What was not let through. */
	readonly refused: string[];
	stop(): Promise<void>;
}

/** Starts one before the server at that address. */
export async function startReadOnlyProxy(target: string): Promise<ReadOnlyProxy> {
	const app = express().disable('x-powered-by');
	const server = createServer(app);
	const requests: string[] = [];
	const refused: string[] = [];
	app.use(express.text({ type: () => true, limit: '1mb' }));
	app.use(async ({ method, path, originalUrl, headers, body }, response) => {
		const asked = `${method} ${path}`;
		requests.push(asked);
		if (!READING.some(([allowed, form]) => method === allowed && form.test(path))) {
			refused.push(asked);
			response.status(403).json({ error: 'This is not for a test to ask' });
			return;
		}
		const { apikey, 'content-type': type } = headers;
		const answer = await fetch(target + originalUrl, {
			method,
			redirect: 'manual',
			headers: {
				...(typeof apikey === 'string' ? { apikey } : {}),
				...(type === undefined ? {} : { 'content-type': type }),
			},
			...(method === 'POST' && typeof body === 'string' ? { body } : {}),
		}).catch(() => null);
		if (answer === null) {
			response.socket?.resetAndDestroy();
			return;
		}
		response.status(answer.status).type(answer.headers.get('content-type') ?? 'text/plain');
		response.send(Buffer.from(await answer.arrayBuffer()));
	});
	const origin = await listen(server, { host: '127.0.0.1', port: 0 });
	return { origin, requests, refused, stop: async () => await close(server) };
}
