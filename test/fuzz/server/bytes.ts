import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { WholeAnswer } from './httpAnswer';

const ENCODERS: Record<WholeAnswer['charset'], (text: string) => Buffer> = {
	'utf-8': (text) => Buffer.from(text),
	latin1: (text) => Buffer.from(text, 'latin1'),
	'windows-1251': toWindows1251,
	'utf-16le': (text) => Buffer.from(text, 'utf16le'),
	'utf-16le with BOM': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
	'invalid utf-8': toInvalidUtf8,
};

const PACKERS: Record<WholeAnswer['packing'], (bytes: Buffer) => Buffer> = {
	none: (bytes) => bytes,
	gzip: (bytes) => gzipSync(bytes),
	deflate: (bytes) => deflateSync(bytes),
	'raw deflate': (bytes) => deflateRawSync(bytes),
	br: (bytes) => brotliCompressSync(bytes),
};

/** The bytes of a body, in its charset and packed. */
export function toBytes(text: string, { charset, packing, packedAs }: WholeAnswer): Buffer {
	const packed = PACKERS[packing](ENCODERS[charset](text));
	if (packedAs === 'whole' || packing === 'none') return packed;
	if (packedAs === 'cut off') return packed.subarray(0, packed.length / 2);
	const middle = Math.floor(packed.length / 2);
	return Buffer.concat([packed.subarray(0, middle), Buffer.from('%%%'), packed.subarray(middle)]);
}

/** The names by which headers call them. */
export const CHARSET_NAMES: Record<WholeAnswer['charset'], string> = {
	'utf-8': 'utf-8',
	latin1: 'iso-8859-1',
	'windows-1251': 'windows-1251',
	'utf-16le': 'utf-16le',
	'utf-16le with BOM': 'utf-16le',
	'invalid utf-8': 'utf-8',
};

export const PACKING_NAMES: Record<WholeAnswer['packing'], string | null> = {
	none: null,
	gzip: 'gzip',
	deflate: 'deflate',
	'raw deflate': 'deflate',
	br: 'br',
};

/** ASCII and the letters А to я; what the charset has not becomes a question mark. */
function toWindows1251(text: string): Buffer {
	const codes = Array.from(text, (letter) => {
		const code = letter.codePointAt(0) ?? 0;
		if (code < 0x80) return code;
		return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : 0x3f;
	});
	return Buffer.from(codes);
}

/** A byte that begins a letter and one that none begins with, in the middle of the first text. */
function toInvalidUtf8(text: string): Buffer {
	const quote = text.indexOf('"') + 1;
	return Buffer.concat([
		Buffer.from(text.slice(0, quote)),
		Buffer.from([0xe3, 0xff]),
		Buffer.from(text.slice(quote)),
	]);
}
