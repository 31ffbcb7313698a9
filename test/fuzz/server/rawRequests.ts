import type { Socket } from 'node:net';

/** A request as it came over the wire. */
export type RawRequest = { head: string; path: string; page: number; pageSize: number };

/** Calls back for each request on a connection, once its body has come as well. */
export function readRequests(socket: Socket, onRequest: (request: RawRequest) => void): void {
	let received = '';
	socket.setEncoding('latin1');
	socket.on('data', (text) => {
		received += String(text);
		for (;;) {
			const end = received.indexOf('\r\n\r\n');
			if (end < 0) return;
			const head = received.slice(0, end);
			const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
			if (received.length < end + 4 + length) return;
			received = received.slice(end + 4 + length);
			onRequest(toRequest(head));
		}
	});
}

function toRequest(head: string): RawRequest {
	const [, target = ''] = head.split(' ', 2);
	const [path = '', query] = target.split('?', 2);
	const asked = new URLSearchParams(query);
	return {
		head,
		path,
		page: Number(asked.get('page') ?? 1),
		pageSize: Number(asked.get('pageSize') ?? Infinity),
	};
}
