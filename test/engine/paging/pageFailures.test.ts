import { manyChats, type Fault } from '../../gateways';
import { runOn, useSetup, supporting } from '../harness/setup';

const big = useSetup({ account: manyChats(250) });

const chats = { operation: 'getChats', returnAll: true };

describe.each(supporting('pages'))('When a page of %s fails for good', (name) => {
	const gateway = () => big().gateways[name];
	const broken: Fault = { kind: 'status', status: 503 };
	const failPageThree = () => gateway().failWhen(({ query }) => query.page === '3', broken);

	test('the item fails, saying how much had been read', async () => {
		failPageThree();
		const options = { pageSize: 20, maxWaitSeconds: 0 };
		const { error, items } = await runOn(big(), gateway(), { ...chats, options });
		expect(items).toEqual([]);
		expect(error?.message).toMatch(/\(40 chats on 2 pages had been read\)/);
	});

	test('Return What Was Read gives these chats, and a hint that says where it stopped', async () => {
		failPageThree();
		const options = { pageSize: 20, maxWaitSeconds: 0, onFailure: 'returnRead' };
		const { error, items, hints } = await runOn(big(), gateway(), { ...chats, options });
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.id)).toEqual(
			gateway()
				.account.chats.slice(0, 40)
				.map(({ jid }) => jid),
		);
		expect(hints).toEqual([
			expect.stringMatching(/^Only the first 40 chats were read, then a page failed: .*HTTP 503/),
		]);
	});

	test('Return What Was Read still fails where nothing could be read', async () => {
		gateway().failAlways(broken);
		const options = { pageSize: 20, maxWaitSeconds: 0, onFailure: 'returnRead' };
		const { error } = await runOn(big(), gateway(), { ...chats, options });
		expect(error?.message).toMatch(/HTTP 503/);
	});
});
