import { Slice } from '../eventLoop/slices';
import { CharsetReader } from './charset';
import { UnreadableAnswer } from './errors/unreadableAnswer';

/** The bytes of an answer as they come in; `destroy` closes the connection. */
type ByteStream = AsyncIterable<unknown> & { destroy(): unknown };

/**
 * Reads the body of an answer as text, and no more of it than may be: what is not wanted to its end is
 * let go at once, with its connection.
 * @param body the stream that n8n's HTTP helpers give, already unpacked
 * @param contentType the header Content-Type, for the charset
 * @param signal ends the reading
 * @throws UnreadableAnswer where it is too large, or no text
 */
export async function readBody(
	body: unknown,
	contentType: unknown,
	maxBytes: number,
	signal: AbortSignal,
): Promise<string> {
	if (!isByteStream(body)) return '';
	const close = () => void body.destroy();
	signal.addEventListener('abort', close);
	try {
		signal.throwIfAborted();
		const text = await readUpTo(maxBytes, body, new CharsetReader(contentType));
		signal.throwIfAborted();
		return text;
	} finally {
		signal.removeEventListener('abort', close);
		close();
	}
}

async function readUpTo(max: number, body: ByteStream, reader: CharsetReader): Promise<string> {
	const slice = new Slice();
	const parts: string[] = [];
	let length = 0;
	for await (const chunk of body) {
		if (!Buffer.isBuffer(chunk)) throw new UnreadableAnswer('notJson');
		length += chunk.length;
		if (length > max) throw new UnreadableAnswer('tooLarge');
		parts.push(reader.read(chunk));
		if (slice.isOver) await slice.next();
	}
	return parts.join('') + reader.end();
}

/** Lets go of an answer that nobody waits for any more. */
export function discard(response: unknown): void {
	if (typeof response !== 'object' || response === null || !('body' in response)) return;
	if (isByteStream(response.body)) response.body.destroy();
}

function isByteStream(body: unknown): body is ByteStream {
	return (
		typeof body === 'object' &&
		body !== null &&
		Symbol.asyncIterator in body &&
		'destroy' in body &&
		typeof body.destroy === 'function'
	);
}
