import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Fault } from '../../gateways';

/** What a test sees of an answer that a server goes on sending. */
export type Sending = { fault: Fault; closed: Promise<void>; bytes: () => number };

/** An answer of JSON that never ends, as fast as it is taken. */
export function endlessAnswer(headers: Record<string, string> = {}, status = 200): Sending {
	return sending((response) => {
		response.writeHead(status, { 'content-type': 'application/json', ...headers });
		Readable.from(endlessList()).pipe(response);
	});
}

/** Headers that come letter by letter and never end. */
export function endlessHeaders(): Sending {
	return sending(({ socket }) => {
		socket?.write('HTTP/1.1 200 OK\r\nx-slow: ');
		const drip = setInterval(() => socket?.write('x'), 20);
		socket?.once('close', () => clearInterval(drip));
	});
}

/** A body of which a byte comes now and then. */
export function tricklingAnswer(): Sending {
	return sending((response) => {
		response.writeHead(200, { 'content-type': 'application/json' });
		const drip = setInterval(() => response.write(' '), 20);
		response.once('close', () => clearInterval(drip));
	});
}

/** Bytes with that content type, and status 200 unless said otherwise. */
export function bytesAnswer(
	bytes: Buffer,
	contentType = 'application/json',
	headers: Record<string, string> = {},
): Fault {
	return {
		kind: 'raw',
		write: (response) =>
			response.writeHead(200, { 'content-type': contentType, ...headers }).end(bytes),
	};
}

/** What is written to the connection as it is. */
export function socketAnswer(text: string): Fault {
	return { kind: 'raw', write: ({ socket }) => void socket?.end(text) };
}

function sending(write: (response: ServerResponse) => void): Sending {
	let close: () => void = () => undefined;
	let bytes = () => 0;
	const closed = new Promise<void>((resolve) => (close = resolve));
	const fault: Fault = {
		kind: 'raw',
		write: (response) => {
			const { socket } = response;
			bytes = () => socket?.bytesWritten ?? 0;
			socket?.once('close', close);
			write(response);
		},
	};
	return { fault, closed, bytes: () => bytes() };
}

function* endlessList(): Generator<Buffer> {
	const chats = Buffer.from('{"phone":"5511999999999"},'.repeat(2_000));
	yield Buffer.from('[');
	for (;;) yield chats;
}
