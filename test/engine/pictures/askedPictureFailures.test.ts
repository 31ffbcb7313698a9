import { getChatsWithPictures, PICTURE_ENDPOINT, useAskedPictures } from '../harness/askedPictures';
import { startNode } from '../harness/engine';
import { phoneOf, pictureUrl } from '../harness/pictureService';
import { runOn } from '../harness/setup';

const { setup, service, zApi, asked, given } = useAskedPictures();

describe('A picture that is asked for harms no chat', () => {
	const none = 'Pictures downloaded: 0 of 1. Without a picture: 1.';
	const failed = (why: string) => `Pictures downloaded: 0 of 1. Failed: 1 (1 × ${why}).`;

	test.each([
		['null', { kind: 'answer', body: { link: null } }, none],
		['an empty link', { kind: 'answer', body: { link: '' } }, none],
		['no link', { kind: 'answer', body: {} }, none],
		['an empty list', { kind: 'answer', body: [] }, none],
		['no address', { kind: 'answer', body: { link: 'none' } }, none],
		['a number', { kind: 'answer', body: { link: 5 } }, none],
		['"not found"', { kind: 'status', status: 404, body: { error: 'Not found' } }, none],
		['an error with HTTP 200', { kind: 'answer', body: { error: 'item-not-found' } }, none],
		[
			'HTTP 500',
			{ kind: 'status', status: 500 },
			failed('Z-API has a problem of its own (HTTP 500)'),
		],
		['a web page', { kind: 'html' }, failed('Z-API answered with a web page instead of data')],
		[
			'what is no answer',
			{ kind: 'answer', body: 5 },
			failed('Z-API answered with something that is not a picture'),
		],
		[
			'an address of somebody else',
			{ kind: 'answer', body: { link: 'https://evil.example/x.jpg' } },
			failed("not an address of WhatsApp's picture service"),
		],
	] as const)('where the answer is %s', async (_what, fault, said) => {
		given([pictureUrl('a')]);
		zApi().failWhen(({ path }) => path.endsWith(PICTURE_ENDPOINT), fault);
		const options = { maxWaitSeconds: 0 };
		const { items, hints, error } = await runOn(setup(), zApi(), getChatsWithPictures(options));
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.phone)).toEqual([phoneOf(0)]);
		expect(items[0]).not.toHaveProperty('binary');
		expect(hints).toEqual([said]);
		expect(service().requests).toEqual([]);
	});

	test('and none is asked for any more once the key was refused', async () => {
		given(Array.from({ length: 30 }, () => pictureUrl('a')));
		zApi().failWhen(({ path }) => path.endsWith(PICTURE_ENDPOINT), { kind: 'status', status: 403 });
		const { items, hints } = await runOn(setup(), zApi(), getChatsWithPictures());
		expect(items).toHaveLength(30);
		const count = asked().length;
		expect(count).toBeLessThanOrEqual(4);
		expect(hints).toEqual([
			`Pictures downloaded: 0 of 30. Failed: 30 (${30 - count} × not asked for any more after such failures, ${count} × Z-API refused the key).`,
		]);
	});

	test('nor once the workflow was stopped', async () => {
		given(Array.from({ length: 30 }, () => undefined));
		let fourAreAsked = () => {};
		const four = new Promise<void>((resolve) => (fourAreAsked = resolve));
		zApi().failWhen(({ path }) => path.endsWith(PICTURE_ENDPOINT), { kind: 'hang' });
		zApi().behaviour.beforeRequest = () => {
			if (asked().length === 4) fourAreAsked();
		};
		const run = startNode(setup().engine, {
			parameters: { gateway: 'zApi', ...getChatsWithPictures() },
			credentials: { zApi: zApi().credentials },
		});
		await four;
		run.stop();
		await run.ended.catch(() => undefined);
		expect(asked()).toHaveLength(4);
	});
});
