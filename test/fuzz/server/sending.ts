import type { Socket } from 'node:net';
import type { WholeAnswer } from './httpAnswer';

const DRIP_MILLISECONDS = 5;
const MAX_DRIPS = 15;

/** An endless body ends here all the same, so that a client that reads on does not fill the memory. */
const MAX_BYTES = 20 * 1024 * 1024;

type Wire = { head: Buffer; body: Buffer };

/** Sends an answer as far as it is to come, and in its own time. */
export function send(
	socket: Socket,
	{ head, body }: Wire,
	{ ending: { how, at }, framing }: WholeAnswer,
): void {
	const wire = Buffer.concat([head, body]);
	const part = wire.subarray(0, Math.floor(wire.length * at));
	switch (how) {
		case 'reset':
			socket.write(part, () => socket.resetAndDestroy());
			return;
		case 'closed':
			socket.end(part);
			return;
		case 'stalled':
			socket.write(part);
			return;
		case 'endless':
			return sendForEver(socket);
		case 'trickled':
			return drip(socket, wire, framing === 'to the end');
		case 'whole':
			if (framing === 'to the end') socket.end(wire);
			else socket.write(wire);
	}
}

/** A body in chunks that goes on with spaces. */
function sendForEver(socket: Socket): void {
	const type = 'Content-Type: application/json\r\n';
	socket.write(`HTTP/1.1 200 OK\r\n${type}Transfer-Encoding: chunked\r\n\r\n`);
	const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
	let sent = 0;
	const goOn = () => {
		while (!socket.destroyed && sent < MAX_BYTES) {
			sent += chunk.length;
			if (!socket.write(chunk)) return void socket.once('drain', goOn);
		}
	};
	goOn();
}

function drip(socket: Socket, wire: Buffer, isToTheEnd: boolean): void {
	const size = Math.ceil(wire.length / MAX_DRIPS);
	let at = 0;
	const timer = setInterval(() => {
		if (!socket.destroyed) socket.write(wire.subarray(at, at + size));
		at += size;
		if (at < wire.length && !socket.destroyed) return;
		clearInterval(timer);
		if (isToTheEnd) socket.end();
	}, DRIP_MILLISECONDS);
}

/** Whether the end of an answer never comes, beyond doubt: it breaks no other rule of HTTP. */
export function neverEnds({ status, headers, framing, ending }: WholeAnswer): boolean {
	if (ending.how === 'endless') return true;
	const isPlain = status === 200 && headers.length === 0;
	const isFramed = framing === 'length' || framing === 'chunked' || framing === 'to the end';
	return isPlain && isFramed && ending.how === 'stalled' && ending.at < 0.9;
}
