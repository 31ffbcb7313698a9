import { UnreadableAnswer } from './errors/unreadableAnswer';

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * Reads the bytes of an answer as text, piece by piece, in the charset that its header declares, or else in
 * UTF-8, which JSON is in.
 * @param contentType the header Content-Type
 * @throws UnreadableAnswer for a charset that is not known, and for bytes that it can't mean
 */
export class CharsetReader {
	private readonly decoder: Decoder;

	constructor(contentType: unknown) {
		const header = typeof contentType === 'string' ? contentType.slice(0, 200) : '';
		const [, charset = 'utf-8'] = /charset *= *["']?([^\s"';,]+)/i.exec(header) ?? [];
		const decoder = tryToDecode(charset);
		if (!decoder) throw new UnreadableAnswer('unknownCharset');
		this.decoder = decoder;
	}

	read(bytes: Uint8Array): string {
		return this.decode(bytes);
	}

	/** What is left once all bytes were read: nothing, or a letter that was cut in two. */
	end(): string {
		return this.decode();
	}

	private decode(bytes?: Uint8Array): string {
		const text = this.tryToRead(bytes);
		if (text === null) throw new UnreadableAnswer('otherCharset');
		return text;
	}

	private tryToRead(bytes?: Uint8Array): string | null {
		try {
			return bytes ? this.decoder.decode(bytes, { stream: true }) : this.decoder.decode();
		} catch {
			return null;
		}
	}
}

function tryToDecode(charset: string): Decoder | null {
	try {
		return new TextDecoder(charset, { fatal: true });
	} catch {
		return null;
	}
}
