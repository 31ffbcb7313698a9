import { once } from 'node:events';
import { manyChats, type SimulatedGateway } from '../../gateways';
import { runOn, useSetup } from '../harness/setup';

const setup = useSetup({ account: manyChats(1000) });

/** Of the first 100 chats 10 match, of the next 100 90 do: page 2 brings enough, unexpectedly. */
const chats = {
	operation: 'getChats',
	limit: 90,
	filters: { nameContains: 'contato 1' },
	options: { pageSize: 100, pagesAtOnce: 4, maxWaitSeconds: 0, timeout: 3600 },
};

/**
 * Never answers pages 3 to 5, and page 2 only when all of them have been asked for.
 * @returns the pages whose connection was closed, once that is all three
 */
function holdPagesAhead(gateway: SimulatedGateway): Promise<unknown[]> {
	return new Promise((resolve) => {
		const closed: Array<Promise<unknown>> = [];
		const allAsked = new Promise<void>((answerPageTwo) => {
			const write = (response: NodeJS.EventEmitter) => {
				if (closed.push(once(response, 'close')) === 3) answerPageTwo();
			};
			gateway.failWhen(({ query }) => Number(query.page) > 2, { kind: 'raw', write });
		});
		void allAsked.then(() => resolve(Promise.all(closed)));
		gateway.behaviour.beforeRequest = async ({ query }) => {
			if (query.page === '2') await allAsked;
		};
	});
}

describe.each(['plugChat', 'zApi'] as const)('Pages of %s asked for in vain are ended', (name) => {
	const gateway = () => setup().gateways[name];
	const pagesAsked = () => gateway().requests.map(({ query }) => Number(query.page));

	test('when enough has been read', async () => {
		const closed = holdPagesAhead(gateway());
		const { items, hints, error } = await runOn(setup(), gateway(), chats);
		expect(error).toBeUndefined();
		expect(hints).toEqual([]);
		expect(items).toHaveLength(90);
		expect(await closed).toHaveLength(3);
		expect(pagesAsked().sort()).toEqual([1, 2, 3, 4, 5]);
	});

	test('when a page before them fails, whose error is the one that is shown', async () => {
		const closed = holdPagesAhead(gateway());
		gateway().failWhen(({ query }) => query.page === '2', { kind: 'status', status: 503 });
		const { error } = await runOn(setup(), gateway(), chats);
		expect(error?.message).toMatch(/HTTP 503.*\(100 chats on 1 page had been read\)/);
		expect(await closed).toHaveLength(3);
		expect(pagesAsked().sort()).toEqual([1, 2, 3, 4, 5]);
	});
});
