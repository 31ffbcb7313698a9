import { startNode } from '../harness/engine';
import {
	accountOf,
	people,
	phoneOf,
	picturePath,
	pictureUrl,
	usePictureService,
} from '../harness/pictureService';
import { runOn, useSetup, supporting } from '../harness/setup';

const setup = useSetup({ account: accountOf([]), behaviour: { picturesInList: true } });
const service = usePictureService();

const options = { downloadPictures: true };
const getChats = { operation: 'getChats', returnAll: true, options };
const getChat = {
	...{ operation: 'getChatMetadata', options },
	chat: { __rl: true, mode: 'phone', value: '={{ $json.phone }}' },
};
const asked = () => service().requests.map(({ url }) => url.split('?')[0]);

describe.each(supporting('pictures'))('The pictures of a run on %s', (name) => {
	const gateway = () => setup().gateways[name];
	const given = (urls: Array<string | undefined>) => {
		gateway().account.chats = people(urls);
	};

	test('are asked for once where several chats have the same', async () => {
		given([pictureUrl('a'), pictureUrl('b'), pictureUrl('a'), pictureUrl('a')]);
		const { items, hints } = await runOn(setup(), gateway(), getChats, { input: [{}, {}] });
		expect(asked().sort()).toEqual([picturePath('a'), picturePath('b')]);
		expect(hints).toEqual([]);
		const names = [0, 1, 2, 3].map((index) => `${phoneOf(index)}.jpg`);
		expect(items.map(({ binary }) => binary?.picture?.fileName)).toEqual([...names, ...names]);
	});

	test('are asked for once where several input items name the same chat', async () => {
		given([pictureUrl('a')]);
		const input = [1, 2, 3].map(() => ({ phone: phoneOf(0) }));
		const { items } = await runOn(setup(), gateway(), getChat, { input });
		expect(items.filter(({ binary }) => binary?.picture !== undefined)).toHaveLength(3);
		expect(asked()).toEqual([picturePath('a')]);
	});

	test('are asked for anew in the next run', async () => {
		given([pictureUrl('a')]);
		await runOn(setup(), gateway(), getChats);
		await runOn(setup(), gateway(), getChats);
		expect(asked()).toHaveLength(2);
	});

	test('stand in one hint for all input items, the most common failure first', async () => {
		given([pictureUrl('a'), undefined, pictureUrl('bad'), pictureUrl('worse'), pictureUrl('bad')]);
		service().answer(picturePath('bad'), { kind: 'reset' });
		service().answer(picturePath('worse'), { kind: 'redirect', location: '/', bytes: Buffer.of() });
		const input = [0, 1, 2, 3, 4].map((index) => ({ phone: phoneOf(index) }));
		const { items, hints, run } = await runOn(setup(), gateway(), getChat, { input });
		expect(items).toHaveLength(5);
		expect(hints).toEqual([
			'Pictures downloaded: 1 of 5. Without a picture: 1. Failed: 3 (2 × the picture service broke off the connection before its answer was complete, 1 × HTTP 302).',
		]);
		const [task] = run.data.resultData.runData['WhatsApp Chats'] ?? [];
		expect(task?.hints?.map(({ type, location }) => [type, location])).toEqual([
			['warning', 'outputPane'],
		]);
	});

	test('come several at once, and not too many', async () => {
		given(Array.from({ length: 40 }, (_, index) => pictureUrl(`${index}`)));
		let underWay = 0;
		let most = 0;
		const release: Array<() => void> = [];
		service().beforeAnswer = async () => {
			most = Math.max(most, ++underWay);
			if (underWay < 8) await new Promise<void>((resolve) => release.push(resolve));
			underWay--;
			for (const resolve of release.splice(0)) resolve();
		};
		const { items } = await runOn(setup(), gateway(), getChats);
		expect(items.filter(({ binary }) => binary?.picture !== undefined)).toHaveLength(40);
		expect(most).toBe(8);
	});

	test('end at once where the workflow is stopped, and no more are asked for', async () => {
		given(Array.from({ length: 40 }, (_, index) => pictureUrl(`${index}`)));
		let eightAreAsked = () => {};
		const eight = new Promise<void>((resolve) => (eightAreAsked = resolve));
		for (let index = 0; index < 40; index++) {
			service().answer(picturePath(`${index}`), { kind: 'hang' });
		}
		service().beforeAnswer = () => {
			if (service().requests.length === 8) eightAreAsked();
		};
		const run = startNode(setup().engine, {
			parameters: { gateway: name, ...getChats },
			credentials: { [gateway().credentialType]: gateway().credentials },
		});
		await eight;
		run.stop();
		await run.ended.catch(() => undefined);
		await service().untilBrokenOff();
		expect(service().requests).toHaveLength(8);
	});

	test('tell the picture service nothing but the address', async () => {
		given([pictureUrl('a')]);
		await runOn(setup(), gateway(), getChats);
		const [request] = service().requests;
		expect(request).toMatchObject({
			method: 'GET',
			url: `${picturePath('a')}?ccb=11-4&oh=01_Q5Aa&oe=F4865700`,
		});
		expect(Object.keys(request?.headers ?? {}).sort()).toEqual([
			...['accept', 'accept-encoding', 'connection', 'host', 'user-agent'],
		]);
		for (const secret of Object.values(gateway().credentials)) {
			if (secret !== '') expect(JSON.stringify(request)).not.toContain(secret);
		}
	});
});

test('WhatsGate tells no pictures, and the hint says so', async () => {
	const { whatsGate } = setup().gateways;
	whatsGate.account.chats = people([pictureUrl('a'), undefined]);
	for (const parameters of [getChats, getChat]) {
		const input = [{ phone: phoneOf(0) }, { phone: phoneOf(1) }];
		const { items, hints, error } = await runOn(setup(), whatsGate, parameters, { input });
		expect(error).toBeUndefined();
		for (const item of items) expect(item).not.toHaveProperty('binary');
		expect(hints).toEqual([
			"WhatsGate doesn't provide pictures of chats, so none could be downloaded.",
		]);
	}
	expect(service().requests).toEqual([]);
});
