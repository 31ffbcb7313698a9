import type { ServerResponse } from 'node:http';

/** One way in which the picture service answers. */
export type PictureAnswer =
	/** All the bytes, with that status and Content-Type; null sends none. */
	| { kind: 'whole'; status: number; bytes: Buffer; type: string | null }
	/** Announces all the bytes, sends half of them, and the connection breaks. */
	| { kind: 'brokenOff'; bytes: Buffer }
	/** Half of the bytes, and then nothing more. */
	| { kind: 'stalls'; bytes: Buffer }
	/** Never answers. */
	| { kind: 'hang' }
	/** The beginning of a picture, and then more and more; announced where a length is given. */
	| { kind: 'endless'; bytes: Buffer; announced?: number; status?: number }
	| { kind: 'reset' }
	/** 302 to another address, with a picture beside it. */
	| { kind: 'redirect'; location: string; bytes: Buffer };

const JPEG = { 'content-type': 'image/jpeg' };
const CHUNK = Buffer.alloc(64 * 1024);

/** Sends that answer; `count` is told how many bytes of an endless one went out. */
export function deliverPicture(
	response: ServerResponse,
	answer: PictureAnswer,
	count: (bytes: number) => void,
): void {
	switch (answer.kind) {
		case 'whole': {
			const type = answer.type === null ? {} : { 'content-type': answer.type };
			const length = { 'content-length': answer.bytes.length };
			response.writeHead(answer.status, { ...type, ...length }).end(answer.bytes);
			return;
		}
		case 'brokenOff':
			response.writeHead(200, { ...JPEG, 'content-length': answer.bytes.length });
			// Only once the half is on its way, or the client would see a plain reset.
			response.write(half(answer.bytes), () => response.socket?.destroy());
			return;
		case 'stalls':
			response.writeHead(200, JPEG).write(half(answer.bytes));
			return;
		case 'hang':
			return;
		case 'endless': {
			const { announced, status = 200 } = answer;
			const length = announced === undefined ? {} : { 'content-length': announced };
			response.writeHead(status, { ...JPEG, ...length }).write(answer.bytes);
			sendOnAndOn(response, count);
			return;
		}
		case 'reset':
			response.socket?.resetAndDestroy();
			return;
		case 'redirect':
			response.writeHead(302, { ...JPEG, location: answer.location }).end(answer.bytes);
	}
}

function half(bytes: Buffer): Buffer {
	return bytes.subarray(0, bytes.length / 2);
}

function sendOnAndOn(response: ServerResponse, count: (bytes: number) => void): void {
	response.write(CHUNK, (error) => {
		if (error) return;
		count(CHUNK.length);
		sendOnAndOn(response, count);
	});
}
