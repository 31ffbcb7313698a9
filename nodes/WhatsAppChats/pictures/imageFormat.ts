/** A kind of image that WhatsApp's pictures come in. */
export type ImageFormat = { mimeType: string; extension: string };

type KnownFormat = ImageFormat & {
	beginning: RegExp;
	isWhole(bytes: Buffer): boolean;
};

/** Some writers pad a file with a few bytes behind its end. */
const MAX_PADDING = 64;

const FORMATS: readonly KnownFormat[] = [
	{
		mimeType: 'image/jpeg',
		extension: 'jpg',
		beginning: /^\xff\xd8\xff/,
		isWhole: endsIn('\xff\xd9'),
	},
	{
		mimeType: 'image/png',
		extension: 'png',
		beginning: /^\x89PNG\r\n/,
		isWhole: endsIn('IEND\xae\x42\x60\x82'),
	},
	{
		mimeType: 'image/webp',
		extension: 'webp',
		beginning: /^RIFF[^]{4}WEBP/,
		isWhole: (bytes) => bytes.length >= bytes.readUInt32LE(4) + 8,
	},
	{
		mimeType: 'image/gif',
		extension: 'gif',
		beginning: /^GIF8[79]a/,
		isWhole: (bytes) => bytes.at(-1) === 0x3b,
	},
];

/**
 * Tells an image by its own bytes, whatever the server called it.
 * @returns null where they are no image, or one of a kind that is not wanted, as SVG
 */
export function readImageFormat(bytes: Buffer): (ImageFormat & { isWhole: boolean }) | null {
	const beginning = bytes.toString('latin1', 0, 16);
	const format = FORMATS.find((known) => known.beginning.test(beginning));
	if (!format) return null;
	const { mimeType, extension } = format;
	return { mimeType, extension, isWhole: format.isWhole(bytes) };
}

function endsIn(ending: string) {
	return (bytes: Buffer): boolean => bytes.subarray(-MAX_PADDING).includes(ending, 0, 'latin1');
}
