import { picture, SAMPLE_PICTURES, type PictureAnswer } from '../../gateways';
import {
	accountOf,
	people,
	picturePath,
	pictureUrl,
	usePictureService,
} from '../harness/pictureService';
import { freezeClock, runOn, useSetup, supporting } from '../harness/setup';

freezeClock('2026-11-20T12:00:00.000Z');
const setup = useSetup({ account: accountOf([]), behaviour: { picturesInList: true } });
const service = usePictureService();

const MEGABYTE = 1024 * 1024;
const { jpeg, webp } = SAMPLE_PICTURES;

/** A JPEG of that size. */
const jpegOf = (size: number) =>
	Buffer.concat([jpeg.subarray(0, -2), Buffer.alloc(size - jpeg.length), jpeg.subarray(-2)]);

const whole = (text: string, type: string | null) => picture(Buffer.from(text), type);
const status = (code: number): PictureAnswer => ({
	...{ kind: 'whole', status: code, bytes: jpeg, type: 'image/jpeg' },
});

const FAULTS: Array<[what: string, answer: PictureAnswer, why: RegExp]> = [
	['403', status(403), /^HTTP 403$/],
	['404', status(404), /^HTTP 404$/],
	['a picture with 500', status(500), /^HTTP 500$/],
	['a picture with 206', status(206), /^HTTP 206$/],
	['a web page', whole('<!DOCTYPE html><p>Sign in</p>', 'text/html'), /^not an image$/],
	['a web page that says it is a JPEG', whole('<html></html>', 'image/jpeg'), /^not an image$/],
	['JSON', whole('{"error":"URL signature expired"}', 'application/json'), /^not an image$/],
	['SVG', whole('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'), /^not an image$/],
	['nothing at all', whole('', 'image/jpeg'), /^an empty answer$/],
	['half a JPEG as though whole', picture(jpeg.subarray(0, 150)), /^an image that is cut off$/],
	['half a WebP as though whole', picture(webp.subarray(0, 30)), /^an image that is cut off$/],
	['a JPEG that breaks off', { kind: 'brokenOff', bytes: jpeg }, /broke off the connection/],
	['a connection that is reset', { kind: 'reset' }, /broke off the connection/],
	['a JPEG of 5 MB and a byte', picture(jpegOf(5 * MEGABYTE + 1)), /^larger than 5 MB$/],
	['a JPEG without end', { kind: 'endless', bytes: jpeg }, /^larger than 5 MB$/],
	[
		'a JPEG without end that announces 100 MB',
		{ kind: 'endless', bytes: jpeg, announced: 100 * MEGABYTE },
		/^larger than 5 MB$/,
	],
];

const parameters = (timeout: number) => ({
	...{ operation: 'getChats', options: { downloadPictures: true, timeout } },
});

describe.each(supporting('pictures'))('On %s', (name) => {
	const gateway = () => setup().gateways[name];
	const given = (urls: Array<string | undefined>) => {
		gateway().account.chats = people(urls);
	};

	test.each(FAULTS)(
		'%s is a failed picture, and no failure of its chat',
		async (_what, answer, why) => {
			given([pictureUrl('good'), pictureUrl('bad'), pictureUrl('also-good')]);
			service().answer(picturePath('bad'), answer);
			const run = await runOn(setup(), gateway(), parameters(60));
			expect(run.error).toBeUndefined();
			expect(run.items.map(({ binary }) => binary?.picture?.fileName ?? null)).toEqual([
				'5511999900000.jpg',
				null,
				'5511999900002.jpg',
			]);
			expect(run.items[1]).not.toHaveProperty('binary');
			const [hint, ...others] = run.hints;
			expect(others).toEqual([]);
			const said = /^Pictures downloaded: 2 of 3\. Failed: 1 \(1 × (.*)\)\.$/.exec(hint ?? '');
			expect(said?.[1]).toMatch(why);
		},
	);

	test.each<[what: string, answer: PictureAnswer]>([
		['no answer', { kind: 'hang' }],
		['a JPEG that stalls', { kind: 'stalls', bytes: jpeg }],
	])('%s is waited for no longer than Timeout (Seconds)', async (_what, answer) => {
		given([pictureUrl('slow')]);
		service().answer(picturePath('slow'), answer);
		const { items, hints, error } = await runOn(setup(), gateway(), parameters(1));
		expect(error).toBeUndefined();
		expect(items.map(({ binary }) => binary)).toEqual([undefined]);
		expect(hints).toEqual(['Pictures downloaded: 0 of 1. Failed: 1 (1 × took longer than 1 s).']);
		await service().untilBrokenOff();
	});

	test('a Timeout of a part of a millisecond does no harm', async () => {
		given([pictureUrl('a')]);
		const { items, hints } = await runOn(setup(), gateway(), parameters(59.000_25));
		expect(hints).toEqual([]);
		expect(items[0]?.binary?.picture?.mimeType).toBe('image/jpeg');
	});

	test('a picture of 5 MB is not too large', async () => {
		given([pictureUrl('large')]);
		service().answer(picturePath('large'), picture(jpegOf(5 * MEGABYTE)));
		const { items, hints } = await runOn(setup(), gateway(), parameters(60));
		expect(hints).toEqual([]);
		expect(items[0]?.binary?.picture).toMatchObject({ bytes: 5 * MEGABYTE });
	});

	test.each([200, 404])(
		'an answer without end and with %i is not read to its end',
		async (code) => {
			given([pictureUrl('endless')]);
			service().answer(picturePath('endless'), { kind: 'endless', bytes: jpeg, status: code });
			await runOn(setup(), gateway(), parameters(60));
			await service().untilBrokenOff();
			expect(service().bytesSent).toBeLessThan(16 * MEGABYTE);
		},
	);

	test.each([
		['none', null],
		['a general one', 'application/octet-stream'],
		['another image’s', 'image/png'],
		['that of a web page', 'text/html'],
	])('a picture counts by its bytes, whatever its Content-Type (%s)', async (_what, type) => {
		given([pictureUrl('a')]);
		service().answer(picturePath('a'), picture(SAMPLE_PICTURES.webp, type));
		const { items, hints } = await runOn(setup(), gateway(), parameters(60));
		expect(hints).toEqual([]);
		expect(items[0]?.binary?.picture).toMatchObject({
			...{ mimeType: 'image/webp', fileName: '5511999900000.webp' },
		});
	});

	test('a link that has expired is not asked for', async () => {
		// 0x6B003640 is 1,795,176,000 s: 20 November 2026, 12:00:00 UTC.
		const oe = (hex: string) => `https://pps.whatsapp.net/v/${hex}.jpg?oe=${hex}`;
		const [before, noon, after] = ['6B00363F', '6B003640', '6B003641'].map(oe);
		given([before, noon, after, 'https://pps.whatsapp.net/v/timeless.jpg', undefined]);
		const { items, hints } = await runOn(setup(), gateway(), parameters(60));
		expect(items.map(({ binary }) => binary !== undefined)).toEqual([
			...[false, false, true, true, false],
		]);
		expect(service().requests.map(({ url }) => url)).toEqual([
			'/v/6B003641.jpg?oe=6B003641',
			'/v/timeless.jpg',
		]);
		expect(hints).toEqual([
			'Pictures downloaded: 2 of 5. Without a picture: 1. With an expired link: 2.',
		]);
	});
});
