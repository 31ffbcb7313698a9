import type { GatewayName } from '../../../nodes/WhatsAppChats/whatsapp/items';
import { TRAITS } from '../../gateways';
import { CHARSET_NAMES, PACKING_NAMES, toBytes } from './bytes';
import { insideHeader, insideJson, withEchoes, type Known } from './echoes';
import type { WholeAnswer } from './httpAnswer';
import { entriesOf, type PageAsked } from './pages';

const MEGABYTE = 1024 * 1024;

/** Stands for the list in what a gateway puts around it. */
const LIST = '⟦list⟧';

/** Who asks, which decides how a list comes. */
export type Asker = GatewayName;

/** A whole answer as it goes over the wire: its first line and headers, and its body in a frame. */
export function toWire(
	answer: WholeAnswer,
	known: Known,
	asker: Asker,
	asked: PageAsked,
): { head: Buffer; body: Buffer } {
	const bytes = toBytes(bodyText(answer, known, asker, asked), answer);
	const { frame, body } = framed(bytes, answer);
	const head = [
		`HTTP/1.1 ${answer.status} ${insideHeader(withEchoes(answer.reason, known))}`,
		...[...typeHeaders(answer), ...frame, ...answer.headers].map(
			([name, value]) => `${name}: ${insideHeader(withEchoes(value, known))}`,
		),
	];
	return { head: Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body };
}

function bodyText({ body }: WholeAnswer, known: Known, asker: Asker, asked: PageAsked): string {
	if ('text' in body) return withEchoes(body.text, known);
	if ('bombOf' in body) return `[${' '.repeat(body.bombOf * MEGABYTE)}]`;
	if ('list' in body) {
		const list = `[${entriesOf(body.list, asked).join(',')}]`;
		const frame = JSON.stringify(TRAITS[asker].asList(LIST));
		const json = frame.replace(JSON.stringify(LIST), () => list);
		return withEchoes(json, known, insideJson);
	}
	const json = withEchoes(body.json, known, insideJson);
	return 'cutAt' in body ? json.slice(0, json.length * body.cutAt) : json;
}

type Headers = Array<readonly [name: string, value: string]>;

function typeHeaders({ charset, contentType, packing, contentEncoding }: WholeAnswer): Headers {
	const type = contentType?.replace('⟦charset⟧', CHARSET_NAMES[charset]);
	const encoding = contentEncoding === '⟦packing⟧' ? PACKING_NAMES[packing] : contentEncoding;
	return [
		...(type === undefined ? [] : [['Content-Type', type] as const]),
		...(encoding === null ? [] : [['Content-Encoding', encoding] as const]),
	];
}

/** How the client is told where a body ends, rightly or wrongly. */
function framed(bytes: Buffer, { framing }: WholeAnswer): { frame: Headers; body: Buffer } {
	const length = (size: number) => ['Content-Length', String(size)] as const;
	switch (framing) {
		case 'chunked':
			return { frame: [['Transfer-Encoding', 'chunked']], body: inChunks(bytes) };
		case 'to the end':
			return { frame: [['Connection', 'close']], body: bytes };
		case 'too long':
			return { frame: [length(bytes.length + 10)], body: bytes };
		case 'too short':
			return { frame: [length(Math.floor(bytes.length / 2))], body: bytes };
		case 'two lengths':
			return { frame: [length(bytes.length), length(bytes.length + 1)], body: bytes };
		case 'length':
			return { frame: [length(bytes.length)], body: bytes };
	}
}

function inChunks(bytes: Buffer): Buffer {
	const chunks: Buffer[] = [];
	const size = Math.max(1, Math.ceil(bytes.length / 5));
	for (let at = 0; at < bytes.length; at += size) {
		const chunk = bytes.subarray(at, at + size);
		chunks.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
	}
	return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}
