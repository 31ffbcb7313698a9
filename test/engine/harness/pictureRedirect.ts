import http, { type RequestOptions } from 'node:http';
import https from 'node:https';
import { isRecord } from '../../../nodes/WhatsAppChats/whatsapp/coerce';

/**
 * Sends this process's requests for hosts under whatsapp.net to a simulated picture service, by plain HTTP.
 * n8n's helper uses axios, which calls `https.request` with options; all other requests stay as they are.
 * @param origin such as `http://127.0.0.1:4104`
 * @returns puts the real `https.request` back
 */
export function redirectPictureRequests(origin: string): () => void {
	const { hostname, port } = new URL(origin);
	const { request } = https;
	const redirected = new Proxy(request, {
		apply(target, thisArg, args: unknown[]): unknown {
			const [options, onResponse] = args;
			if (!isForWhatsApp(options)) return Reflect.apply(target, thisArg, args);
			const changed = { protocol: 'http:', hostname, port, agent: false };
			return Reflect.apply(http.request, http, [{ ...options, ...changed }, onResponse]);
		},
	});
	Object.assign(https, { request: redirected });
	return () => Object.assign(https, { request });
}

function isForWhatsApp(options: unknown): options is RequestOptions {
	return isRecord(options) && /(?:^|\.)whatsapp\.net$/i.test(String(options.hostname));
}
