import { readImageFormat } from '../../nodes/WhatsAppChats/pictures/imageFormat';
import { PICTURE_KINDS, SAMPLE_PICTURES } from '../gateways';

describe.each(PICTURE_KINDS)('A picture of the kind %s', (kind, mimeType, extension) => {
	const bytes = SAMPLE_PICTURES[kind];

	test('is recognised by its bytes', () => {
		expect(readImageFormat(bytes)).toEqual({ mimeType, extension, isWhole: true });
	});

	test('is cut off wherever it ends too early', () => {
		for (let length = 12; length < bytes.length - 1; length++) {
			const part = readImageFormat(bytes.subarray(0, length));
			expect({ length, part }).toEqual({ length, part: { mimeType, extension, isWhole: false } });
		}
	});
});

test('a few bytes behind the end of a JPEG or PNG do no harm', () => {
	for (const bytes of [SAMPLE_PICTURES.jpeg, SAMPLE_PICTURES.png]) {
		expect(readImageFormat(Buffer.concat([bytes, Buffer.alloc(16)]))?.isWhole).toBe(true);
	}
});

test.each([
	['nothing', ''],
	['a web page', '<!DOCTYPE html><html></html>'],
	['JSON', '{"error":"URL signature expired"}'],
	['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
	['SVG with a prologue', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
	['a BMP', 'BM\x46\0\0\0\0\0\0\0\x36\0\0\0'],
	['an AVIF', '\0\0\0\x20ftypavif\0\0\0\0'],
	['sound in the same container as WebP', 'RIFF\x24\0\0\0WAVEfmt '],
	['a program', 'MZ\x90\0\x03\0\0\0'],
	['two bytes of a JPEG', '\xff\xd8'],
	['a picture behind something else', ' \xff\xd8\xff\xe0\xff\xd9'],
])('%s is no picture', (_what, bytes) => {
	expect(readImageFormat(Buffer.from(bytes, 'latin1'))).toBeNull();
});
