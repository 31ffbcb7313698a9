import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { networkError } from '../http/errors/networkErrors';
import { isRecord } from '../whatsapp/coerce';
import { pictureAddress } from './allowedHosts';
import { readImageFormat } from './imageFormat';

/** A picture as a file of n8n's, or in words why there is none. */
export type Picture = { file: IBinaryData } | { failure: string };

/** Where a picture is, what to call its file (without an extension), and how long it may take. */
export type PictureWanted = { url: string; fileName: string; timeoutSeconds: number };

const MAX_BYTES = 5 * 1024 * 1024;

/**
 * Downloads the pictures of one run, each address once. No key and no header
 * of the gateway's is sent. Redirects are not followed, as they could lead anywhere.
 */
export class Pictures {
	private readonly asked = new Map<string, Promise<Picture>>();

	constructor(
		private readonly helpers: IExecuteFunctions['helpers'],
		private readonly stop?: AbortSignal,
	) {}

	/** Never fails: a picture that can't be had is no failure of its chat. */
	async download(wanted: PictureWanted): Promise<Picture> {
		const asked = this.asked.get(wanted.url) ?? this.ask(wanted);
		this.asked.set(wanted.url, asked);
		const picture = await asked;
		if ('failure' in picture) return picture;
		const { file } = picture;
		return { file: { ...file, fileName: `${wanted.fileName}.${file.fileExtension}` } };
	}

	private async ask({ url, fileName, timeoutSeconds }: PictureWanted): Promise<Picture> {
		const address = pictureAddress(url);
		if (address === null) return { failure: "not an address of WhatsApp's picture service" };
		const limit = AbortSignal.timeout(Math.ceil(timeoutSeconds * 1000));
		const end = new AbortController();
		const signals = [limit, end.signal, ...(this.stop ? [this.stop] : [])];
		try {
			const bytes = await this.read(address, AbortSignal.any(signals));
			return typeof bytes === 'string' ? { failure: bytes } : await this.toFile(bytes, fileName);
		} catch (error) {
			if (limit.aborted) return { failure: `took longer than ${timeoutSeconds} s` };
			return { failure: networkError({ title: 'the picture service' }, error).message };
		} finally {
			end.abort(); // the connection of an answer that is not wanted to its end
		}
	}

	/** @returns the bytes of the answer, or in words what is wrong with it */
	private async read(url: string, abortSignal: AbortSignal): Promise<Buffer | string> {
		const answer: unknown = await this.helpers.httpRequest({
			url,
			headers: { Accept: 'image/*' },
			encoding: 'stream',
			abortSignal,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		});
		const { statusCode, body } = isRecord(answer) ? answer : {};
		if (statusCode !== 200) return `HTTP ${String(statusCode)}`;
		return isStream(body) ? await readUpTo(MAX_BYTES, body) : 'no answer that can be read';
	}

	private async toFile(bytes: Buffer, fileName: string): Promise<Picture> {
		if (bytes.length === 0) return { failure: 'an empty answer' };
		const format = readImageFormat(bytes);
		if (!format) return { failure: 'not an image' };
		if (!format.isWhole) return { failure: 'an image that is cut off' };
		const { mimeType, extension } = format;
		const name = `${fileName}.${extension}`;
		return await this.helpers.prepareBinaryData(bytes, name, mimeType).then(
			(file) => ({ file }),
			() => ({ failure: 'n8n could not store it' }),
		);
	}
}

/** Ends the answer as soon as it grows too large, whatever length it had announced. */
async function readUpTo(most: number, body: AsyncIterable<unknown>): Promise<Buffer | string> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of body) {
		if (!Buffer.isBuffer(chunk)) return 'no answer that can be read';
		length += chunk.length;
		if (length > most) return `larger than ${most / 1024 / 1024} MB`;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

function isStream(body: unknown): body is AsyncIterable<unknown> {
	return typeof body === 'object' && body !== null && Symbol.asyncIterator in body;
}
