import { plainChat } from '../../gateways';
import { getChatsWithPictures, PICTURE_ENDPOINT, useAskedPictures } from '../harness/askedPictures';
import { known, lidOf } from '../harness/hiddenPeople';
import { people, phoneOf, picturePath, pictureUrl } from '../harness/pictureService';
import { runOn, lacking } from '../harness/setup';

const { setup, service, zApi, asked, given } = useAskedPictures();

const GROUP = '120363000000000101@g.us';

describe('Where the list of Z-API has no pictures', () => {
	test('each is asked for, put on its item, and its address and expiry are filled', async () => {
		given([pictureUrl('a'), undefined]);
		zApi().account.chats.push(plainChat(GROUP, { pictureUrl: pictureUrl('b') }));
		const before = await runOn(setup(), zApi(), getChatsWithPictures({ downloadPictures: false }));
		expect(asked()).toEqual([]);
		expect(before.items.map(({ json }) => json.profilePictureUrl)).toEqual([null, null, null]);
		const { items, hints, error } = await runOn(setup(), zApi(), getChatsWithPictures());
		expect(error).toBeUndefined();
		expect(asked().sort()).toEqual([phoneOf(0), phoneOf(1), '120363000000000101-group'].sort());
		expect(items.map(({ binary }) => binary?.picture?.mimeType)).toEqual([
			'image/jpeg',
			undefined,
			'image/jpeg',
		]);
		const expiry = '2100-01-01T00:00:00.000Z';
		const filled = [
			{ profilePictureUrl: pictureUrl('a'), profilePictureExpiresAt: expiry },
			{},
			{ profilePictureUrl: pictureUrl('b'), profilePictureExpiresAt: expiry },
		];
		expect(items.map(({ json }) => json)).toEqual(
			before.items.map(({ json }, index) => ({ ...json, ...filled[index] })),
		);
		expect(hints).toEqual(['Pictures downloaded: 2 of 3. Without a picture: 1.']);
	});

	test('the documented form of the answer is read as well', async () => {
		given([pictureUrl('a'), undefined]);
		zApi().behaviour.wrapPictureInArray = true;
		const { items, hints } = await runOn(setup(), zApi(), getChatsWithPictures());
		expect(items.map(({ json }) => json.profilePictureUrl)).toEqual([pictureUrl('a'), null]);
		expect(hints).toEqual(['Pictures downloaded: 1 of 2. Without a picture: 1.']);
	});

	test('each is asked for once, over all input items', async () => {
		given([pictureUrl('a'), undefined]);
		const { items } = await runOn(setup(), zApi(), getChatsWithPictures(), { input: [{}, {}, {}] });
		expect(items.filter(({ binary }) => binary !== undefined)).toHaveLength(3);
		expect(asked().sort()).toEqual([phoneOf(0), phoneOf(1)]);
	});

	test('Get Chat Metadata asks for that of its chat', async () => {
		given([pictureUrl('a')]);
		zApi().failWhen(({ path }) => path.includes('/chats/'), {
			...{ kind: 'answer', body: { phone: phoneOf(0), profileThumbnail: null } },
		});
		const { items, hints } = await runOn(setup(), zApi(), {
			...{ operation: 'getChatMetadata', options: { downloadPictures: true } },
			chat: { __rl: true, mode: 'phone', value: phoneOf(0) },
		});
		expect(items[0]?.json.profilePictureUrl).toBe(pictureUrl('a'));
		expect(items[0]?.binary?.picture?.mimeType).toBe('image/jpeg');
		expect(hints).toEqual([]);
	});

	test('a person behind a LID is asked for by the number that was resolved, else by the LID', async () => {
		given([]);
		const [one, other] = [pictureUrl('a'), pictureUrl('b')];
		zApi().account.chats = [
			known(1, { pictureUrl: one }),
			plainChat(lidOf(2), { pictureUrl: other }),
		];
		const { items } = await runOn(setup(), zApi(), getChatsWithPictures({ resolveLids: true }));
		expect(items.map(({ json }) => json.profilePictureUrl)).toEqual([one, other]);
		expect(asked().sort()).toEqual([lidOf(2), '5511977700001']);
	});

	test('neither lists, channels nor WhatsApp itself are asked for', async () => {
		given([]);
		const ids = [
			'1624901640@broadcast',
			'123456789012345@newsletter',
			'status@broadcast',
			'0@c.us',
		];
		zApi().account.chats = ids.map((id) => plainChat(id));
		const { items, hints } = await runOn(setup(), zApi(), getChatsWithPictures());
		expect(items).toHaveLength(4);
		expect(asked()).toEqual([]);
		expect(hints).toEqual(['Pictures downloaded: 0 of 4. Without a picture: 4.']);
	});

	test('as many are asked for at once as Pages at Once says', async () => {
		given(Array.from({ length: 21 }, () => undefined));
		let underWay = 0;
		let most = 0;
		const waiting: Array<() => void> = [];
		zApi().behaviour.beforeRequest = async ({ path }) => {
			if (!path.endsWith(PICTURE_ENDPOINT)) return;
			most = Math.max(most, ++underWay);
			if (underWay < 3) await new Promise<void>((resolve) => waiting.push(resolve));
			underWay--;
			for (const resolve of waiting.splice(0)) resolve();
		};
		await runOn(setup(), zApi(), getChatsWithPictures({ pagesAtOnce: 3 }));
		expect(asked()).toHaveLength(21);
		expect(most).toBe(3);
	});
});

test('where the list has a picture, only chats without one are asked for', async () => {
	zApi().account.chats = people([pictureUrl('a'), undefined]);
	zApi().behaviour.picturesInList = true;
	await runOn(setup(), zApi(), getChatsWithPictures());
	expect(asked()).toEqual([phoneOf(1)]);
});

test.each(lacking('pictureLookUps'))('%s is asked for no picture', async (name) => {
	const gateway = setup().gateways[name];
	gateway.account.chats = people([undefined]);
	await runOn(setup(), gateway, getChatsWithPictures());
	expect(gateway.requests.filter(({ path }) => path.endsWith(PICTURE_ENDPOINT))).toEqual([]);
});

test('a picture that is asked for is downloaded once a run, from WhatsApp alone', async () => {
	given([pictureUrl('a'), pictureUrl('a')]);
	await runOn(setup(), zApi(), getChatsWithPictures());
	expect(service().requests.map(({ url }) => url.split('?')[0])).toEqual([picturePath('a')]);
});
